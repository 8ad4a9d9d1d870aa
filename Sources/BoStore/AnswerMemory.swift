import BoModel

/// What is remembered between two questions. Nothing in it is needed: it only saves work.
struct AnswerMemory: Sendable {
    /// The newest selections, newest first.
    private var selections: [(key: SelectionKey, selection: Selection)] = []
    /// The newest timeline.
    private var timeline: (keys: [SelectionKey], timeline: Timeline)?
    /// An estate's summary, as long as nothing is written.
    private var estates: [Estate.ID: (revision: Int64, summary: EstateSummary)] = [:]
    /// An account's record, as long as nothing is written.
    private var accounts: [Account.ID: (revision: Int64, record: AccountRecord)] = [:]
    /// Every estate and account, as long as nothing is written.
    private var everything: (revision: Int64, estates: [EstateSummary], records: [AccountRecord])?
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

    func summary(of estate: Estate.ID, revision: Int64) -> EstateSummary? {
        guard let known = estates[estate], known.revision == revision else { return nil }
        return known.summary
    }

    mutating func remember(_ summary: EstateSummary, revision: Int64) {
        if estates.count > 64 { estates.removeAll() }
        estates[summary.id] = (revision, summary)
    }

    func record(of account: Account.ID, revision: Int64) -> AccountRecord? {
        guard let known = accounts[account], known.revision == revision else { return nil }
        return known.record
    }

    mutating func remember(_ record: AccountRecord, revision: Int64) {
        if accounts.count > 64 { accounts.removeAll() }
        accounts[record.summary.id] = (revision, record)
    }

    func everything(revision: Int64) -> (estates: [EstateSummary], records: [AccountRecord])? {
        guard let known = everything, known.revision == revision else { return nil }
        return (known.estates, known.records)
    }

    mutating func remember(_ estates: [EstateSummary], _ records: [AccountRecord], revision: Int64) {
        everything = (revision, estates, records)
    }

    func place(of transaction: Transaction.ID) -> KnownPlace? { places[transaction] }

    mutating func remember(_ place: KnownPlace, of transaction: Transaction.ID) {
        if places.count >= AnswerMemory.mostPlaces { places.removeAll(keepingCapacity: true) }
        places[transaction] = place
    }
}
