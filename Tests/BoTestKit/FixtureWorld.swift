public import BoModel

/// A small world in memory that answers the dashboard's questions: every state an estate, a bank, an account or a transaction
/// can be in, at least once. Invented from end to end.
public struct FixtureWorld: Sendable {
    public var estates: [EstateSummary]
    public var banks: [Estate.ID: [BankSummary]]
    public var accounts: [Estate.ID: [AccountSummary]]
    public var problems: [StandingProblem]
    /// What was put on things, and when.
    private var notes: [AnnotationTarget: AnnotationRevision] = [:]
    /// The rows of accounts that are short enough to be looked through.
    private let rows: [Account.ID: [TransactionRow]]

    public init(
        estates: [EstateSummary], banks: [Estate.ID: [BankSummary]], accounts: [Estate.ID: [AccountSummary]],
        problems: [StandingProblem]
    ) {
        self.estates = estates
        self.banks = banks
        self.accounts = accounts
        self.problems = problems
        rows = Dictionary(
            accounts.values.flatMap { $0 }.filter { $0.transactions <= FixtureWorld.longest }.map { account in
                (account.id, (0..<account.transactions).map { FixtureTransactions.row($0, of: account) })
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Longer accounts are only answered by place, newest first.
    static let longest = 20_000

    public static let now: Instant = Instant("2026-11-22T11:04:05Z") ?? Instant(milliseconds: 0)
    public static let empty = FixtureWorld(estates: [], banks: [:], accounts: [:], problems: [])

    public func answer(_ question: Question) -> Answer {
        switch question {
        case .estates: return .estates(estates.map(noted))
        case .banks(let id):
            return .banks(estate(id).map { BanksAnswer(estate: $0, banks: banks[id] ?? []) })
        case .accounts(let id, let bank):
            guard let estate = estate(id) else { return .accounts(nil) }
            let all = (accounts[id] ?? []).map(noted)
            return .accounts(
                AccountsAnswer(
                    estate: estate, bank: bank.flatMap { wanted in banks[id]?.first { $0.id == wanted } },
                    accounts: bank.map { wanted in all.filter { $0.bank == wanted } } ?? all))
        case .transactions(let query, let rows):
            return .transactions(account(query.account).flatMap { transactions(query, rows, of: $0) })
        case .transaction(let query, let step):
            return .transaction(account(query.account).flatMap { transaction(query, step, of: $0) })
        case .match(let query, let place, let isForward):
            return .match(
                account(query.account).flatMap { match(query, from: place, isForward: isForward, of: $0) })
        case .groups(let query, let rows):
            return .groups(account(query.account).flatMap { groups(query, rows, of: $0) })
        case .problems: return .problems(problems)
        case .annotations: return .annotations(annotations())
        case .chart(let subject): return .chart(chart(subject))
        case .timeline(let query, let rows): return .timeline(timeline(query, rows))
        case .timelineTransaction(let query, let step): return .transaction(timelineTransaction(query, step))
        case .trends(let id, let bank): return .trends(trends(of: id, at: bank))
        case .directory:
            return .directory(
                Directory(
                    estates: estates, banks: estates.flatMap { banks[$0.id] ?? [] },
                    accounts: estates.flatMap { accounts[$0.id] ?? [] }))
        }
    }

    func estate(_ id: Estate.ID) -> EstateSummary? { estates.first { $0.id == id }.map(noted) }
    func account(_ id: Account.ID) -> AccountSummary? {
        accounts.values.lazy.flatMap { $0 }.first { $0.id == id }.map(noted)
    }
}

// MARK: - Notes

extension FixtureWorld {
    /// Saves as the store does.
    public mutating func save(_ annotated: [Annotated], at moment: Instant = now) -> AnnotationEdit {
        let changed = annotated.filter { (notes[$0.target]?.annotation ?? .none) != $0.annotation }
        let before = changed.map { Annotated($0.target, notes[$0.target]?.annotation ?? .none) }
        for one in changed {
            notes[one.target] = AnnotationRevision(target: one.target, annotation: one.annotation, at: moment)
        }
        return AnnotationEdit(before: before, after: changed)
    }

    /// What the store says of a target that is not in the cache.
    func annotations() -> [AnnotationSummary] {
        notes.values.filter { !$0.annotation.isNone }.sorted {
            ($1.at.milliseconds, "\($0.target)") < ($0.at.milliseconds, "\($1.target)")
        }.map { revision in
            let account = accounts.values.lazy.flatMap { $0 }.first { $0.identity == revision.target.account }
            var row: TransactionRow?
            if case .transaction(let transaction) = revision.target, let account, let place = Int(transaction.key),
                place < account.transactions
            {
                row = FixtureTransactions.row(place, of: account)
            }
            return AnnotationSummary(
                revision: revision, estate: estate(revision.target.estate), account: account, transaction: row)
        }
    }

    func noted(_ estate: EstateSummary) -> EstateSummary {
        var estate = estate
        estate.annotation = notes[estate.target]?.annotation ?? .none
        estate.annotatedAt = notes[estate.target]?.at
        return estate
    }

    func noted(_ account: AccountSummary) -> AccountSummary {
        var account = account
        account.annotation = notes[account.target]?.annotation ?? .none
        account.annotatedAt = notes[account.target]?.at
        return account
    }

    /// Whether a filter lets a transaction through.
    private func isMatch(_ place: Int, of account: AccountSummary, _ filter: TransactionFilter) -> Bool {
        let row = row(place, of: account)
        return FixtureFilter(filter: filter).lets(row, notes[account.target(of: row.id)]?.annotation ?? .none)
    }
}

// MARK: - Transactions

extension FixtureWorld {
    /// The places in the account's own order, newest first, that a query lets through, in its order.
    func places(_ query: TransactionQuery, of account: AccountSummary) -> [Int] {
        var places = Array(0..<account.transactions)
        if !query.filter.isNone, query.hidesRest {
            places = places.filter { isMatch($0, of: account, query.filter) }
        }
        guard query.order != .standard else { return places }
        let rows = places.map { (place: $0, row: row($0, of: account)) }
        let sorted = rows.sorted { left, right in
            let (first, second) = query.order.isAscending ? (left.row, right.row) : (right.row, left.row)
            switch query.order.key {
            case .date: return (first.day ?? .init(daysSince1970: 0)) < (second.day ?? .init(daysSince1970: 0))
            case .text: return first.text < second.text
            case .counterParty: return (first.counterParty ?? "") < (second.counterParty ?? "")
            case .amount, .moneyIn, .moneyOut:
                return (first.amount?.truncatedMinorUnits ?? 0) < (second.amount?.truncatedMinorUnits ?? 0)
            default: return first.id.key < second.id.key
            }
        }
        return sorted.map(\.place)
    }

    /// A list that is too long to be looked through is answered by place.
    private func isEndless(_ query: TransactionQuery, _ account: AccountSummary) -> Bool {
        account.transactions > FixtureWorld.longest
    }

    func row(_ place: Int, of account: AccountSummary) -> TransactionRow {
        rows[account.id].map { $0[place] } ?? FixtureTransactions.row(place, of: account)
    }

    private func transactions(
        _ query: TransactionQuery, _ asked: Range<Int>, of account: AccountSummary
    ) -> TransactionsAnswer? {
        guard let estate = estate(account.estate) else { return nil }
        let places = isEndless(query, account) ? nil : places(query, of: account)
        let total = places?.count ?? account.transactions
        let anchorPlace = query.anchor.flatMap { Int($0.key) }
        let anchor = anchorPlace.flatMap { place in places.map { $0.firstIndex(of: place) } ?? place }
        var window = asked
        if let anchor, !window.contains(anchor) { window = (anchor - asked.count / 2)..<(anchor + asked.count / 2) }
        let last = max(0, total - window.count)
        let first = max(0, min(window.lowerBound, last))
        let rows = (first..<min(total, first + window.count)).map {
            var row = row(places?[$0] ?? $0, of: account)
            row.annotation = notes[account.target(of: row.id)]?.annotation ?? .none
            row.annotatedAt = notes[account.target(of: row.id)]?.at
            row.balanceAfter = balance(after: places?[$0] ?? $0, of: account)
            row.isMatch = query.isHighlighting && isMatch(places?[$0] ?? $0, of: account, query.filter)
            if query.wantsWhole {
                row.whole = FixtureTransactions.transaction(places?[$0] ?? $0, of: account)
            }
            return row
        }
        let sums = (places ?? []).map { row($0, of: account) }.reduce(into: BookedSums()) {
            $0.add($1.amount, counts: $1.counts)
        }
        var answer = TransactionsAnswer(
            estate: estate, account: account, rows: Rows(first: first, rows: rows, total: total, anchor: anchor),
            sums: sums,
            matches: query.isHighlighting ? (places ?? []).count { isMatch($0, of: account, query.filter) } : nil)
        answer.balance = balance(of: account)
        return answer
    }

    func balance(of account: AccountSummary) -> DerivedBalance {
        guard let booked = account.bookedBalance, let span = account.coverage?.span else {
            return .unknown(.noBookedBalance)
        }
        return .derived(
            DerivedBalance.Derivation(
                anchor: .booked(booked, at: span.last), closing: booked, opening: nil, mismatch: nil,
                includesCredit: false))
    }

    /// Counted back from the bank's balance, up to the first amount that can't be read.
    private func balance(after place: Int, of account: AccountSummary) -> Money? {
        guard case .derived(let derivation) = balance(of: account) else { return nil }
        guard row(place, of: account).counts, row(place, of: account).amount != nil else { return nil }
        var sums = MoneySums([derivation.closing])
        for newer in 0..<place where row(newer, of: account).counts {
            guard let amount = row(newer, of: account).amount?.negated else { return nil }
            sums.add(amount)
        }
        return sums[derivation.closing.currency]
    }

    private func match(
        _ query: TransactionQuery, from place: Int, isForward: Bool, of account: AccountSummary
    ) -> MatchAnswer? {
        let places = places(query, of: account)
        let found = places.indices.filter { isMatch(places[$0], of: account, query.filter) }
        let next = isForward ? found.first { $0 > place } : found.last { $0 < place }
        return (next ?? (isForward ? found.first : found.last)).map { MatchAnswer(place: $0, isWrapped: next == nil) }
    }

    func transaction(_ query: TransactionQuery, _ step: Int, of account: AccountSummary) -> TransactionAnswer? {
        guard let estate = estate(account.estate) else { return nil }
        let places = isEndless(query, account) ? nil : places(query, of: account)
        let total = places?.count ?? account.transactions
        let anchor = query.anchor.flatMap { Int($0.key) }
        if query.anchor != nil, anchor == nil { return nil }
        let start = anchor.flatMap { place in places.map { $0.firstIndex(of: place) } ?? place } ?? 0
        let place = start + step
        guard (0..<total).contains(place) else { return nil }
        let own = places?[place] ?? place
        var answer = TransactionAnswer(
            estate: estate, account: account, id: FixtureTransactions.row(own, of: account).id,
            transaction: FixtureTransactions.transaction(own, of: account),
            isConflicting: FixtureTransactions.isConflicting(own), place: place, total: total)
        let revision = notes[account.target(of: answer.id)]
        answer.annotation = revision?.annotation ?? .none
        answer.annotatedAt = revision?.at
        answer.balance = balance(of: account)
        answer.balanceAfter = balance(after: own, of: account)
        return answer
    }
}

/// Transactions made from their place in an account, when they are asked for.
public enum FixtureTransactions {
    private static let parties = [
        "Fjordlys Eiendom AS", "Kari Nordskog", "Sørstrøm Kraft AS", "Skatteetaten", "Bråtan Transport AS",
        "Ola Myrvang",
        "Ærlig Regnskap ANS", "漢字 Import AS",
    ]
    private static let kinds = [
        "OVERFØRSEL", "NETTGIRO", "AVTALEGIRO STRØM", "SKATTETREKK", "INNSKUDD", "VAREKJØP", "LØNN", "GEBYR",
    ]

    public static func isConflicting(_ place: Int) -> Bool { place % 61 == 9 }

    /// Two to three on each day, the newest first.
    private static func day(_ place: Int) -> CivilDate {
        CivilDate(daysSince1970: FixtureWorld.now.oslo.day.daysSince1970 - 3 - min(place * 2 / 5, 700_000))
    }

    /// One account has only amounts that can be read.
    private static func amount(_ place: Int, of account: AccountSummary) -> Money? {
        let currency = account.description.currency ?? .nok
        guard place % 37 != 12 || account.id.number == 2 else { return nil }
        let size = Int64((place * 7919 + 1250) % 98_765_43 + 5000)
        return Money(minorUnits: place % 3 == 0 ? size : -size, currency)
    }

    private static func status(_ place: Int) -> TransactionStatus? {
        place < 2 ? .pending : place % 41 == 5 ? .info : place % 50 == 17 ? TransactionStatus("onHold") : .booked
    }

    public static func row(_ place: Int, of account: AccountSummary) -> TransactionRow {
        let transaction = transaction(place, of: account)
        return TransactionRow(
            id: Transaction.ID(account: account.id, key: String(place), copy: 0), bookingDate: transaction.bookingDate,
            day: transaction.day, text: transaction.text, counterParty: transaction.counterPartyLabel,
            amount: transaction.amount, amountAsSent: transaction.amountAsSent, status: transaction.status,
            isReversal: transaction.isReversal == true, isConflicting: isConflicting(place))
    }

    public static func transaction(_ place: Int, of account: AccountSummary) -> Transaction {
        let amount = amount(place, of: account)
        let kind = kinds[place % kinds.count]
        let party = parties[(place * 5 + 3) % parties.count]
        let isMerchant = kind == "VAREKJØP"
        return Transaction(
            identifier: "NV-\(20_260_000 + place)",
            bookingDate: place < 2 ? nil : place % 43 == 7 ? .unreadable("32.13.2026") : .read(day(place)),
            valueDate: .read(day(place).adding(days: place % 4 == 0 ? 1 : 0)),
            registeredAt: .read(Instant(day(place), hour: 9, minute: place % 60)), amount: amount,
            amountAsSent: amount == nil ? "12,3,4" : nil, currency: account.description.currency, status: status(place),
            isReversal: place % 29 == 11 ? true : nil, domain: "payments", family: "issuedCreditTransfers",
            subFamily: "domesticCreditTransfer", freeText: kind,
            additionalInfo: place % 5 == 0
                ? "Tilbakebetaling lån aksjonær, avdrag \(place % 12 + 1) etter avtale" : "\(918_200 + place)",
            merchant: isMerchant ? "Bygg og bolig Nordvik" : nil,
            counterParties: isMerchant
                ? []
                : [
                    CounterParty(
                        name: party, accountNumber: "97102210443", identifier: "317001118",
                        type: amount?.isNegative == false ? .debtor : .creditor, country: "NO",
                        address: "Strandgata 4, 4310 Hommersåk")
                ],
            references: [
                PaymentReference(type: "remittanceReference", value: "0012345\(place)"),
                PaymentReference(type: "archiveReference", value: "NV-ARK-\(place)"),
            ],
            exchange: place % 10 == 0
                ? CurrencyExchange(
                    originalAmount: "1250.00", sourceCurrency: "EUR", targetCurrency: "NOK", unitCurrency: "EUR",
                    rate: "11.7125")
                : nil,
            card: isMerchant ? "492512******7812" : nil)
    }
}
