import BoModel
import BoText

/// The columns of groups of transactions.
enum GroupColumns {
    static func all(_ grouping: TransactionGrouping, hasCurrencies: Bool) -> [Column<TransactionGroup>] {
        [
            Column(
                name: "name", heading: Phrase.Groups.name(of: grouping), minimum: 14, maximum: 70, give: .greedy,
                cell: { group, context in
                    CellText(name(group, grouping, context.look.language), isNone(group, grouping) ? .dimmed : .text)
                }),
            Column(
                name: "currency", heading: Phrase.Columns.currency, minimum: 3, maximum: 6,
                isExtra: !hasCurrencies || grouping == .currency,
                cell: { group, _ in
                    group.id.currency.code.isEmpty
                        ? CellText(.missing, .dimmed) : CellText("\(group.id.currency.code)")
                }),
            Column(
                name: "count", heading: Phrase.Groups.count, alignment: .trailing, maximum: 12,
                cell: { group, context in CellText(CountFormat.number(group.count, context.look.language)) }),
            Column(
                name: "share", heading: Phrase.Groups.share, alignment: .trailing, minimum: 7, maximum: 9, from: 76,
                cell: { group, context in
                    CellText(CountFormat.share(group.count, of: group.whole, context.look.language), .dimmed)
                }),
            money("moneyIn", Phrase.Columns.moneyIn, .amountIn, \.sums.moneyIn),
            money("moneyOut", Phrase.Columns.moneyOut, .amountOut, \.sums.moneyOut),
            money("net", Phrase.Columns.net, nil, \.sums.net),
            Column(
                name: "first", heading: Phrase.Groups.first, minimum: 10, maximum: 10, from: 112,
                cell: { group, context in day(group.days?.first, context) }),
            Column(
                name: "last", heading: Phrase.Groups.last, minimum: 10, maximum: 10, from: 112,
                cell: { group, context in day(group.days?.last, context) }),
        ]
    }

    private static func day(_ day: CivilDate?, _ context: Context) -> CellText {
        day.map { CellText(DateFormat.day($0, context.look.language)) } ?? CellText(.missing, .dimmed)
    }

    private static func money(
        _ name: String, _ heading: Phrase, _ role: Role?,
        _ sums: @escaping @Sendable (TransactionGroup) -> MoneySums
    ) -> Column<TransactionGroup> {
        Column(
            name: name, heading: heading, alignment: .trailing, minimum: 11, maximum: 30,
            cell: { group, context in
                let sums = sums(group)
                if sums.hasOverflowed { return CellText(Phrase.sumTooLarge[context.look.language], .warning) }
                guard let money = sums.all.first else {
                    // No money that way is a known zero, unless some transactions count in no sum.
                    let isKnown = group.sums.outside == 0 && group.sums.unreadable == 0
                    let none = Money(minorUnits: 0, group.id.currency)
                    return CellText(
                        isKnown ? MoneyFormat.amountWithCurrency(none, context.look.language) : SafeText.missing,
                        .dimmed)
                }
                return CellText(
                    MoneyFormat.amountWithCurrency(money, context.look.language),
                    role ?? (money.isNegative ? .amountOut : .amountIn))
            })
    }

    // MARK: - Names

    private static func isNone(_ group: TransactionGroup, _ grouping: TransactionGrouping) -> Bool {
        grouping == .currency ? group.id.currency.code.isEmpty : group.id.value == .none
    }

    /// The name of a group.
    static func name(_ group: TransactionGroup, _ grouping: TransactionGrouping, _ language: Language) -> SafeText {
        if isNone(group, grouping) { return Phrase.Groups.none(grouping)[language] }
        switch group.id.value {
        case .none: return "\(group.id.currency.code)"
        case .text where grouping == .partyNumber: return AccountFormat.number(group.label)
        case .text: return "\(group.label)"
        case .days(let span): return Phrase.Groups.period(span, grouping)[language]
        case .moneyIn: return Phrase.Columns.moneyIn[language]
        case .moneyOut: return Phrase.Columns.moneyOut[language]
        case .code(let code) where grouping == .status:
            return Phrase.transactionStatus(TransactionStatus(code))[language]
        case .code(let code): return Phrase.transactionKind(code)[language]
        }
    }

    /// The values whose names have all of these words: those that are called something only on a screen.
    static func values(
        saying words: String, _ grouping: TransactionGrouping, _ language: Language
    ) -> Set<GroupValue> {
        let words = SoughtText.words(words)
        guard !words.isEmpty else { return [] }
        func matches(_ text: SafeText) -> Bool {
            let folded = Folding.bytes(text.string)
            return words.allSatisfy { $0.isFound(in: folded) }
        }
        var values: Set<GroupValue> = []
        switch grouping {
        case .status:
            let known = TransactionStatus.known.filter { matches(Phrase.transactionStatus($0)[language]) }
            values = Set(known.map { .code($0.text.lowercased()) })
        case .code: values = Set(Phrase.transactionCodes(saying: matches, language).map { .code($0) })
        case .direction:
            if matches(Phrase.Columns.moneyIn[language]) { values.insert(.moneyIn) }
            if matches(Phrase.Columns.moneyOut[language]) { values.insert(.moneyOut) }
        default: break
        }
        if grouping != .currency, matches(Phrase.Groups.none(grouping)[language]) { values.insert(.none) }
        return values
    }
}
