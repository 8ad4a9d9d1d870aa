import BoModel
import Crypto
import GRDB

/// A digest (SHA-256) over all that a case is made from: every value of the small tables that belongs to the estate,
/// and the digests of the histories. The cache's own keys are left out, for another cache has others.
struct CaseDigest {
    private var hasher = SHA256()

    var text: String {
        String(decoding: hasher.finalize().flatMap { Hexadecimal.digits(of: $0) }, as: UTF8.self)
    }

    init(of sheet: EstateSheet, _ db: Database) throws {
        let marks = sheet.estate.notices.map { _ in "?" }.joined(separator: ", ")
        let notices = StatementArguments(sheet.estate.notices.map(\.id.text))
        try add("SELECT * FROM notice WHERE id IN (\(marks)) ORDER BY id", notices, db)
        try add("SELECT * FROM linkedParty WHERE notice IN (\(marks)) ORDER BY notice, place", notices, db)
        let cutOff = sheet.summary.cutOff.day?.daysSince1970
        try add("SELECT ?, ?", [cutOff, sheet.summary.cutOff.isProvisional], db)
        for query in CaseDigest.queries { try add(query, [sheet.estate.id.text], db) }
    }

    private static let queries = [
        """
        SELECT id, relationsAt, problemCode, problemSubject, problemDetail, problemOtherCode, problemAt FROM estate
        WHERE id = ?
        """,
        "SELECT * FROM bank WHERE estate = ? ORDER BY bank",
        """
        SELECT bank, number, place, reference, type, status, currency, ownerName, ownerNumber, ownerIsPerson,
            servicerName, servicerNumber, startDate, endDate, hasBalances, state, message, absentSince, problemCode,
            problemSubject, problemDetail, problemOtherCode, triedAt
        FROM account WHERE estate = ? ORDER BY bank, number
        """,
        """
        SELECT account.bank, account.number, balance.place, balance.type, amount, amountScale, amountCurrency,
            amountAsSent, registeredAt, creditLineIncluded, creditLine, creditLineScale, creditLineCurrency
        FROM balance JOIN account ON account.id = balance.account WHERE account.estate = ?
        ORDER BY account.bank, account.number, balance.place
        """,
        """
        SELECT account.bank, account.number, source.kind, source.name, source.digest, source.at, firstDay, lastDay,
            fetchedAt, isWhole, wasReadToEnd, rows, generation.digest, closing, closingScale, closingCurrency,
            closingAt, gone, changed, generation.id = account.shownGeneration
        FROM generation JOIN account ON account.id = generation.account
        LEFT JOIN source ON source.id = generation.source
        WHERE account.estate = ? AND fetchedAt IS NOT NULL
        ORDER BY account.bank, account.number, source.kind, source.name, source.digest, fetchedAt, generation.digest
        """,
    ]

    private mutating func add(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
        for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
            for (_, value) in row { add(value) }
        }
        hasher.update(data: [0xFF])
    }

    /// A kind, then the bytes; of a text how many there are comes first.
    private mutating func add(_ value: DatabaseValue) {
        var bytes: [UInt8]
        switch value.storage {
        case .null: bytes = [0]
        case .int64(let number):
            bytes = [1]
            bytes.append(littleEndian: number)
        case .double(let number):
            bytes = [2]
            bytes.append(littleEndian: number.bitPattern)
        case .string(let text):
            bytes = [3]
            bytes.append(littleEndian: text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        case .blob(let data):
            bytes = [4]
            bytes.append(littleEndian: data.count)
            bytes.append(contentsOf: data)
        }
        hasher.update(data: bytes)
    }
}
