/// The levels of the dashboard, from the estates down to one transaction.
enum Level: Int, CaseIterable, Comparable, Hashable, Sendable {
    case estates, banks, accounts, transactions, groups, transaction

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
