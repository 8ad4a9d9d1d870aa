import BoModel
import GRDB
import Synchronization

extension Store {
    /// A window of the timeline of an estate, or of all; `nil` when the estate is not in the cache.
    ///
    /// - Parameter partial: is given the first rows when the whole answer takes longer.
    /// - Complexity: without a filter O(days) the first time and O(window) after it, whatever the accounts hold.
    func timeline(
        _ query: TimelineQuery, rows: Range<Int>, until isStopped: @escaping () -> Bool,
        partial: ((TimelineAnswer) -> Void)?
    ) throws(Problem) -> TimelineAnswer? {
        try read { db in
            guard let reader = try self.timelineReader(query, db) else { return nil }
            let watch = ScanWatch(enough: rows.count, isStopped: isStopped)
            let timeline = try reader.timeline(watch, db) { early in
                if rows.lowerBound == 0, let answer = try? reader.head(early, rows.count, db) { partial?(answer) }
            }
            return try reader.answer(timeline, rows, db)
        }
    }

    private func timelineReader(_ query: TimelineQuery, _ db: Database) throws -> TimelineReader? {
        guard let estate = query.estate else {
            let known = try everything(db)
            return TimelineReader(store: self, query: query, estates: known.estates, records: known.records)
        }
        guard try NoticeRecords.estate(estate, db) != nil else { return nil }
        return TimelineReader(
            store: self, query: query, estates: [try summary(of: estate, db)],
            records: try AccountRecord.all(of: estate, at: nil, db))
    }

    /// One transaction of a timeline, whole; so many steps from the query's anchor, and never beyond the ends.
    func transaction(_ query: TimelineQuery, step: Int) throws(Problem) -> TransactionAnswer? {
        try read { db in
            guard let reader = try self.timelineReader(query, db) else { return nil }
            let timeline = try reader.timeline(.patient, db) { _ in }
            guard timeline.count > 0, case .transaction(let anchor)? = query.anchor,
                let place = try reader.place(of: anchor, in: timeline, db)
            else { return nil }
            let shown = query.isAscending ? place : timeline.count - 1 - place
            let target = min(max(shown.addingReportingOverflow(step).partialValue, 0), timeline.count - 1)
            let (number, row) = timeline.locate(query.isAscending ? target : timeline.count - 1 - target)
            let lane = timeline.lanes[number]
            guard let ordinal = try lane.selection.ordinals(lane.window(row..<(row + 1)), db).first else { return nil }
            // With what the user has put on the account too.
            guard let record = try self.record(of: lane.account.id, db) else { return nil }
            return try self.whole(
                ordinal, of: record.summary, lane.selection.generation, place: target, total: timeline.count, db)
        }
    }
}

/// Reads the timeline of an estate, or of all, from one snapshot of the cache.
private struct TimelineReader {
    let store: Store
    let query: TimelineQuery
    /// The estate, or all of them.
    let estates: [EstateSummary]
    let records: [AccountRecord]

    private var accounts: [AccountSummary] { records.map(\.summary) }

    // MARK: - Finding

    /// Where all rows are; remembered as long as the accounts' transactions and the filter are the same.
    ///
    /// - Parameter early: is given, before a longer search, lanes with no more than their first rows.
    func timeline(_ watch: ScanWatch, _ db: Database, early: ([TimelineLane]) -> Void) throws -> Timeline {
        let wanted = try searches(db)
        let keys = wanted.map(\.key)
        if let known = store.cache.memory.withLock({ $0.timeline(keys) }) { return known }
        var found: [Selection?] = Array(repeating: nil, count: wanted.count)
        if !query.filter.isNone {
            let heads = try wanted.enumerated().map { place, search in
                let (selection, isWhole) = try search.head(watch, db)
                if isWhole { found[place] = selection }
                return (search, selection)
            }
            if found.contains(where: { $0 == nil }) {
                early(try heads.map { try TimelineLane($0.account, $0.key, $1, isAscending: query.isAscending, db) })
            }
        }
        let lanes = try wanted.enumerated().map { place, search in
            let selection = try found[place] ?? BlockScan(search.generation, search.query).run(watch, db)
            return try TimelineLane(search.account, search.key, selection, isAscending: query.isAscending, db)
        }
        let timeline = Timeline(lanes)
        store.cache.memory.withLock { $0.remember(timeline, as: keys) }
        return timeline
    }

    /// What is looked for in one account.
    private struct Search {
        let account: AccountSummary
        let generation: Generation
        let query: TransactionQuery
        let key: SelectionKey

        /// The first rows, as many as fill what is waiting; whether they are all.
        func head(_ watch: ScanWatch, _ db: Database) throws -> (Selection, isWhole: Bool) {
            var early: Selection?
            var first = watch
            first.partial = { if early == nil { early = $0 } }
            first.isStopped = { early != nil || watch.isStopped() }
            do {
                return (try BlockScan(generation, query).run(first, db), true)
            } catch is ScanStopped {
                guard let early else { throw ScanStopped() }
                return (early, false)
            }
        }
    }

    /// The accounts whose history is whole in the cache; what still arrives has no order yet.
    private func searches(_ db: Database) throws -> [Search] {
        try records.compactMap { record in
            guard let generation = record.generation, generation.fetchedAt != nil else { return nil }
            guard let filter = query.filter.inside(record.summary) else { return nil }
            let asked = TransactionQuery(
                account: record.summary.id, filter: filter, order: TransactionOrder(.date, ascending: query.isAscending)
            )
            let key = SelectionKey(generation, asked, revision: asked.asksForNotes ? try Store.revision(db) : nil)
            return Search(account: record.summary, generation: generation, query: asked, key: key)
        }
    }

    /// How many rows precede a transaction, oldest first; `nil` when it is none of them.
    func place(of transaction: Transaction.ID, in timeline: Timeline, _ db: Database) throws -> Int? {
        guard let number = timeline.lanes.firstIndex(where: { $0.account.id == transaction.account }) else {
            return nil
        }
        let lane = timeline.lanes[number]
        guard let ordinal = try store.ordinal(of: transaction, in: lane.selection.generation, db),
            let index = try lane.selection.index(of: ordinal, db)
        else { return nil }
        return timeline.place(of: lane.window(index..<(index + 1)).lowerBound, in: number)
    }

    // MARK: - Answering

    /// The marks, each with how many transactions stand before it, oldest first; none in a list without transactions.
    private func marks(_ timeline: Timeline) -> [(place: Int, mark: TimelineMark)] {
        guard timeline.count > 0 else { return [] }
        guard query.estate != nil, let estate = estates.first else {
            // The days of one estate mean nothing among those of others.
            return TimelineMark.missing(in: estates, accounts, query.filter).map { (timeline.count, $0) }
        }
        return TimelineMark.all(of: estate, accounts, query.filter).map { day, mark in
            (day.map { timeline.count(before: Int32(clamping: $0.daysSince1970)) } ?? timeline.count, mark)
        }
    }

    func answer(_ timeline: Timeline, _ asked: Range<Int>, _ db: Database) throws -> TimelineAnswer {
        let marks = marks(timeline)
        let total = timeline.count + marks.count
        func turned(_ place: Int) -> Int { query.isAscending ? place : total - 1 - place }
        var anchor: Int?
        switch query.anchor {
        case .mark(let wanted)?:
            anchor = marks.firstIndex { $0.mark == wanted }.map { marks[$0].place + $0 }
        case .transaction(let wanted)?:
            anchor = try place(of: wanted, in: timeline, db).map { place in
                place + marks.count { $0.place <= place }
            }
        case nil: break
        }
        anchor = anchor.map(turned)
        let window = asked.window(of: total, showing: anchor)
        // Oldest first: a mark, or how many transactions precede one.
        let items = window.map(turned).map { place -> (mark: TimelineMark?, row: Int) in
            let before = marks.enumerated().prefix { $0.element.place + $0.offset < place }.count
            let isMark = before < marks.count && marks[before].place + before == place
            return (isMark ? marks[before].mark : nil, place - before)
        }
        let located = items.map { $0.mark == nil ? timeline.locate($0.row) : nil }
        let rows = try read(located.compactMap { $0 }, of: timeline, db)
        let found = zip(items, located).compactMap { item, place -> TimelineRow? in
            if let mark = item.mark { return TimelineRow(.mark(mark)) }
            return place.flatMap { rows[$0.lane]?[$0.row] }
        }
        return answer(
            Rows(first: window.lowerBound, rows: found, total: total, anchor: anchor), timeline.lanes, isComplete: true)
    }

    /// The first rows, before it is known how many there are: those of all accounts in their order.
    func head(_ lanes: [TimelineLane], _ count: Int, _ db: Database) throws -> TimelineAnswer {
        let timeline = Timeline(lanes)
        let places = (0..<min(count, timeline.count)).map { query.isAscending ? $0 : timeline.count - 1 - $0 }
        let located = places.map(timeline.locate)
        let rows = try read(located, of: timeline, db)
        let found = located.compactMap { rows[$0.lane]?[$0.row] }
        return answer(Rows(first: 0, rows: found, total: timeline.count), lanes, isComplete: false)
    }

    private func answer(_ rows: Rows<TimelineRow>, _ lanes: [TimelineLane], isComplete: Bool) -> TimelineAnswer {
        TimelineAnswer(
            estates: estates, accounts: accounts, rows: rows, transactions: lanes.reduce(0) { $0 + $1.count },
            sums: lanes.reduce(into: BookedSums()) { $0.add($1.selection.sums) }, isComplete: isComplete)
    }

    /// The rows at these places, by lane and row: those of a lane are neighbours, and read at once.
    private func read(
        _ places: [(lane: Int, row: Int)], of timeline: Timeline, _ db: Database
    ) throws -> [Int: [Int: TimelineRow]] {
        var found: [Int: [Int: TimelineRow]] = [:]
        let names = Dictionary(estates.map { ($0.id, $0.name) }) { first, _ in first }
        for (number, places) in Dictionary(grouping: places, by: \.lane) {
            let lane = timeline.lanes[number]
            guard let first = places.map(\.row).min(), let last = places.map(\.row).max() else { continue }
            let window = lane.window(first..<(last + 1))
            var rows: [TransactionRow] = []
            var ordinals: [Int] = []
            try StoredTransaction.each(window, of: lane.selection, db) { row in
                rows.append(try TransactionRow(row, of: lane.account.id))
                ordinals.append(TransactionRowID.ordinal(row.integer(TransactionColumn.idColumn)))
            }
            try TransactionRow.annotate(&rows, of: lane.account.identity, db)
            let account = TimelineAccount(
                estate: lane.account.estate, estateName: names[lane.account.estate] ?? nil,
                bank: lane.account.bankName, number: lane.account.description.number)
            store.remember(rows, ordinals, in: lane.selection.generation)
            for (offset, row) in rows.enumerated() {
                let place = lane.window((window.lowerBound + offset)..<(window.lowerBound + offset + 1)).lowerBound
                found[number, default: [:]][place] = TimelineRow(.transaction(row, of: account))
            }
        }
        return found
    }
}
