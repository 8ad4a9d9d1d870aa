import BoModel
import BoText

/// A query for transactions that a filter lets through.
protocol FilteringQuery: LongQuery {
    var filter: TransactionFilter { get set }
}

extension TransactionQuery: FilteringQuery {}
extension TimelineQuery: FilteringQuery {}

/// A list of transactions whose filter is typed or chosen.
protocol FilteredTransactions: LongListScreen, AboutEstate where Query: FilteringQuery {
    /// The transaction under the cursor.
    var currentTransaction: TransactionRow? { get }
}

extension FilteredTransactions {
    /// The filter as it was read.
    var asked: TransactionFilter { list.query.filter }
    var bookmarkFilter: String? { "merke:\(TransactionFilter.bookmarkSign)" }

    mutating func setFilter(_ text: String, _ context: Context) {
        list.typed = text
        let filter = FilterLanguage.parse(text)
        list.needles = FilterWords.needles(of: filter)
        // A blank more or less asks for nothing new.
        guard filter != asked else { return }
        list.query.filter = filter
        expectNewList()
    }
}

/// Conditions of the filter that are chosen instead of typed. They go into the typed text, where they can be changed.
extension FilteredTransactions {
    mutating func choose(_ command: Command, _ context: Context) -> Reaction {
        switch command {
        case .filterSame: return filterBySame(context)
        case .period: return .ask(periodMenu(context))
        case .periodBefore: return movePeriod(context, \.previous)
        case .periodAfter: return movePeriod(context, \.next)
        case .amount: return .ask(amountMenu(context))
        case .group: return .ask(GroupsScreen.menu(selected: nil))
        default: return .unhandled
        }
    }

    /// Filters by the counterparty of the row under the cursor, or by its text when it has none; the second time no
    /// more.
    private mutating func filterBySame(_ context: Context) -> Reaction {
        guard let row = currentTransaction else { return .refused(Phrase.Choosing.noRowToFilterBy) }
        let test: FilterCondition.Test
        if let party = row.counterParty, !party.isEmpty {
            test = .contains(.counterParty, party)
        } else if !row.text.isEmpty {
            test = .contains(.text, row.text)
        } else {
            return .refused(Phrase.Choosing.nothingToFilterBy)
        }
        let condition = FilterCondition(test, spelling: context.look.spelling)
        setFilter(FilterLanguage.toggling(condition, in: filter), context)
        return .stay
    }

    private mutating func movePeriod(_ context: Context, _ neighbour: KeyPath<DateSpan, DateSpan?>) -> Reaction {
        guard let from = asked.from, let to = asked.to, from <= to else {
            return .refused(Phrase.Choosing.noPeriod(context.look.key(.period, on: Self.self)))
        }
        guard let moved = DateSpan(from: from, through: to)[keyPath: neighbour] else {
            return .refused(Phrase.Choosing.noNeighbour)
        }
        setFilter(replacing(.days, with: test(of: moved), context), context)
        return .stay
    }

    // MARK: - Menus

    private func periodMenu(_ context: Context) -> MenuDialog {
        var spans: [(Phrase, DateSpan)] = []
        let year = context.now.oslo.day.parts.year
        if let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31) {
            let span = DateSpan(from: first, through: last)
            spans.append((Phrase.Choosing.thisYear(span), span))
        }
        let cutOff = estateAtHand?.cutOff ?? .unknown
        if let estate = estateAtHand?.estate {
            for window in ReviewWindow.allCases {
                let span = window.span(cutOff: cutOff.day, opening: estate.openedOn)
                spans.append((Phrase.Choosing.window(window, span, isProvisional: cutOff.isProvisional), span))
            }
        }
        let choices = spans.map { ($0.0, test(of: $0.1)) }
        let name = FilterField.date.name(context.look.spelling) + ":"
        return menu(
            Phrase.Choosing.period, .days, choices, all: Phrase.Choosing.allDays,
            own: (Phrase.Choosing.ownPeriod, name),
            more: [MenuDialog.Item(label: Phrase.CutOffs.choice(cutOff), choice: .command(.cutOff))], context)
    }

    private func amountMenu(_ context: Context) -> MenuDialog {
        let zero = AmountBound(DecimalNumber(coefficient: 0, scale: 0), isIncluded: false)
        func kroner(_ amount: Int64) -> AmountBound { AmountBound(DecimalNumber(coefficient: amount, scale: 0)) }
        let choices: [(Phrase, FilterCondition.Test)] = [
            (Phrase.Choosing.onlyOut, .amount(least: nil, most: zero)),
            (Phrase.Choosing.onlyIn, .amount(least: zero, most: nil)),
            (Phrase.Choosing.largeOut, .amount(least: nil, most: kroner(-10_000))),
            (Phrase.Choosing.largeIn, .amount(least: kroner(10_000), most: nil)),
        ]
        return menu(
            Phrase.Choosing.amount, .amount, choices, all: Phrase.Choosing.allAmounts,
            own: (Phrase.Choosing.ownAmount, ">"), context)
    }

    /// A menu of conditions of a kind, the chosen one under the cursor; then none of them, and one to be typed.
    private func menu(
        _ title: Phrase, _ kind: FilterCondition.Kind, _ choices: [(label: Phrase, test: FilterCondition.Test)],
        all: Phrase, own: (label: Phrase, text: String), more: [MenuDialog.Item] = [], _ context: Context
    ) -> MenuDialog {
        var items = choices.map {
            MenuDialog.Item(label: $0.label, choice: .filter(replacing(kind, with: $0.test, context)))
        }
        let without = replacing(kind, with: nil, context)
        let isChosen = FilterLanguage.parse(without) != asked
        if isChosen { items.append(MenuDialog.Item(label: all, choice: .filter(without))) }
        let prompt = without.isEmpty ? own.text : without + " " + own.text
        items.append(MenuDialog.Item(label: own.label, choice: .prompt(prompt, restoring: filter)))
        items += more
        let selected = choices.firstIndex { choice in asked.conditions.contains { $0.test == choice.test } }
        return MenuDialog(title, items, selected: selected ?? 0, isLive: false, restoring: nil)
    }

    // MARK: - Conditions

    private func test(of span: DateSpan) -> FilterCondition.Test { .days(from: span.first, to: span.last) }

    private func replacing(
        _ kind: FilterCondition.Kind, with test: FilterCondition.Test?, _ context: Context
    ) -> String {
        let condition = test.map { FilterCondition($0, spelling: context.look.spelling) }
        return FilterLanguage.replacing(kind, with: condition, in: filter)
    }
}
