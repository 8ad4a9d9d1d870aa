import BoModel
import BoText

/// The balances of the last months as one row of bars: the lowest known is the lowest bar, the highest the highest.
enum Sparkline {
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    /// Stands for a month that was not fetched, or whose balance can't be worked out.
    private static let gap: Character = "·"

    static func text(_ trend: BalanceTrend) -> SafeText? {
        guard let bounds = trend.bounds else { return nil }
        let characters = trend.balances.map { balance -> Character in
            guard let balance else { return gap }
            return bars[Scale.place(balance, low: bounds.lowerBound, high: bounds.upperBound, steps: bars.count - 1)]
        }
        return "\(String(characters))"
    }

    static func cell(_ account: AccountSummary, _ context: Context) -> CellText {
        guard let text = account.trend.flatMap(text) else { return CellText(.missing, .dimmed) }
        if context.look.isPlain, let trend = account.trend, let bounds = trend.bounds {
            // Bars say nothing to who listens: the highest does.
            let highest = Money(minorUnits: bounds.upperBound, trend.currency)
            return CellText(
                Phrase.Charts.highest(MoneyFormat.amount(highest, context.look.language))[context.look.language])
        }
        return CellText(text, .bar)
    }

    /// The bars of one account with what they stand for, as a row under the list.
    static func line(_ account: AccountSummary, _ language: Language) -> Line {
        var line = Line(Phrase.Charts.trendDerived[language], .dimmed)
        guard let trend = account.trend, let text = text(trend), let bounds = trend.bounds else {
            line.append("  ")
            line.append(Phrase.Charts.trendUnknown[language], .dimmed)
            return line
        }
        func money(_ units: Int64) -> SafeText {
            MoneyFormat.amountWithCurrency(Money(minorUnits: units, trend.currency), language)
        }
        line.append(" ")
        line.append(text, .bar)
        line.append("  ")
        line.append(
            Phrase.Charts.highAndLow(money(bounds.upperBound), money(bounds.lowerBound))[language], .text)
        return line
    }
}
