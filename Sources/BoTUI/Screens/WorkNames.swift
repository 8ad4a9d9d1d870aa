import BoModel
import BoText

/// What a refresh from each level is about, in words.
extension EstatesScreen {
    func workName(_ context: Context) -> String {
        list.current.map { EstateColumns.name($0).string } ?? Phrase.Working.everything[context.look.language].string
    }
}

extension BanksScreen {
    func workName(_ context: Context) -> String {
        [list.current?.relation.bankName, summary.map { EstateColumns.name($0).string }].compactMap { $0 }
            .joined(separator: ", ")
    }
}

extension AccountsScreen {
    func workName(_ context: Context) -> String {
        list.current.map(Self.workName) ?? Self.title[context.look.language].string
    }

    /// `1503.42.88121, Nordvik Sparebank`
    static func workName(_ account: AccountSummary) -> String {
        "\(AccountFormat.number(account.description.number).string), \(account.bankName)"
    }
}

extension TransactionsScreen {
    func workName(_ context: Context) -> String { AccountsScreen.workName(account) }
}

extension TransactionScreen {
    func workName(_ context: Context) -> String { AccountsScreen.workName(account) }
}

extension GroupsScreen {
    func workName(_ context: Context) -> String { AccountsScreen.workName(account) }
}
