import BoModel
import BoText

/// Going to an estate, a bank or an account by its name or number, and to a counterparty or a word wherever it stands.
extension App {
    mutating func openGoTo() {
        let look = context.look
        dialog = PaletteDialog(Phrase.GoTo.title, sign: "›", asking: .index) { answer in
            guard case .index(let index) = answer else { return [] }
            return App.destinations(in: index, look)
        } last: { text in
            App.searches(for: text, look)
        }
    }

    /// What is typed, as a counterparty and as anything, in the transactions of all estates.
    private static func searches(for text: String, _ look: Look) -> [PaletteDialog.Item] {
        let party = TransactionFilter([FilterCondition(.contains(.counterParty, text), spelling: look.spelling)]
        )
        return [
            (Phrase.GoTo.counterparty, FilterLanguage.text(of: party)), (Phrase.GoTo.transactions, text),
        ].map { kind, filter in
            PaletteDialog.Item(
                label: "\(Phrase.GoTo.inAllEstates(text), look.language)", detail: kind[look.language],
                choice: .search(filter))
        }
    }

    /// The estates, then their banks, then their accounts.
    private static func destinations(in index: CacheIndex, _ look: Look) -> [PaletteDialog.Item] {
        let language = look.language
        let estates = Dictionary(index.estates.map { ($0.id, $0) }) { first, _ in first }
        func item(_ parts: [SafeText], _ kind: Phrase, _ numbers: [String], _ target: Destination) -> PaletteDialog.Item
        {
            PaletteDialog.Item(
                label: parts.filter { !$0.isEmpty }.joined(separator: " · "), detail: kind[language], names: numbers,
                choice: .visit(target))
        }
        let first = index.estates.map { estate in
            // An estate without a name goes by its number.
            let number: SafeText = estate.name == nil ? "" : PartyFormat.number(estate.estate.debtor)
            return item([EstateColumns.name(estate), number], Phrase.GoTo.estate, [], .banks(estate.id, nil))
        }
        let second = index.banks.compactMap { bank in
            estates[bank.estate].map { estate in
                item(
                    [
                        "\(bank.relation.bankName)", PartyFormat.organization(bank.id), EstateColumns.name(estate),
                    ], Phrase.GoTo.bank, [bank.id.text], .account(estate.id, bank.id, nil))
            }
        }
        let third = index.accounts.compactMap { account in
            estates[account.estate].map { estate in
                item(
                    [
                        AccountFormat.number(account.description.number), "\(account.bankName)",
                        EstateColumns.name(estate),
                    ], Phrase.GoTo.account, [account.description.number.text],
                    .transactions(of: account, in: estate, selecting: nil))
            }
        }
        return first + second + third
    }

    /// Opens the levels down to a destination, each on top of the one it belongs to.
    mutating func visit(_ target: Destination) {
        layers = Array(layers.prefix(1))
        top.known = []
        switch target {
        case .estate(let estate): top.screen = EstatesScreen(context, selecting: estate)
        case .banks(let estate, let bank):
            visit(.estate(estate))
            push(BanksScreen(of: estate, selecting: bank, context))
        case .account(let estate, let bank, let account):
            visit(.banks(estate, bank))
            push(AccountsScreen(of: estate, at: bank, selecting: account, context))
        case .transactions(let account, let estate, let row):
            visit(.account(estate.id, account.bank, account.description.number))
            push(TransactionsScreen(of: account, in: estate, selecting: row, context))
        }
    }
}
