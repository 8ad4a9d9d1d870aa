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
                        ? CellText(MoneyFormat.missing, .dimmed) : CellText("\(group.id.currency.code)")
                }),
            Column(
                name: "count", heading: Phrase.Groups.count, alignment: .trailing, maximum: 12,
                cell: { group, context in CellText(CountFormat.number(group.count, context.look.language)) }),
            Column(
                name: "share", heading: Phrase.Groups.share, alignment: .trailing, minimum: 7, maximum: 9, from: 76,
                cell: { group, context in
                    CellText(CountFormat.share(group.count, of: group.whole, context.look.language), .dimmed)
                }),
            money("moneyIn", Phrase.Screens.moneyIn, .amountIn, \.sums.moneyIn),
            money("moneyOut", Phrase.Screens.moneyOut, .amountOut, \.sums.moneyOut),
            money("net", Phrase.Screens.net, nil, \.sums.net),
            Column(
                name: "first", heading: Phrase.Groups.first, minimum: 10, maximum: 10, from: 112,
                cell: { group, context in day(group.days?.first, context) }),
            Column(
                name: "last", heading: Phrase.Groups.last, minimum: 10, maximum: 10, from: 112,
                cell: { group, context in day(group.days?.last, context) }),
        ]
    }

    private static func day(_ day: CivilDate?, _ context: Context) -> CellText {
        day.map { CellText(DateFormat.day($0, context.look.language)) } ?? CellText(MoneyFormat.missing, .dimmed)
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
                    // Nothing that way is a known zero, unless some of it counts in no sum.
                    let isKnown = group.sums.outside == 0 && group.sums.unreadable == 0
                    let none = Money(minorUnits: 0, group.id.currency)
                    return CellText(
                        isKnown ? MoneyFormat.amountWithCurrency(none, context.look.language) : MoneyFormat.missing,
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

    /// What a group is called.
    static func name(_ group: TransactionGroup, _ grouping: TransactionGrouping, _ language: Language) -> SafeText {
        if isNone(group, grouping) { return Phrase.Groups.none(grouping)[language] }
        switch group.id.value {
        case .none: return "\(group.id.currency.code)"
        case .text where grouping == .partyNumber: return AccountFormat.number(group.label)
        case .text: return "\(group.label)"
        case .days(let span): return Phrase.Groups.period(span, grouping)[language]
        case .direction(let isOut): return (isOut ? Phrase.Screens.moneyOut : Phrase.Screens.moneyIn)[language]
        case .code(let code) where grouping == .status:
            return Phrase.transactionStatus(TransactionStatus(code))[language]
        case .code(let code): return Phrase.transactionKind(code)[language]
        }
    }

    /// The codes whose names have all of these words.
    static func codes(saying words: String, _ grouping: TransactionGrouping, _ language: Language) -> Set<String> {
        let needles = Folding.words(words)
        guard !needles.isEmpty else { return [] }
        func matches(_ text: SafeText) -> Bool {
            let hay = Folding.bytes(text.string)
            return needles.allSatisfy { Folding.contains(hay, $0) }
        }
        var codes: Set<String> = []
        switch grouping {
        case .status:
            codes = Set(
                TransactionStatus.known.filter { matches(Phrase.transactionStatus($0)[language]) }.map {
                    $0.text.lowercased()
                })
        case .code: codes = Phrase.transactionCodes(saying: matches, language)
        case .direction:
            if matches(Phrase.Screens.moneyIn[language]) { codes.insert(GroupQuery.in) }
            if matches(Phrase.Screens.moneyOut[language]) { codes.insert(GroupQuery.out) }
        default: break
        }
        if grouping != .currency, matches(Phrase.Groups.none(grouping)[language]) { codes.insert(GroupQuery.none) }
        return codes
    }
}
