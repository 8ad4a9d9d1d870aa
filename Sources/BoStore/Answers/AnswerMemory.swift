import BoModel

/// What is remembered between two questions. Nothing in it is needed: it only saves work.
struct AnswerMemory: Sendable {
    /// The newest selections, newest first.
    private var selections: [(key: SelectionKey, selection: Selection)] = []
    /// The newest timeline.
    private var timeline: (keys: [SelectionKey], timeline: Timeline)?
    private var smallTables = SmallTables()
    /// Where transactions were that a screen has seen.
    private var places: [Transaction.ID: KnownPlace] = [:]

    /// The newest table of groups, and how it was seen last.
    private var groups: (key: GroupTableKey, table: GroupTable)?
    private var groupView: (query: GroupQuery, generation: Int64, rows: Int, view: GroupView)?

    /// Where a transaction was last seen.
    struct KnownPlace: Sendable {
        var generation: Int64
        /// `nil` when it is not in that generation.
        var ordinal: Int?
        var day: CivilDate?
    }

    private static let mostSelections = 3
    private static let mostPlaces = 4096

    mutating func selection(_ key: SelectionKey) -> Selection? {
        guard let place = selections.firstIndex(where: { $0.key == key }) else { return nil }
        let found = selections.remove(at: place)
        selections.insert(found, at: 0)
        return found.selection
    }

    mutating func remember(_ selection: Selection, as key: SelectionKey) {
        selections.insert((key, selection), at: 0)
        if selections.count > AnswerMemory.mostSelections { selections.removeLast() }
    }

    func groups(_ key: GroupTableKey) -> GroupTable? { groups?.key == key ? groups?.table : nil }

    mutating func remember(_ table: GroupTable, as key: GroupTableKey) {
        groups = (key, table)
        groupView = nil
    }

    func groupView(_ query: GroupQuery, of generation: Generation) -> GroupView? {
        guard let groupView, groupView.query == query, groupView.generation == generation.id,
            groupView.rows == generation.rows
        else { return nil }
        return groupView.view
    }

    mutating func remember(_ view: GroupView, as query: GroupQuery, of generation: Generation) {
        groupView = (query, generation.id, generation.rows, view)
    }

    /// The timeline that these searches led to, when it was the newest.
    func timeline(_ keys: [SelectionKey]) -> Timeline? { timeline?.keys == keys ? timeline?.timeline : nil }

    mutating func remember(_ timeline: Timeline, as keys: [SelectionKey]) { self.timeline = (keys, timeline) }

    /// What was read of the small tables at a revision of the cache. What another revision told is forgotten.
    mutating func smallTables(at revision: Int64) -> SmallTables {
        if smallTables.revision != revision { smallTables = SmallTables(revision: revision) }
        return smallTables
    }

    mutating func learn(at revision: Int64, _ change: (inout SmallTables) -> Void) {
        if smallTables.revision == revision { change(&smallTables) }
    }

    func place(of transaction: Transaction.ID) -> KnownPlace? { places[transaction] }

    mutating func remember(_ place: KnownPlace, of transaction: Transaction.ID) {
        if places.count >= AnswerMemory.mostPlaces { places.removeAll(keepingCapacity: true) }
        places[transaction] = place
    }
}

/// Estates and accounts as the small tables tell them, as long as nothing is written.
struct SmallTables: Sendable {
    /// What the cache had been written to when they were read; -1 is none.
    var revision: Int64 = -1
    var estates: [Estate.ID: EstateSummary] = [:]
    /// `nil` for an account that the cache doesn't have.
    var accounts: [Account.ID: AccountRecord?] = [:]
    /// Every estate, and every account.
    var everything: Everything?

    struct Everything: Sendable {
        let estates: [EstateSummary]
        let records: [AccountRecord]
    }
}
