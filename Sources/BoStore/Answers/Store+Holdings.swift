public import BoModel
import GRDB

/// What a refresh wants to know of an estate, beside its notices.
extension Store {
    /// The banks that the register names for an estate, in its order; empty when the cache doesn't have the estate.
    public func bankRelations(of estate: Estate.ID) throws(Problem) -> [BankRelation] {
        try read { db in
            try BankRecord.all(of: estate, db).filter { $0.absentSince == nil }.map(\.relation)
        }
    }

    /// How the newest fetch of each bank of an estate went, and how much the cache has of it.
    public func holdings(of estate: Estate.ID) throws(Problem) -> [BankHoldings] {
        try read { db in
            let accounts = Dictionary(
                grouping: try AccountRecord.all(of: estate, at: nil, db).map(\.summary), by: \.bank)
            return try BankRecord.all(of: estate, db).map { bank in
                let its = accounts[bank.relation.bank] ?? []
                return BankHoldings(
                    bank: bank.relation.bank, state: bank.state, accounts: its.count,
                    transactions: its.reduce(0) { $0 + $1.transactions })
            }
        }
    }
}

/// How much the cache has of a bank.
public struct BankHoldings: Hashable, Sendable {
    public let bank: OrganizationNumber
    public let state: FetchState
    public let accounts: Int
    public let transactions: Int
}
