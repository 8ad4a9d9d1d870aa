/// An estate that came, or whose status changed, between two looks at the register.
public struct EstateChange: Hashable, Sendable {
    public let estate: Estate.ID
    /// The debtor's name, or its number while nobody has told the name; from outside.
    public let name: String
    /// `nil` for an estate that was not there before.
    public let before: EstateStatus?
    public let now: EstateStatus

    public init(estate: Estate.ID, name: String, before: EstateStatus?, now: EstateStatus) {
        self.estate = estate
        self.name = name
        self.before = before
        self.now = now
    }

    /// What is different between two looks, in the order of the later one.
    public static func all(from before: [Estate], to now: [Estate]) -> [EstateChange] {
        let known = Dictionary(before.map { ($0.id, $0.status) }) { first, _ in first }
        return now.compactMap { estate in
            guard known[estate.id] != estate.status else { return nil }
            return EstateChange(
                estate: estate.id, name: estate.debtorName ?? estate.debtor.text, before: known[estate.id],
                now: estate.status)
        }
    }
}
