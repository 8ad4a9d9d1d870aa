public import BoModel
import GRDB

extension Store {
    /// Saves a bank's list of an estate's accounts.
    ///
    /// An account is the same as long as estate, bank and number are: what its details told stays until new details
    /// come. One that is no longer listed is kept with the moment it went missing. Of two entries with one number the
    /// last counts, completed by the first.
    ///
    /// - Parameter hidden: how many more accounts the debtor only disposes of.
    /// - Returns: the cache's own keys of the listed accounts, and what may have changed.
    /// - Throws: ``Problem/Code/unknownEstate``.
    public func saveAccounts(
        _ accounts: [AccountDescription], hidden: Int, of estate: Estate.ID, at bank: OrganizationNumber,
        fetchedAt moment: Instant
    ) throws(Problem) -> (ids: [AccountNumber: Account.ID], change: Change) {
        let ids = try write { db in
            try Store.ensure(bank, of: estate, db)
            try db.execute(
                sql: "UPDATE bank SET hiddenAccounts = ? WHERE estate = ? AND bank = ?",
                arguments: [max(hidden, 0), estate.text, bank.text])
            let known = try AccountRecord.all(of: estate, at: bank, db).map(\.summary)
            var described = Dictionary(known.map { ($0.description.number, $0) }) { _, last in last }
                .mapValues { (id: $0.id, description: $0.description) }
            try db.execute(
                sql: "UPDATE account SET absentSince = COALESCE(absentSince, ?) WHERE estate = ? AND bank = ?",
                arguments: [moment.milliseconds, estate.text, bank.text])
            var ids: [AccountNumber: Account.ID] = [:]
            for (place, listed) in accounts.enumerated() {
                let earlier = described[listed.number]
                let description = earlier?.description.renewed(by: listed) ?? listed
                let id = try earlier?.id ?? Store.insert(listed.number, of: estate, at: bank, db)
                try AccountRow(id: id, description: description).save(place: place, db)
                described[listed.number] = (id, description)
                ids[listed.number] = id
            }
            return ids
        }
        return (ids, .accounts(estate, bank))
    }

    /// Completes an account by what its details tell.
    ///
    /// - Throws: ``Problem/Code/stopped`` when the account is gone.
    public func saveDescription(_ account: AccountDescription, of id: Account.ID) throws(Problem) -> Change {
        try write { db in
            let known = try Store.account(id, db)
            let description = known.description.merged(with: account)
            try AccountRow(id: id, description: description).save(place: nil, db)
            return .accounts(known.estate, known.bank)
        }
    }

    /// Saves what the newest fetch of an account came to, without new transactions.
    ///
    /// - Parameter moment: when the bank answered; `nil` when it did not.
    /// - Throws: ``Problem/Code/stopped`` when the account is gone.
    public func saveAccountOutcome(
        state: FetchState, problem: Problem?, message: String?, of id: Account.ID, at moment: Instant?
    ) throws(Problem) -> Change {
        try write { db in
            let known = try Store.account(id, db)
            try FetchOutcome(state: state, problem: problem, message: message, at: moment).save(account: id, db)
            return .accounts(known.estate, known.bank)
        }
    }

    /// Which days an account's transactions cover, and how its newest fetch went; `nil` before a first fetch has ended.
    public func coverage(of id: Account.ID) throws(Problem) -> (coverage: Coverage, state: FetchState)? {
        try read { db in
            guard let summary = try AccountRecord.shown(id, db)?.summary, let coverage = summary.coverage else {
                return nil
            }
            return (coverage, summary.state)
        }
    }

    /// Begins to fetch an account's transactions anew. What is there stays in view until the new ones are complete; a
    /// fetch of the same account that has not ended is given up.
    ///
    /// - Parameter span: the days that the bank is asked for, or that a file claims to cover.
    /// - Parameter source: where the transactions come from; `nil` for the hub.
    /// - Throws: ``Problem/Code/stopped`` when the account or the source is gone.
    public func beginHistory(
        of id: Account.ID, span: DateSpan, from source: HistorySource.ID? = nil
    ) throws(Problem) -> HistoryWriter {
        let (generation, source) = try write { db in
            let known = try Store.account(id, db)
            let number = try source?.number ?? SourceRecord.hub(of: known.estate, db)
            guard let source = try SourceRecord.one(number, db) else {
                throw Problem(.stopped, detail: "the source is gone")
            }
            let earlier = try Int64.fetchOne(
                db, sql: "SELECT stagingGeneration FROM account WHERE id = ?", arguments: [id.number])
            try db.execute(
                sql: "INSERT INTO generation (account, source, firstDay, lastDay) VALUES (?, ?, ?, ?)",
                arguments: [id.number, number, span.first.daysSince1970, span.last.daysSince1970])
            let generation = db.lastInsertedRowID
            try db.execute(
                sql: "UPDATE account SET stagingGeneration = ? WHERE id = ?", arguments: [generation, id.number])
            if let earlier { try GenerationRows.delete(earlier, db) }
            return (generation, source)
        }
        return HistoryWriter(store: self, account: id, generation: generation, source: source)
    }

    // MARK: - Rows

    private static func account(_ id: Account.ID, _ db: Database) throws -> AccountSummary {
        guard let known = try AccountRecord.shown(id, db) else {
            throw Problem(.stopped, detail: "the account is gone")
        }
        return known.summary
    }

    private static func insert(
        _ number: AccountNumber, of estate: Estate.ID, at bank: OrganizationNumber, _ db: Database
    ) throws -> Account.ID {
        try db.execute(
            sql: """
                INSERT INTO account (estate, bank, number, place, reference, hasBalances) VALUES (?, ?, ?, 0, '', 0)
                """, arguments: [estate.text, bank.text, number.text])
        return Account.ID(db.lastInsertedRowID)
    }
}

/// Writes the description of an account.
private struct AccountRow {
    let id: Account.ID
    let description: AccountDescription

    /// - Parameter place: its place in the bank's list; `nil` leaves that and whether it is listed as they are.
    func save(place: Int?, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE account SET reference = ?, type = ?, status = ?, currency = ?, ownerName = ?, ownerNumber = ?,
                    ownerIsPerson = ?, servicerName = ?, servicerNumber = ?, startDate = ?, endDate = ?, hasBalances = ?
                WHERE id = ?
                """,
            arguments: [
                description.reference, description.type?.text, description.status?.text, description.currency?.code,
                description.ownerName, description.ownerNumber?.text, description.ownerNumber?.isPerson,
                description.servicerName, description.servicerNumber?.text, description.startDate.databaseValue,
                description.endDate.databaseValue, description.balances != nil, id.number,
            ])
        if let place {
            try db.execute(
                sql: "UPDATE account SET place = ?, absentSince = NULL WHERE id = ?", arguments: [place, id.number])
        }
        try saveBalances(db)
    }

    private func saveBalances(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM balance WHERE account = ?", arguments: [id.number])
        for (place, balance) in (description.balances ?? []).enumerated() {
            let (amount, line) = (balance.amount, balance.creditLine)
            try db.execute(
                sql: "INSERT INTO balance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    id.number, place, balance.type.text, amount?.coefficient, amount?.scale, amount?.currency.code,
                    balance.amountAsSent, balance.registeredAt.databaseValue, balance.creditLineIncluded,
                    line?.coefficient, line?.scale, line?.currency.code,
                ])
        }
    }
}

extension AccountDescription {
    /// What a newer list says of the account; what the list lacks stays.
    fileprivate func renewed(by listed: AccountDescription) -> AccountDescription {
        let merged = merged(with: listed)
        return AccountDescription(
            number: number, reference: listed.reference, type: merged.type, status: merged.status,
            currency: merged.currency, ownerName: merged.ownerName, ownerNumber: merged.ownerNumber,
            servicerName: merged.servicerName, servicerNumber: merged.servicerNumber, startDate: merged.startDate,
            endDate: merged.endDate, balances: merged.balances)
    }
}
