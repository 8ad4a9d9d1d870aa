public import BoModel

/// Groups of transactions, counted the plain way.
public enum PlainGroups {
    /// Every group of the transactions, in no order.
    ///
    /// - Parameter fold: what a text is when case and accents don't matter.
    public static func groups(
        of transactions: [Transaction], by grouping: TransactionGrouping, folding fold: (String) -> String
    ) -> [TransactionGroup] {
        var members: [GroupKey: [Transaction]] = [:]
        for transaction in transactions {
            let currency = transaction.amount?.currency ?? transaction.currency ?? Currency("")
            members[GroupKey(value(of: transaction, grouping, fold), currency), default: []].append(transaction)
        }
        return members.map { group($0, $1, of: transactions.count, grouping) }
    }

    private static func group(
        _ key: GroupKey, _ members: [Transaction], of whole: Int, _ grouping: TransactionGrouping
    ) -> TransactionGroup {
        let booked = members.filter(\.counts)
        let amounts = booked.compactMap(\.amount)
        let days = members.compactMap(\.day)
        var label = ""
        if case .text(let name) = key.value { label = grouping == .text ? members[0].text : name }
        return TransactionGroup(
            id: key, label: label, count: members.count, whole: whole,
            sums: BookedSums(
                moneyIn: MoneySums(amounts.filter { !$0.isNegative }),
                moneyOut: MoneySums(amounts.filter(\.isNegative)),
                unreadable: booked.count { $0.amount == nil }, outside: members.count { !$0.counts }),
            days: days.min().flatMap { first in days.max().map { DateSpan(from: first, through: $0) } })
    }

    private static func value(
        of transaction: Transaction, _ grouping: TransactionGrouping, _ fold: (String) -> String
    ) -> GroupValue {
        switch grouping {
        case .counterParty: return transaction.counterPartyLabel.map { .text($0) } ?? .none
        case .partyNumber:
            let number = FilterCondition.comparable(transaction.counterPartyNumber ?? "")
            return number.isEmpty ? .none : .text(number)
        case .text: return transaction.text.isEmpty ? .none : .text(fold(transaction.text))
        case .code: return code(transaction.code)
        case .status: return code(transaction.status?.text)
        case .currency: return .none
        case .direction: return transaction.amount.map { $0.isNegative ? .moneyOut : .moneyIn } ?? .none
        case .month, .year, .day: return transaction.day.flatMap { span(of: $0, grouping) }.map { .days($0) } ?? .none
        }
    }

    private static func code(_ text: String?) -> GroupValue {
        guard let text, !text.isEmpty else { return .none }
        return .code(text.lowercased())
    }

    private static func span(of day: CivilDate, _ grouping: TransactionGrouping) -> DateSpan? {
        let (year, month, _) = day.parts
        switch grouping {
        case .month:
            return CivilDate(year: year, month: month, day: 1).map {
                DateSpan(from: $0, through: $0.adding(months: 1).adding(days: -1))
            }
        case .year:
            guard let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            else { return nil }
            return DateSpan(from: first, through: last)
        default: return DateSpan(from: day, through: day)
        }
    }
}
