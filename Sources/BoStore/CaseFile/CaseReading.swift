import BoModel
import GRDB

extension CaseFacts {
    /// Reads the facts of an estate.
    init(_ sheet: EstateSheet, _ db: Database) throws {
        let fetches = try FetchRecord.all(of: sheet.estate.id, db)
        self.init(
            estate: sheet.estate, cutOff: sheet.summary.cutOff, relationsAt: sheet.record.relationsAt,
            problem: sheet.record.problem, banks: sheet.banks.map { CaseBank($0) },
            accounts: sheet.accounts.map { CaseAccount($0, fetches[$0.summary.id] ?? []) },
            gaps: sheet.banks.compactMap { CaseGap($0) } + sheet.accounts.compactMap { CaseGap($0) },
            digest: try CaseDigest(of: sheet, db).text)
    }
}

extension CaseBank {
    fileprivate init(_ record: BankRecord) {
        self.init(
            relation: record.relation, channel: record.channel, state: record.state, problem: record.problem,
            message: record.message, hiddenAccounts: record.hiddenAccounts, refreshedAt: record.refreshedAt,
            absentSince: record.absentSince)
    }
}

extension CaseAccount {
    fileprivate init(_ record: AccountRecord, _ fetches: [FetchSummary]) {
        let summary = record.summary
        let history = record.generation.flatMap { $0.wasReadToEnd ? $0 : nil }
        self.init(
            identity: summary.identity, bankName: summary.bankName, description: summary.description,
            state: summary.state, problem: summary.problem, message: summary.message,
            absentSince: summary.absentSince, fetches: fetches, covered: history?.span,
            transactions: history?.rows ?? 0)
    }
}

extension CaseGap {
    /// What a bank lacks; `nil` when it lacks nothing, or the register no longer names it.
    fileprivate init?(_ bank: BankRecord) {
        guard bank.absentSince == nil else { return nil }
        switch (bank.channel, bank.state) {
        case (.letter, _): self = .bankByLetter(bank.relation.bank)
        case (_, .never): self = .bankNeverFetched(bank.relation.bank)
        case (_, .partial), (_, .failed): self = .bankNotWhole(bank.relation.bank)
        case (_, .complete): return nil
        }
    }

    /// What the history of an account lacks; `nil` when it lacks nothing.
    fileprivate init?(_ account: AccountRecord) {
        let identity = account.summary.identity
        guard let generation = account.generation else {
            self = .accountNeverFetched(identity)
            return
        }
        if generation.fetchedAt == nil {
            self = .accountArriving(identity)
        } else if !generation.wasReadToEnd {
            self = .accountBrokenOff(identity)
        } else if account.summary.state != .complete || !generation.isWhole {
            self = .accountNotWhole(identity)
        } else {
            return nil
        }
    }
}
