public import BoModel

/// Amounts as people read them: exact, grouped by thousands, always with the currency's decimals.
///
/// A no-break space separates groups of thousands, and the minus is U+2212. The decimals stand after a comma in
/// Norwegian and after a point in English. Decimals finer than the currency's stay.
public enum MoneyFormat {
    /// `−1 234 567,89`: the amount without its currency.
    public static func amount(_ money: Money, _ language: Language) -> SafeText {
        SafeText(money.coefficient.magnitude, isNegative: money.isNegative, decimals: money.scale, language)
    }

    /// The amount; with the currency in front when it is not kroner: `1 234,50`, `EUR 7 120,33`.
    public static func amountWithCurrency(_ money: Money, _ language: Language) -> SafeText {
        money.currency == .nok ? amount(money, language) : amountNamingCurrency(money, language)
    }

    /// The amount with its currency in front, kroner too: `NOK 1 234,50`.
    public static func amountNamingCurrency(_ money: Money, _ language: Language) -> SafeText {
        "\(money.currency.code)\u{A0}\(amount(money, language))"
    }

    /// An amount, or the sign for a missing one. An unreadable amount stands as sent, in quotation marks.
    public static func amount(_ money: Money?, asSent text: String?, _ language: Language) -> SafeText {
        if let money { return amountWithCurrency(money, language) }
        return text.map { "«\($0)»" } ?? .missing
    }

    /// Sums of several currencies: `NOK 846 703,65 + EUR 7 120,33`; kroner alone without their name.
    ///
    /// Bo shows no sum that is too large to be exact.
    public static func sums(_ sums: MoneySums, _ language: Language) -> SafeText {
        if sums.hasOverflowed { return Phrase.sumTooLarge[language] }
        let all = sums.all
        switch all.count {
        case 0: return .missing
        case 1: return amountWithCurrency(all[0], language)
        default: return all.map { amountNamingCurrency($0, language) }.joined(separator: " + ")
        }
    }
}

extension SafeText {
    /// A number set in groups of three.
    ///
    /// - Parameter decimals: how many of the digits stand after the comma.
    init(_ magnitude: UInt64, isNegative: Bool, decimals: Int, _ language: Language) {
        // From the last digit to the first. Signs of several bytes are written backwards too.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(40)
        var rest = magnitude
        var place = 0
        repeat {
            if place == decimals, decimals > 0 { bytes.append(UInt8(ascii: language == .nb ? "," : ".")) }
            if place > decimals, (place - decimals).isMultiple(of: 3) {
                bytes.append(contentsOf: "\u{A0}".utf8.reversed())
            }
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            place += 1
        } while rest > 0 || place <= decimals
        if isNegative { bytes.append(contentsOf: "\u{2212}".utf8.reversed()) }
        self.init(digits: bytes.reversed())
    }
}
