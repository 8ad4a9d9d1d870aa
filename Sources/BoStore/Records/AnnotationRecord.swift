import BoModel
import Crypto
import GRDB

/// A row of the table of notes.
///
/// Bound and read through SQLite's own functions: GRDB ends a text at its first NUL, and a user's text stays whole.
struct AnnotationRecord {
    let revision: AnnotationRevision

    init(_ revision: AnnotationRevision) { self.revision = revision }

    private static let columns =
        "\(order), note.author, note.body, note.tags, note.isBookmarked, note.cutOffDate"

    /// The order of a dump: by target, and then by time.
    static let order = "note.estate, note.kind, note.bank, note.number, note.key, note.copy, note.at"

    /// Lets through only the newest revision of each target.
    private static let isNewest = """
        NOT EXISTS (SELECT 1 FROM note AS later WHERE later.estate = note.estate AND later.kind = note.kind
            AND later.bank = note.bank AND later.number = note.number AND later.key = note.key
            AND later.copy = note.copy AND later.at > note.at)
        """

    /// A condition that lets through one target, and a value for each of its parameters.
    private static let isTarget = """
        note.estate = ? AND note.kind = ? AND note.bank = ? AND note.number = ? AND note.key = ? AND note.copy = ?
        """

    // MARK: - Reading

    /// The revisions of a target, newest first.
    static func history(of target: AnnotationTarget, limit: Int?, _ db: Database) throws -> [AnnotationRevision] {
        let sql = """
            SELECT \(columns) FROM note WHERE \(isTarget) ORDER BY note.at DESC LIMIT ?
            """
        let key = TargetKey(target)
        let bind: (RawStatement) -> Void = { statement in
            key.bind(to: statement, at: 1)
            statement.bind(Int64(limit ?? -1), at: 7)
        }
        var revisions: [AnnotationRevision] = []
        try each(sql, bind, db) { revisions.append($0) }
        return revisions
    }

    /// The revision of a target that was saved at a moment.
    static func revision(
        of target: AnnotationTarget, at moment: Instant, _ db: Database
    ) throws -> AnnotationRevision? {
        let key = TargetKey(target)
        let bind: (RawStatement) -> Void = { statement in
            key.bind(to: statement, at: 1)
            statement.bind(moment.milliseconds, at: 7)
        }
        var found: AnnotationRevision?
        try each("SELECT \(columns) FROM note WHERE \(isTarget) AND note.at = ?", bind, db) { found = $0 }
        return found
    }

    static func newest(of target: AnnotationTarget, _ db: Database) throws -> AnnotationRevision? {
        try history(of: target, limit: 1, db).first
    }

    /// Walks over the newest revisions of all estates, or of one estate and what belongs to it, in the order of a dump.
    static func eachNewest(
        of estate: Estate.ID?, kind: AnnotationTarget.Kind?, _ db: Database,
        _ body: (AnnotationRevision) throws -> Void
    ) throws {
        let conditions = [
            estate == nil ? nil : "note.estate = ?1", kind == nil ? nil : "note.kind = ?2", isNewest,
        ]
        let condition = conditions.compactMap { $0 }.joined(separator: " AND ")
        let sql = "SELECT \(columns) FROM note WHERE \(condition) ORDER BY \(order)"
        let bind: (RawStatement) -> Void = { statement in
            if let estate { statement.bind(estate.text, at: 1) }
            if let kind { statement.bind(kind.column, at: 2) }
        }
        try each(sql, bind, db, body)
    }

    /// Walks over the newest revisions of an account's transactions.
    static func eachNewest(
        of account: Account.Identity, _ db: Database, _ body: (AnnotationRevision) throws -> Void
    ) throws {
        let sql = """
            SELECT \(columns) FROM note WHERE note.estate = ? AND note.kind = 2 AND note.bank = ? AND note.number = ?
                AND \(isNewest)
            """
        let bind: (RawStatement) -> Void = { statement in
            statement.bind(account.estate.text, at: 1)
            statement.bind(account.bank.text, at: 2)
            statement.bind(account.number.text, at: 3)
        }
        try each(sql, bind, db, body)
    }

    /// Walks over every revision, in the order of a dump.
    static func eachRevision(_ db: Database, _ body: (AnnotationRevision) throws -> Void) throws {
        try each("SELECT \(columns) FROM note ORDER BY \(order)", { _ in }, db, body)
    }

    /// The newest annotations of an account's transactions with these keys, all copies: one query.
    static func newest(
        of account: Account.Identity, keys: [String], _ db: Database
    ) throws -> [AnnotationRevision] {
        guard let last = keys.last else { return [] }
        // Few lengths of the list, so that the statement is found again.
        var count = 16
        while count < min(keys.count, 512) { count *= 2 }
        var revisions: [AnnotationRevision] = []
        let marks = Array(repeating: "?", count: count).joined(separator: ", ")
        let sql = """
            SELECT \(columns) FROM note WHERE note.estate = ? AND note.kind = 2 AND note.bank = ? AND note.number = ?
                AND note.key IN (\(marks)) AND \(isNewest)
            """
        for start in stride(from: 0, to: keys.count, by: count) {
            let bind: (RawStatement) -> Void = { statement in
                statement.bind(account.estate.text, at: 1)
                statement.bind(account.bank.text, at: 2)
                statement.bind(account.number.text, at: 3)
                for place in 0..<count {
                    let key = start + place < keys.count ? keys[start + place] : last
                    statement.bind(key, at: Int32(4 + place))
                }
            }
            try each(sql, bind, db) { revisions.append($0) }
        }
        return revisions
    }

    private static func each(
        _ sql: String, _ bind: (RawStatement) -> Void, _ db: Database, _ body: (AnnotationRevision) throws -> Void
    ) throws {
        let statement = try RawStatement(sql, db)
        defer { statement.reset() }
        bind(statement)
        while try statement.step() { try body(AnnotationRecord(statement).revision) }
    }

    private init(_ row: RawStatement) {
        let account = Account.Identity(
            estate: Estate.ID(row.text(0) ?? ""), bank: OrganizationNumber(row.text(2) ?? ""),
            number: AccountNumber(row.text(3) ?? ""))
        let target: AnnotationTarget =
            switch row.integer(1) {
            case 0: .estate(account.estate)
            case 1: .account(account)
            default:
                .transaction(
                    Transaction.Identity(account: account, key: row.text(4) ?? "", copy: Int(row.integer(5))))
            }
        let tags = (row.text(9) ?? "").split(separator: "\n").compactMap { NoteTag(String($0)) }
        revision = AnnotationRevision(
            target: target,
            annotation: Annotation(
                note: row.text(8) ?? "", tags: Set(tags), isBookmarked: row.integer(10) != 0,
                cutOffDate: row.optionalInteger(11).map { CivilDate(daysSince1970: Int($0)) }),
            at: Instant(milliseconds: row.integer(6)), by: row.text(7))
    }

    // MARK: - Writing

    /// Adds the revision. Goes only through an open ``NoteGate``.
    func insert(_ db: Database) throws {
        let statement = try RawStatement(
            """
            INSERT INTO note
                (estate, kind, bank, number, key, copy, at, author, body, tags, isBookmarked, digest, cutOffDate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, db)
        TargetKey(revision.target).bind(to: statement, at: 1)
        statement.bind(revision.at.milliseconds, at: 7)
        if let author = revision.by { statement.bind(author, at: 8) } else { statement.bindNull(at: 8) }
        statement.bind(revision.annotation.note, at: 9)
        statement.bind(revision.annotation.tagLines, at: 10)
        statement.bind(revision.annotation.isBookmarked ? 1 : 0, at: 11)
        statement.bind(digest, at: 12)
        statement.bind(revision.annotation.cutOffDate.map { Int64($0.daysSince1970) }, at: 13)
        try statement.run()
    }

    /// Of every column but the digest itself: each text with its length in front.
    private var digest: String {
        var hasher = SHA256()
        let key = TargetKey(revision.target)
        let author = revision.by.map { "=" + $0 } ?? ""
        let numbers = "\(key.kind) \(key.copy) \(revision.at.milliseconds) \(revision.annotation.isBookmarked)"
        // Rows from before there were cut-off dates have a digest without.
        let cutOff = revision.annotation.cutOffDate.map { [String($0.daysSince1970)] } ?? []
        for text in key.texts + [numbers, author, revision.annotation.note, revision.annotation.tagLines] + cutOff {
            hasher.update(data: Array("\(text.utf8.count):".utf8))
            hasher.update(data: Array(text.utf8))
        }
        return String(decoding: hasher.finalize().flatMap { Hexadecimal.digits(of: $0) }, as: UTF8.self)
    }

    /// How many rows are no longer what was saved.
    static func countDamaged(_ db: Database) throws -> Int {
        let statement = try RawStatement("SELECT \(columns), digest FROM note", db)
        defer { statement.reset() }
        var count = 0
        while try statement.step() {
            if AnnotationRecord(statement).digest != statement.text(12) { count += 1 }
        }
        return count
    }
}

/// A target as the table of notes names it.
private struct TargetKey {
    let kind: Int64
    /// Estate, bank, number and key.
    let texts: [String]
    let copy: Int64

    init(_ target: AnnotationTarget) {
        kind = target.kind.column
        var key = ""
        if case .transaction(let transaction) = target {
            key = transaction.key
            copy = Int64(transaction.copy)
        } else {
            copy = 0
        }
        texts = [target.estate.text, target.account?.bank.text ?? "", target.account?.number.text ?? "", key]
    }

    /// Takes six parameters.
    func bind(to statement: RawStatement, at index: Int32) {
        statement.bind(texts[0], at: index)
        statement.bind(kind, at: index + 1)
        statement.bind(texts[1], at: index + 2)
        statement.bind(texts[2], at: index + 3)
        statement.bind(texts[3], at: index + 4)
        statement.bind(copy, at: index + 5)
    }
}

extension AnnotationTarget.Kind {
    /// As the table of notes has it.
    fileprivate var column: Int64 {
        switch self {
        case .estate: 0
        case .account: 1
        case .transaction: 2
        }
    }
}

extension AnnotationRevision {
    /// When it was saved; `nil` when it took everything away.
    var momentOfContent: Instant? { annotation.isNone ? nil : at }
}

extension Annotation {
    fileprivate var tagLines: String { sortedTags.map(\.text).joined(separator: "\n") }
}
