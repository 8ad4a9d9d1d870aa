public import BoModel

/// Amounts as people read them: exact, grouped by thousands, always with the currency's decimals.
///
/// Groups are set apart by a no-break space, the minus is a real one (U+2212); the decimals stand after a comma in
/// Norwegian and after a point in English. Decimals finer than the currency's are kept as they are.
public enum MoneyFormat {
    /// Stands where a bank sent no amount: unknown, which is not zero.
    public static let missing: SafeText = "–"

    /// `−1 234 567,89`: the amount without its currency.
    public static func amount(_ money: Money, _ language: Language) -> SafeText {
        SafeText(grouping: money.decimalString, language)
    }

    /// The amount; with the currency in front when it is not kroner: `1 234,50`, `EUR 7 120,33`.
    public static func amountWithCurrency(_ money: Money, _ language: Language) -> SafeText {
        money.currency == .nok ? amount(money, language) : amountNamingCurrency(money, language)
    }

    /// The amount with its currency in front, kroner too: `NOK 1 234,50`.
    public static func amountNamingCurrency(_ money: Money, _ language: Language) -> SafeText {
        "\(money.currency.code)\u{A0}\(amount(money, language))"
    }

    /// An amount that may be missing or unreadable: then the text that was sent, in quotation marks.
    public static func amount(_ money: Money?, asSent text: String?, _ language: Language) -> SafeText {
        if let money { return amountWithCurrency(money, language) }
        return text.map { "«\($0)»" } ?? missing
    }

    /// Sums of several currencies: `NOK 846 703,65 + EUR 7 120,33`; kroner alone without their name.
    ///
    /// A sum that is too large to be exact is not shown at all.
    public static func sums(_ sums: MoneySums, _ language: Language) -> SafeText {
        if sums.hasOverflowed { return Phrase.sumTooLarge[language] }
        let all = sums.all
        switch all.count {
        case 0: return missing
        case 1: return amountWithCurrency(all[0], language)
        default: return all.map { amountNamingCurrency($0, language) }.joined(separator: " + ")
        }
    }
}

extension SafeText {
    /// Decimal text of digits, perhaps a minus and a point, set in groups of three.
    init(grouping decimal: String, _ language: Language) {
        let isNegative = decimal.utf8.first == UInt8(ascii: "-")
        let digits = decimal.utf8.dropFirst(isNegative ? 1 : 0)
        let whole = digits.prefix { $0 != UInt8(ascii: ".") }
        var text = isNegative ? "\u{2212}" : ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place).isMultiple(of: 3) { text += "\u{A0}" }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        let fraction = digits.dropFirst(whole.count + 1)
        if !fraction.isEmpty {
            text += language == .nb ? "," : "."
            for digit in fraction { text.unicodeScalars.append(Unicode.Scalar(digit)) }
        }
        self.init(outside: text)
    }
}
