import BoModel
import BoText

/// A day or a month of a chart: what was booked in it, and how much of it was fetched.
struct ChartRow: Sendable {
    let span: DateSpan
    let figures: DayFigures
    let currency: Currency
    let coverage: ChartCoverage
    /// The end of the span was fetched: then a balance there means something.
    let hasEnd: Bool

    init(_ span: DateSpan, in series: ChartSeries, of answer: ChartAnswer) {
        self.span = span
        figures = series.figures(in: span)
        currency = series.currency
        coverage = answer.coverage(of: span)
        hasEnd =
            answer.covered.contains { $0.contains(span.last) } || answer.span.map { span.contains($0.last) } == true
    }

    private var isDay: Bool { span.dayCount == 1 }

    func label(_ language: Language) -> SafeText {
        isDay ? DateFormat.day(span.first, language) : Phrase.Charts.month(span.first)[language]
    }

    /// Minor units at its end; `nil` when that was not fetched or can't be worked out.
    var balance: Int64? { coverage == .none || !hasEnd ? nil : figures.balance }

    func money(_ units: Int64, _ language: Language) -> SafeText {
        MoneyFormat.amountWithCurrency(Money(minorUnits: units, currency), language)
    }

    /// All of it in words, the most wanted first: the end is lost where the room is short.
    ///
    /// - Parameter view: what is drawn.
    func line(_ view: ChartScreen.View, hasBalance: Bool, _ language: Language) -> Line {
        var line = Line(label(language), .titleCurrent)
        line.append("  ")
        func add(_ label: Phrase, _ units: Int64, _ role: Role) {
            if line.spans.count > 2 { line.append(" · ", .dimmed) }
            line.append("\(label, language) ", .dimmed)
            line.append(money(units, language), role)
        }
        func add(_ words: Phrase, _ role: Role) {
            if line.spans.count > 2 { line.append(" · ", .dimmed) }
            line.append(words[language], role)
        }
        guard coverage != .none else {
            add(Phrase.Charts.notFetched, .warning)
            return line
        }
        func addBalance() {
            guard hasBalance else { return }
            if let balance {
                add(Phrase.Charts.balance, balance, .text)
            } else {
                add(Phrase.Charts.balanceUnknown, .warning)
            }
        }
        if case .partial(let accounts, let all) = coverage { add(Phrase.Charts.partly(accounts, of: all), .warning) }
        if view == .balance { addBalance() }
        if figures.rows == 0 {
            add(Phrase.Charts.nothingBooked, .dimmed)
        } else if figures.isRough {
            add(Phrase.Charts.inexact, .warning)
        } else {
            add(Phrase.Charts.moneyIn, figures.moneyIn, .amountIn)
            add(Phrase.Charts.moneyOut, figures.moneyOut, .amountOut)
            if !isDay, let net = figures.net { add(Phrase.Charts.net, net, .text) }
        }
        if view == .flows { addBalance() }
        if figures.rows > 0 { add(Phrase.transactions(figures.rows), .dimmed) }
        return line
    }
}

/// The columns of the table of a chart.
extension ChartScreen {
    var columns: [Column<ChartRow>] {
        let isDays = view == .balance
        let all: [Column<ChartRow>] = [
            Column(
                name: "span", heading: isDays ? Phrase.Charts.columnDay : Phrase.Charts.columnMonth, minimum: 10,
                maximum: 12, cell: { row, context in CellText(row.label(context.look.language)) }),
            Column(
                name: "gap", heading: Phrase(""), minimum: 1, maximum: 1, upTo: 69, isKept: true,
                cell: { row, _ in CellText(row.coverage.isPartial ? "?" : "", .warning) }),
            Column(
                name: "rows", heading: Phrase.Columns.transactions, alignment: .trailing, maximum: 12,
                cell: { row, context in
                    row.coverage == .none
                        ? CellText(.missing, .dimmed)
                        : CellText(CountFormat.number(row.figures.rows, context.look.language))
                }),
            Column(
                name: "in", heading: Phrase.Columns.moneyIn, alignment: .trailing, minimum: 12, maximum: 26,
                cell: { row, context in ChartScreen.amount(row, row.figures.moneyIn, .amountIn, context) }),
            Column(
                name: "out", heading: Phrase.Columns.moneyOut, alignment: .trailing, minimum: 12, maximum: 26,
                cell: { row, context in ChartScreen.amount(row, row.figures.moneyOut, .amountOut, context) }),
            Column(
                name: "net", heading: Phrase.Columns.net, alignment: .trailing, minimum: 12, maximum: 26, from: 92,
                cell: { row, context in
                    row.figures.net.map { ChartScreen.amount(row, $0, .text, context) }
                        ?? CellText(Phrase.sumTooLarge[context.look.language], .warning)
                }),
            Column(
                name: "balance", heading: TransactionField.balance.heading, alignment: .trailing, minimum: 12,
                maximum: 26,
                cell: { row, context in
                    row.balance.map { CellText(row.money($0, context.look.language)) }
                        ?? CellText(.missing, .dimmed)
                }),
            Column(
                name: "coverage", heading: Phrase.Charts.columnCovered, minimum: 0, maximum: 34, give: .greedy,
                from: 70,
                cell: { row, context in
                    switch row.coverage {
                    case .none: CellText(Phrase.Charts.notFetched[context.look.language], .warning)
                    case .partial(let accounts, let all):
                        CellText(Phrase.Charts.partly(accounts, of: all)[context.look.language], .warning)
                    case .whole: CellText("")
                    }
                }),
        ]
        return all.filter { $0.name != "balance" || series?.hasBalance == true }
    }

    private static func amount(_ row: ChartRow, _ units: Int64, _ role: Role, _ context: Context) -> CellText {
        if row.coverage == .none { return CellText(.missing, .dimmed) }
        if row.figures.isRough { return CellText("?", .warning) }
        return CellText(row.money(units, context.look.language), role)
    }
}
