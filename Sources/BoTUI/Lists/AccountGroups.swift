import BoModel
import BoText

/// Which accounts are a group: what they have in common, and their currency.
struct AccountGroupKey: Hashable, Sendable {
    let grouping: AccountGrouping
    /// The bank's number, or a code in lower case; empty when there is none.
    let value: String
    let currency: String

    init(_ account: AccountSummary, by grouping: AccountGrouping) {
        self.grouping = grouping
        let description = account.description
        currency = (description.currency ?? account.bookedBalance?.currency)?.code ?? ""
        value =
            switch grouping {
            case .bank: account.bank.text
            case .type: description.type?.text.lowercased() ?? ""
            case .currency: currency
            case .status: description.status?.text.lowercased() ?? ""
            }
    }

    func contains(_ account: AccountSummary) -> Bool { AccountGroupKey(account, by: grouping) == self }
}

/// Accounts of one currency that have something in common.
struct AccountGroup: Identifiable, Sendable {
    let id: AccountGroupKey
    let accounts: [AccountSummary]
    /// How many accounts all groups have together.
    let whole: Int
    let balances: MoneySums
    let sums: BookedSums

    init(_ id: AccountGroupKey, _ accounts: [AccountSummary], of whole: Int) {
        self.id = id
        self.accounts = accounts
        self.whole = whole
        balances = MoneySums(accounts.compactMap(\.bookedBalance))
        sums = accounts.reduce(into: BookedSums()) { $0.add($1.sums) }
    }

    /// All groups of accounts, in the order in which their first accounts come.
    static func all(of accounts: [AccountSummary], by grouping: AccountGrouping) -> [AccountGroup] {
        var keys: [AccountGroupKey] = []
        var members: [AccountGroupKey: [AccountSummary]] = [:]
        for account in accounts {
            let key = AccountGroupKey(account, by: grouping)
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(account)
        }
        return keys.map { AccountGroup($0, members[$0] ?? [], of: accounts.count) }
    }

    var transactions: Int { accounts.reduce(0) { $0 + $1.transactions } }
    var withoutBalance: Int { accounts.count { $0.bookedBalance == nil } }

    func name(_ language: Language) -> SafeText {
        guard let first = accounts.first else { return "" }
        switch id.grouping {
        case .bank: return "\(first.bankName)"
        case .type:
            return (first.description.type.map(Phrase.accountType) ?? Phrase.Groups.none(.code))[language]
        case .currency:
            return id.currency.isEmpty ? Phrase.Groups.none(.currency)[language] : "\(id.currency)"
        case .status:
            return (first.description.status.map(Phrase.accountStatus) ?? Phrase.Groups.none(.status))[language]
        }
    }
}

/// The columns of groups of accounts.
enum AccountGroupColumns {
    static func all(_ grouping: AccountGrouping) -> [Column<AccountGroup>] {
        [
            Column(
                name: "name", heading: grouping.name, minimum: 14, maximum: 40, give: .greedy,
                cell: { group, context in CellText(group.name(context.look.language)) },
                precedes: { Folding.precedes($0.name(.nb).string, $1.name(.nb).string) }),
            Column(
                name: "currency", heading: Phrase.Columns.currency, minimum: 3, maximum: 6,
                isExtra: grouping == .currency,
                cell: { group, _ in
                    group.id.currency.isEmpty
                        ? CellText(.missing, .dimmed) : CellText("\(group.id.currency)")
                },
                precedes: { $0.id.currency < $1.id.currency }),
            Column(
                name: "count", heading: Phrase.Columns.accounts, alignment: .trailing, maximum: 8,
                cell: { group, context in CellText(CountFormat.number(group.accounts.count, context.look.language)) },
                precedes: { $0.accounts.count < $1.accounts.count }),
            Column(
                name: "share", heading: Phrase.Groups.share, alignment: .trailing, minimum: 7, maximum: 9,
                cell: { group, context in
                    CellText(CountFormat.share(group.accounts.count, of: group.whole, context.look.language), .dimmed)
                }),
            Column(
                name: "transactions", heading: Phrase.Columns.transactions, alignment: .trailing, maximum: 12,
                cell: { group, context in CellText(CountFormat.number(group.transactions, context.look.language)) },
                precedes: { $0.transactions < $1.transactions }),
            sums("moneyIn", Phrase.Columns.moneyIn, \.sums.moneyIn),
            sums("moneyOut", Phrase.Columns.moneyOut, \.sums.moneyOut),
            Column(
                name: "balance", heading: Phrase.Columns.balance, alignment: .trailing, minimum: 12, maximum: 26,
                isKept: true, cell: { group, context in SumCells.first(group.balances, context) },
                precedes: { SumCells.precedes($0.balances, $1.balances) }),
            Column(
                name: "rest", heading: Phrase(""), minimum: 0, maximum: 8, isKept: true, isAlwaysCopied: true,
                cell: { group, context in SumCells.rest(group.balances, without: group.withoutBalance, context) }),
        ]
    }

    private static func sums(
        _ name: String, _ heading: Phrase, _ sums: @escaping @Sendable (AccountGroup) -> MoneySums
    ) -> Column<AccountGroup> {
        Column(
            name: name, heading: heading, alignment: .trailing, minimum: 12, maximum: 40, from: 100,
            cell: { group, context in
                CellText(MoneyFormat.sums(sums(group), context.look.language), sums(group).isEmpty ? .dimmed : .text)
            },
            precedes: { SumCells.precedes(sums($0), sums($1)) })
    }
}
