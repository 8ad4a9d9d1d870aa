import BoModel
import GRDB

/// The balance after any transaction of an account, worked out from the bank's booked balance and the sums of the
/// blocks.
///
/// By the place in the account's own order, whatever list a row is shown in. A row costs the block that it lies in.
struct RunningBalance {
    let basis: DerivedBalance
    private let generation: Generation
    private let currency: Currency
    /// Minor units after all transactions.
    private let closing: Int64
    /// Minor units of all booked transactions; `nil` when they have no one sum.
    private let total: Int64?

    private init(_ generation: Generation, _ basis: DerivedBalance, _ currency: Currency, closing: Int64, total: Int64?)
    {
        self.generation = generation
        self.basis = basis
        self.currency = currency
        self.closing = closing
        self.total = total
    }

    /// Works out what can be known of an account's balances.
    ///
    /// - Complexity: O(log *n*) in its transactions.
    init(of account: AccountSummary, _ generation: Generation?, _ db: Database) throws {
        guard let generation, generation.fetchedAt != nil else {
            self.init(.none, .unknown(.noHistory), .nok, closing: 0, total: nil)
            return
        }
        var finding = BalanceFinding(account, generation)
        do throws(BalanceFinding.Refusal) {
            let found = try finding.find(db)
            self.init(
                generation, .derived(found.derivation), finding.currency, closing: found.closing, total: finding.total)
        } catch {
            switch error {
            case .reason(let reason): self.init(generation, .unknown(reason), .nok, closing: 0, total: nil)
            case .database(let error): throw error
            }
        }
    }

    /// The balances after the booked transactions at these places; those that can't be known, and of others, are left
    /// out.
    func balances(after ordinals: [Int], _ db: Database) throws -> [Int: Money] {
        guard case .derived = basis, !ordinals.isEmpty else { return [:] }
        let statement = try BlockSums(generation.id, db)
        var found: [Int: Money] = [:]
        for (block, rows) in Dictionary(grouping: ordinals, by: { $0 / RowBlock.rows }) {
            let sums = try statement.read(block, rows: rows.map { $0 % RowBlock.rows })
            for (row, sum) in sums where sum.counts {
                let ordinal = block * RowBlock.rows + row
                found[ordinal] = balance(before: sum.before, through: sum.through)
            }
        }
        return found
    }

    /// The day of the newest booked amount that is in no exact sum: the balance at its end is known, none before. `nil`
    /// when there is no such amount.
    ///
    /// - Complexity: O(log *n*) in the transactions.
    func unknownBefore(_ db: Database) throws -> CivilDate? {
        guard case .derived = basis, total == nil else { return nil }
        // The blocks' sums end with the block that has the amount.
        let before = try RawStatement("SELECT before FROM blockFacts WHERE id = ?", db)
        var (low, high) = (0, RowBlock.count(rows: generation.rows))
        while high - low > 1 {
            let middle = (low + high) / 2
            before.bind(RowBlock.id(generation.id, middle), at: 1)
            let hasSum = try before.step() && before.optionalInteger(0) != nil
            before.reset()
            if hasSum { low = middle } else { high = middle }
        }
        let known = try BlockSums(generation.id, db).read(low, rows: Array(0..<RowBlock.rows))
        let row = (0..<RowBlock.rows).first { known[$0] == nil } ?? 0
        return try FactsStatement(db).read(generation.id, low) { facts in
            row < facts.rows ? CivilDate(daysSince1970: Int(facts.day(row))) : nil
        }
    }

    /// What all newer transactions came to is taken from the balance after the last.
    private func balance(before: Int64, through: Int64) -> Money? {
        let newer: Int64
        if generation.direction == .newestFirst {
            newer = before
        } else {
            guard let total else { return nil }
            let (rest, overflow) = total.subtractingReportingOverflow(through)
            if overflow { return nil }
            newer = rest
        }
        let (units, overflow) = closing.subtractingReportingOverflow(newer)
        return overflow ? nil : Money(minorUnits: units, currency)
    }
}

/// The search for a balance that can be counted from.
struct BalanceFinding {
    enum Refusal: Error {
        case reason(DerivedBalance.Reason)
        case database(any Error)
    }

    private let account: AccountSummary
    private let generation: Generation
    private(set) var currency = Currency.nok
    private(set) var total: Int64?

    init(_ account: AccountSummary, _ generation: Generation) {
        self.account = account
        self.generation = generation
    }

    mutating func find(_ db: Database) throws(Refusal) -> (derivation: DerivedBalance.Derivation, closing: Int64) {
        // A newer balance beside an older history would be two truths in one sum.
        guard account.state == .complete else { throw .reason(.incomplete) }
        try addUp()
        let balance = account.description.balance(.booked)
        if let amount = balance?.amount {
            guard hasNoSums || amount.currency == currency else { throw .reason(.currenciesDiffer) }
            currency = amount.currency
            guard let units = amount.minorUnits else { throw .reason(.inexactAmounts) }
            // Without a date it was given with the history, in one fetch.
            let day = balance?.registeredAt?.value?.oslo.day ?? generation.span.last
            guard day <= generation.span.last, day >= generation.span.first.adding(days: -1) else {
                throw .reason(.balanceOutside(day))
            }
            let closing = try sum(units, newer(than: day, db))
            return (derivation(.booked(amount, at: day), closing, balance), closing)
        }
        guard let opened = openedInside, let total else { throw .reason(.noBookedBalance) }
        return (derivation(.openedEmpty(opened), total, nil), total)
    }

    private var hasNoSums: Bool { generation.sums.moneyIn.isEmpty && generation.sums.moneyOut.isEmpty }

    /// The day it was opened, when all that ever was booked on it is here.
    private var openedInside: CivilDate? {
        guard let opened = account.description.startDate?.value, opened >= generation.span.first else { return nil }
        return opened
    }

    /// The one currency of all that is booked, and its sum where there is one.
    private mutating func addUp() throws(Refusal) {
        let sums = generation.sums
        guard !sums.moneyIn.hasOverflowed, !sums.moneyOut.hasOverflowed else { throw .reason(.tooLarge) }
        let all = sums.moneyIn.all + sums.moneyOut.all
        let currencies = Set(all.map(\.currency))
        guard currencies.count <= 1 else { throw .reason(.currenciesDiffer) }
        currency = currencies.first ?? account.description.currency ?? .nok
        if sums.unreadable == 0 {
            var total: Int64 = 0
            for amount in all {
                guard let units = amount.minorUnits else { throw .reason(.inexactAmounts) }
                total = try sum(total, units)
            }
            self.total = total
        } else if generation.direction != .newestFirst {
            // From the newest backwards the blocks have no sums.
            throw .reason(.inexactAmounts)
        }
    }

    private func sum(_ left: Int64, _ right: Int64) throws(Refusal) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .reason(.tooLarge) }
        return sum
    }

    /// What is booked after the end of a day.
    private func newer(than day: CivilDate, _ db: Database) throws(Refusal) -> Int64 {
        do {
            let place = try DayBisection(generation: generation).places(of: day, db).upperBound
            guard place < generation.rows else { return 0 }
            let ordinal = generation.ordinal(atPlace: place)
            let sums = try BlockSums(generation.id, db).read(ordinal / RowBlock.rows, rows: [ordinal % RowBlock.rows])
            guard let sum = sums[ordinal % RowBlock.rows] else { throw Refusal.reason(.inexactAmounts) }
            if generation.direction == .newestFirst { return sum.through }
            guard let total else { throw Refusal.reason(.inexactAmounts) }
            let (rest, overflow) = total.subtractingReportingOverflow(sum.before)
            guard !overflow else { throw Refusal.reason(.tooLarge) }
            return rest
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .database(error)
        }
    }

    private func derivation(
        _ anchor: DerivedBalance.Derivation.Anchor, _ closing: Int64, _ balance: Balance?
    ) -> DerivedBalance.Derivation {
        let opening = total.flatMap { total -> Money? in
            let (units, overflow) = closing.subtractingReportingOverflow(total)
            return overflow ? nil : Money(minorUnits: units, currency)
        }
        return DerivedBalance.Derivation(
            anchor: anchor, closing: Money(minorUnits: closing, currency), opening: opening,
            mismatch: openedInside == nil ? nil : opening.flatMap { $0.isZero ? nil : $0 },
            includesCredit: balance?.creditLineIncluded == true && balance?.creditLine?.isZero == false)
    }
}

/// Reads what is booked up to rows of a block.
struct BlockSums {
    /// Minor units booked before a row, and with it.
    struct Sum {
        let before: Int64
        let through: Int64
        /// Whether the row itself is booked.
        let counts: Bool
    }

    private let statement: RawStatement
    private let generation: Int64

    init(_ generation: Int64, _ db: Database) throws {
        statement = try RawStatement("SELECT before, facts FROM blockFacts WHERE id = ?", db)
        self.generation = generation
    }

    /// The sums at these rows of a block. A row is left out when an amount before it, or its own, is in no sum.
    ///
    /// - Throws: ``DamagedBlock`` when there is no such block, or it is broken.
    func read(_ block: Int, rows: [Int]) throws -> [Int: Sum] {
        statement.bind(RowBlock.id(generation, block), at: 1)
        defer { statement.reset() }
        guard try statement.step(), let bytes = statement.blob(1) else { throw DamagedBlock() }
        guard var sum = statement.optionalInteger(0) else { return [:] }
        let facts = try BlockFacts(bytes)
        let wanted = Set(rows)
        var found: [Int: Sum] = [:]
        var currency: UInt16?
        for row in 0...(rows.max() ?? -1) where row < facts.rows {
            let before = sum
            let counts = facts.has(RowBlock.Flag.counts, row)
            if counts {
                let flags = facts.flags(row)
                guard flags & RowBlock.Flag.hasAmount != 0, flags & RowBlock.Flag.isFiner == 0,
                    currency == nil || currency == facts.currency(row)
                else { break }
                currency = facts.currency(row)
                let (more, overflow) = sum.addingReportingOverflow(facts.amount(row))
                if overflow { break }
                sum = more
            }
            if wanted.contains(row) { found[row] = Sum(before: before, through: sum, counts: counts) }
        }
        return found
    }
}
