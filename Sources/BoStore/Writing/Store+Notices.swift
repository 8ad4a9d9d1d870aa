public import BoModel
import GRDB

extension Store {
    // MARK: - Reading

    /// Every estate that the notices tell of, oldest opening first.
    public func estates() throws(Problem) -> [Estate] {
        try read { db in try NoticeRecords.estates(db) }
    }

    /// The estate with this uuid, or the newest of the debtor with this number; `nil` when there is none.
    public func estate(matching text: String) throws(Problem) -> Estate? {
        let text = text.filter { !$0.isWhitespace }
        return try read { db in
            try NoticeRecords.estate(Estate.ID(text), db) ?? NoticeRecords.estates(ofDebtor: text, db).last
        }
    }

    /// Up to when the register's notices have been taken in, by the register's own clock; `nil` before the first time.
    public func noticeCursor() throws(Problem) -> Instant? {
        try read { db in try Setting.noticeCursor.read(db) }
    }

    /// The notices whose own dataset has not been saved yet, oldest first.
    public func noticesWithoutDetails() throws(Problem) -> [Notice] {
        try read { db in try NoticeRecords.notices(where: "hasDetails = 0", [], db) }
    }

    /// The key under which all requests about an estate are made (`AccountInfoRequestID`): made once, then kept.
    ///
    /// - Throws: ``Problem/Code/unknownEstate``; ``Problem/Code/cacheReadOnly`` when it had to be made.
    public func caseID(of estate: Estate.ID, orMake make: () -> String) throws(Problem) -> String {
        if let known = try read({ db in try EstateRecord.one(estate, db).caseID }) { return known }
        return try write { db in
            let sql = "UPDATE estate SET caseID = COALESCE(caseID, ?) WHERE id = ? RETURNING caseID"
            guard let caseID = try String.fetchOne(db, sql: sql, arguments: [make(), estate.text]) else {
                throw Problem(.unknownEstate, estate.text)
            }
            return caseID
        }
    }

    // MARK: - Saving

    /// Takes in notices and moves the cursor, in one transaction. A notice that is there already stays as it is; the
    /// cursor never goes back.
    ///
    /// - Parameter cursor: up to when the register has been read, by the register's own clock.
    /// - Returns: how many notices were new, and what that changes; `nil` when nothing was.
    public func save(_ notices: [Notice], cursor: Instant?) throws(Problem) -> (new: Int, change: Change?) {
        let new = try write { db in
            if let cursor { try Setting.noticeCursor.raise(to: cursor, db) }
            return try notices.reduce(into: 0) { count, notice in
                if try Store.insert(notice, db) { count += 1 }
            }
        }
        return (new, new > 0 ? .notices : nil)
    }

    /// Saves a notice's own dataset.
    public func save(_ details: NoticeDetails, of notice: Notice.ID) throws(Problem) -> Change {
        try write { db in try Store.update(notice, with: details, db) }
        return .notices
    }

    private static func insert(_ notice: Notice, _ db: Database) throws -> Bool {
        try db.execute(
            sql: """
                INSERT INTO notice (id, type, registeredAt, ruledOn, debtor, debtorIsPerson, isSynthetic, hasDetails)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING
                """,
            arguments: [
                notice.id.text, notice.type.text, notice.registeredAt.milliseconds, notice.ruledOn?.daysSince1970,
                notice.debtor.text, notice.debtor.isPerson, notice.isSynthetic,
            ])
        guard db.changesCount > 0 else { return false }
        if notice.type == .opening {
            try db.execute(sql: "INSERT INTO estate (id) VALUES (?)", arguments: [notice.id.text])
        }
        if notice.details != NoticeDetails() { try update(notice.id, with: notice.details, db) }
        return true
    }

    private static func update(_ notice: Notice.ID, with details: NoticeDetails, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE notice SET hasDetails = 1, debtorName = ?, basis = ?, dissolutionCode = ?, closingCode = ?,
                    court = ?, caseNumber = ?, trustee = ?, cutOffDate = ? WHERE id = ?
                """,
            arguments: [
                details.debtorName, details.basis, details.dissolutionCode, details.closingCode, details.court,
                details.caseNumber, details.trustee, details.cutOffDate?.daysSince1970, notice.text,
            ])
        guard db.changesCount > 0 else { return }
        try db.execute(sql: "DELETE FROM linkedParty WHERE notice = ?", arguments: [notice.text])
        for (place, party) in details.linkedParties.enumerated() {
            try db.execute(
                sql: "INSERT INTO linkedParty VALUES (?, ?, ?, ?)",
                arguments: [notice.text, place, party.text, party.isPerson])
        }
    }
}

/// A moment that belongs to the cache as a whole.
enum Setting: String {
    case noticeCursor, directoryFetchedAt

    func read(_ db: Database) throws -> Instant? {
        try Int64.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [rawValue])
            .map { Instant(milliseconds: $0) }
    }

    /// Sets it to a later moment; an earlier one changes nothing.
    func raise(to moment: Instant, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO setting VALUES (?, ?)
                ON CONFLICT DO UPDATE SET value = max(value, excluded.value)
                """, arguments: [rawValue, moment.milliseconds])
    }
}
