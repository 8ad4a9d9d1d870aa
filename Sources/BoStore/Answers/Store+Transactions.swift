import BoModel
import GRDB
import Synchronization

extension Store {
    /// A window of an account's transactions, or `nil` when the account is not in the cache.
    ///
    /// - Parameter partial: is given what is known meanwhile when the answer takes longer: the first rows, and the
    ///   counts and sums so far.
    func transactions(
        _ query: TransactionQuery, rows: Range<Int>, until isStopped: @escaping () -> Bool,
        partial: ((TransactionsAnswer) -> Void)?
    ) throws(Problem) -> TransactionsAnswer? {
        try read { db in
            guard let shown = try self.record(of: query.account, db) else { return nil }
            let estate = try self.summary(of: shown.summary.estate, db)
            func answer(_ selection: Selection, matching matches: Selection? = nil) throws -> TransactionsAnswer {
                try self.answer(
                    query, rows: rows, from: selection, matching: matches, of: shown.summary, in: estate, db)
            }
            // What can't be read now is told by the answer that follows.
            func report(_ early: TransactionsAnswer?) {
                if let early { partial?(early) }
            }
            var watch = ScanWatch(enough: rows.count, isStopped: isStopped)
            guard query.isHighlighting else {
                if partial != nil { watch.partial = { report(try? answer($0)) } }
                return try answer(self.selection(query, shown.generation, watch, db))
            }
            let all = try self.selection(query.unfiltered, shown.generation, watch, db)
            if partial != nil { watch.partial = { report(try? answer(all, matching: $0)) } }
            return try answer(all, matching: self.matches(of: query, shown.generation, watch, db))
        }
    }

    /// The next row that the query's filter lets through, from a place of the list that shows the rest too.
    func match(
        _ query: TransactionQuery, from place: Int, isForward: Bool, until isStopped: @escaping () -> Bool
    ) throws(Problem) -> MatchAnswer? {
        try read { db in
            guard let shown = try self.record(of: query.account, db) else { return nil }
            let watch = ScanWatch(isStopped: isStopped)
            let list = try self.selection(query.unfiltered, shown.generation, watch, db)
            let matches = try self.matches(of: query, shown.generation, watch, db)
            return try MatchSearch(list: list, matches: matches, watch).next(from: place, isForward: isForward, db)
        }
    }

    /// The rows that a query's filter lets through, by date.
    private func matches(
        of query: TransactionQuery, _ generation: Generation?, _ watch: ScanWatch, _ db: Database
    ) throws -> Selection {
        var query = query
        query.hidesRest = true
        query.order = TransactionOrder(.date, ascending: query.order.isAscending)
        return try selection(query, generation, watch, db)
    }

    private func answer(
        _ query: TransactionQuery, rows: Range<Int>, from selection: Selection, matching matches: Selection?,
        of account: AccountSummary, in estate: EstateSummary, _ db: Database
    ) throws -> TransactionsAnswer {
        // While more is found, the place of a row says nothing yet.
        let anchor = selection.isComplete ? try query.anchor.flatMap { try index(of: $0, in: selection, db) } : nil
        let window = rows.window(of: selection.count, showing: anchor)
        let balance = try RunningBalance(of: account, selection.generation, db)
        var found = try self.rows(window, of: selection, matching: matches, query, balance, db)
        try TransactionRow.annotate(&found, of: account.identity, db)
        var answer = TransactionsAnswer(
            estate: estate, account: account,
            rows: Rows(first: window.lowerBound, rows: found, total: selection.count, anchor: anchor),
            sums: selection.sums, matches: matches?.count,
            isComplete: selection.isComplete && matches?.isComplete ?? true)
        answer.balance = balance.basis
        return answer
    }

    /// One transaction, so many steps from the query's anchor and never beyond the ends; `nil` when the account or the
    /// anchor is not among the answers.
    func transaction(_ query: TransactionQuery, step: Int) throws(Problem) -> TransactionAnswer? {
        try read { db in
            guard let shown = try self.record(of: query.account, db) else { return nil }
            let selection = try self.selection(query, shown.generation, .patient, db)
            guard selection.count > 0 else { return nil }
            var place = 0
            if let anchor = query.anchor {
                guard let found = try self.index(of: anchor, in: selection, db) else { return nil }
                place = found
            }
            place = min(max(place.addingReportingOverflow(step).partialValue, 0), selection.count - 1)
            guard let ordinal = try selection.ordinals(place..<(place + 1), db).first else { return nil }
            return try self.whole(
                ordinal, of: shown.summary, selection.generation, place: place, total: selection.count, db)
        }
    }

    /// The transaction at an ordinal with all that belongs to it.
    ///
    /// - Parameter place: among how many it is which; told with it.
    func whole(
        _ ordinal: Int, of account: AccountSummary, _ generation: Generation, place: Int, total: Int, _ db: Database
    ) throws -> TransactionAnswer? {
        guard let stored = try StoredTransaction.read([ordinal], of: generation, db).first else { return nil }
        let id = Transaction.ID(account: account.id, key: stored.key, copy: stored.copy)
        remember(id, ordinal: ordinal, day: stored.transaction.day, in: generation)
        var answer = TransactionAnswer(
            estate: try summary(of: account.estate, db), account: account, id: id, transaction: stored.transaction,
            isConflicting: stored.isConflicting, place: place, total: total)
        let revision = try AnnotationRecord.newest(of: account.target(of: id), db)
        answer.annotation = revision?.annotation ?? .none
        answer.annotatedAt = revision?.momentOfContent
        let balance = try RunningBalance(of: account, generation, db)
        answer.balance = balance.basis
        answer.balanceAfter = try balance.balances(after: [ordinal], db)[ordinal]
        return answer
    }

    // MARK: - Selections

    func selection(
        _ query: TransactionQuery, _ generation: Generation?, _ watch: ScanWatch, _ db: Database
    ) throws -> Selection {
        guard let generation else {
            return Selection(generation: .none, places: .range(0..<0, isAscending: true), sums: BookedSums())
        }
        let key = SelectionKey(
            generation, query, revision: query.asksForNotes ? try Store.revision(db) : nil)
        if let known = cache.memory.withLock({ $0.selection(key) }) { return known }
        let selection = try BlockScan(generation, query).run(watch, db)
        cache.memory.withLock { $0.remember(selection, as: key) }
        return selection
    }

    /// A longer window is for counting, not for reading: it has no balances.
    private static let longestPage = 1000

    private func rows(
        _ window: Range<Int>, of selection: Selection, matching matches: Selection?, _ query: TransactionQuery,
        _ balance: RunningBalance, _ db: Database
    ) throws -> [TransactionRow] {
        var rows: [TransactionRow] = []
        rows.reserveCapacity(window.count)
        var ordinals: [Int] = []
        try StoredTransaction.each(window, of: selection, db) { row in
            let ordinal = TransactionRowID.ordinal(row.integer(TransactionColumn.idColumn))
            var found = try TransactionRow(row, of: query.account, wantsWhole: query.wantsWhole)
            found.isMatch = try matches?.index(of: ordinal, db) != nil
            rows.append(found)
            ordinals.append(ordinal)
        }
        if window.count <= Store.longestPage {
            let balances = try balance.balances(after: ordinals, db)
            for (place, ordinal) in ordinals.enumerated() { rows[place].balanceAfter = balances[ordinal] }
        }
        remember(rows, ordinals, in: selection.generation)
        return rows
    }

    /// Remembers where rows are that somebody sees, so that they are found again at once.
    func remember(_ rows: [TransactionRow], _ ordinals: [Int], in generation: Generation) {
        cache.memory.withLock { memory in
            for (row, ordinal) in zip(rows, ordinals) {
                let place = AnswerMemory.KnownPlace(generation: generation.id, ordinal: ordinal, day: row.day)
                memory.remember(place, of: row.id)
            }
        }
    }

    // MARK: - Anchors

    /// Which answer a transaction is; `nil` when it is none, or gone.
    private func index(of transaction: Transaction.ID, in selection: Selection, _ db: Database) throws -> Int? {
        guard transaction.account == selection.generation.account else { return nil }
        return try ordinal(of: transaction, in: selection.generation, db).flatMap { try selection.index(of: $0, db) }
    }

    func ordinal(of transaction: Transaction.ID, in generation: Generation, _ db: Database) throws -> Int? {
        let known = cache.memory.withLock { $0.place(of: transaction) }
        // What was not there may have arrived since, as long as rows arrive.
        if let known, known.generation == generation.id, known.ordinal != nil || generation.fetchedAt != nil {
            return known.ordinal
        }
        var found: (ordinal: Int, day: CivilDate?)?
        if let known, generation.direction != .neither {
            found = try find(
                transaction, places: DayBisection(generation: generation).places(of: known.day, db), generation, db)
        }
        found = try found ?? find(transaction, places: 0..<generation.rows, generation, db)
        remember(transaction, ordinal: found?.ordinal, day: found?.day ?? known?.day, in: generation)
        return found?.ordinal
    }

    private func remember(_ transaction: Transaction.ID, ordinal: Int?, day: CivilDate?, in generation: Generation) {
        let place = AnswerMemory.KnownPlace(generation: generation.id, ordinal: ordinal, day: day)
        cache.memory.withLock { $0.remember(place, of: transaction) }
    }

    private func find(
        _ transaction: Transaction.ID, places: Range<Int>, _ generation: Generation, _ db: Database
    ) throws -> (ordinal: Int, day: CivilDate?)? {
        guard !places.isEmpty else { return nil }
        let ends = [generation.ordinal(atPlace: places.lowerBound), generation.ordinal(atPlace: places.upperBound - 1)]
        let statement = try RawStatement(
            "SELECT id, day FROM txn WHERE id BETWEEN ? AND ? AND key = ? AND copy = ? LIMIT 1", db)
        defer { statement.reset() }
        statement.bind(TransactionRowID.id(generation.id, min(ends[0], ends[1])), at: 1)
        statement.bind(TransactionRowID.id(generation.id, max(ends[0], ends[1])), at: 2)
        statement.bind(transaction.key, at: 3)
        statement.bind(Int64(transaction.copy), at: 4)
        guard try statement.step() else { return nil }
        let day = statement.optionalInteger(1).map { CivilDate(daysSince1970: Int($0)) }
        return (TransactionRowID.ordinal(statement.integer(0)), day)
    }
}

extension StoredTransaction {
    /// Walks a window of a selection, in its order.
    static func each(
        _ window: Range<Int>, of selection: Selection, _ db: Database, _ body: (RawStatement) throws -> Void
    ) throws {
        guard !window.isEmpty else { return }
        guard case .range = selection.places else {
            return try each(try selection.ordinals(window, db), of: selection.generation, db, body)
        }
        let ends =
            try selection.ordinals(window.lowerBound..<(window.lowerBound + 1), db)
            + selection.ordinals((window.upperBound - 1)..<window.upperBound, db)
        let (first, last) = (ends[0], ends[1])
        let order = first <= last ? " ORDER BY id" : " ORDER BY id DESC"
        let statement = try RawStatement(TransactionColumn.selection + order, db)
        defer { statement.reset() }
        statement.bind(TransactionRowID.id(selection.generation.id, min(first, last)), at: 1)
        statement.bind(TransactionRowID.id(selection.generation.id, max(first, last)), at: 2)
        while try statement.step() { try body(statement) }
    }

    /// The rows at these places, in this order.
    static func read(_ ordinals: [Int], of generation: Generation, _ db: Database) throws -> [StoredTransaction] {
        var found: [StoredTransaction] = []
        try each(ordinals, of: generation, db) { found.append(try StoredTransaction($0)) }
        return found
    }

    private static func each(
        _ ordinals: [Int], of generation: Generation, _ db: Database, _ body: (RawStatement) throws -> Void
    ) throws {
        let statement = try RawStatement(TransactionColumn.selection, db)
        defer { statement.reset() }
        for ordinal in ordinals {
            let id = TransactionRowID.id(generation.id, ordinal)
            statement.bind(id, at: 1)
            statement.bind(id, at: 2)
            if try statement.step() { try body(statement) }
            statement.reset()
        }
    }
}
