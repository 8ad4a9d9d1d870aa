import BoModel
import BoText

/// Sums of balances as cells and in rows of totals. An unknown balance is named and never counts as zero.
enum SumCells {
    /// The sum of the first currency.
    static func first(_ sums: MoneySums, _ context: Context) -> CellText {
        if sums.hasOverflowed { return CellText(Phrase.sumTooLarge[context.look.language], .warning) }
        guard let sum = sums.all.first else { return CellText(.missing, .dimmed) }
        return money(sum, context)
    }

    /// What the first sum leaves out: `+EUR` another currency, `+?` accounts without a balance.
    static func rest(_ sums: MoneySums, without: Int, _ context: Context) -> CellText {
        var text: SafeText = ""
        let others = sums.all.dropFirst()
        if others.count == 1, let other = others.first { text = "+\(other.currency.code)" }
        if others.count > 1 { text = "+\(others.count) \(Phrase.Screens.currenciesShort, context.look.language)" }
        if without > 0, !sums.isEmpty { text = text + "+?" }
        return CellText(text, .dimmed)
    }

    /// An amount with its currency, when it isn't kroner.
    static func money(_ money: Money, _ context: Context) -> CellText {
        CellText(
            MoneyFormat.amountWithCurrency(money, context.look.language), money.isNegative ? .amountOut : .amountIn)
    }

    /// Whether one set of sums comes before another: by the first currency's sum, unknown sums first.
    static func precedes(_ left: MoneySums, _ right: MoneySums) -> Bool {
        guard let second = right.all.first else { return false }
        guard let first = left.all.first else { return true }
        return precedes(first, second)
    }

    static func precedes(_ left: Money?, _ right: Money?) -> Bool {
        guard let right else { return false }
        guard let left else { return true }
        if left.currency != right.currency { return left.currency < right.currency }
        return left.truncatedMinorUnits < right.truncatedMinorUnits
    }
}

extension Line {
    /// The beginning of a row of totals: sums, the count of accounts without a known balance, and the count of banks
    /// without fetched data. A short row loses its end.
    init(_ sums: MoneySums, without: Int, silent: Int = 0, _ language: Language) {
        self.init()
        if !sums.isEmpty { appendPart("\(Phrase.Screens.sum, language) \(MoneyFormat.sums(sums, language))", .total) }
        if without > 0 { appendPart(Phrase.Screens.withoutBalanceShort(without)[language], .warning) }
        if silent > 0 { appendPart(Phrase.Screens.silentBanks(silent)[language], .warning) }
    }
}
