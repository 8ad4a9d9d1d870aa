import BoJSON
public import BoModel

/// A transaction and the account it belongs to: a row of a listing that spans several accounts.
public struct ListedTransaction: Sendable {
    public let account: AccountSummary
    public let transaction: Transaction

    public init(_ account: AccountSummary, _ transaction: Transaction) {
        self.account = account
        self.transaction = transaction
    }
}

/// A transaction with its account and its estate: a row of a listing that spans several estates.
public struct FoundTransaction: Sendable {
    /// The debtor's name; `nil` when no source gave it.
    public let estateName: String?
    public let listed: ListedTransaction

    public init(estateName: String?, _ account: AccountSummary, _ transaction: Transaction) {
        self.estateName = estateName
        listed = ListedTransaction(account, transaction)
    }
}

extension Listings {
    /// The columns of ``transactions``, with the estate in front.
    public static let foundTransactions = Listing<FoundTransaction>(
        [
            ListingColumn("estate", shown: .init(.Columns.estate, longest: 30) { row, _ in row.estateName.shown }) {
                .text($0.listed.account.estate.text)
            }
        ] + transactions.columns.map { column in column.of { $0.listed } })

    /// The account, then the fields by their names in JSON and CSV, in the order of the contract.
    public static let transactions = Listing<ListedTransaction>([
        ListingColumn("bank") { .text($0.account.bank.text) },
        ListingColumn(
            "accountNumber",
            shown: .init(.Columns.accountNumber) { row, _ in AccountFormat.number(row.account.description.number) }
        ) { .text($0.account.description.number.text) },
        column(.identifier, "transactionIdentifier"),
        column(.date, "bookingDate", longest: 60),
        column(.valueDate, "valueDate"),
        column(.registered, "registeredAt"),
        column(.amount, "amount", longest: 60),
        column(.currency, "currency"),
        column(.status, "status", longest: 60),
        column(.reversal, "reversal"),
        column(.domain, "domain"),
        column(.family, "family"),
        column(.subFamily, "subFamily"),
        column(.text, "text", longest: 50),
        column(.counterParty, "counterparties", longest: 40),
        column(.merchant, "merchant"),
        column(.reference, "references"),
    ])

    /// A column for a field.
    ///
    /// - Parameter longest: how many cells wide a printed table shows it; `nil` when the table leaves it out.
    private static func column(
        _ field: TransactionField, _ key: StaticString, longest: Int? = nil
    ) -> ListingColumn<ListedTransaction> {
        let (isTrailing, isNested) =
            switch field.content {
            case .amount: (true, false)
            case .parties, .references: (false, true)
            default: (false, false)
            }
        let shown = longest.map { longest in
            ListingColumn<ListedTransaction>.Shown(
                field.heading, isTrailing ? .trailing : .leading, longest: longest
            ) { row, language in field.text(of: row.transaction, language) ?? .missing }
        }
        return ListingColumn(key, shown: shown, isNested: isNested) { value(field, of: $0.transaction) }
    }

    /// A field for machines: raw, as the bank sent it.
    private static func value(_ field: TransactionField, of transaction: Transaction) -> ListingValue {
        switch field.content {
        case .day(let read): .text(read(transaction)?.value?.description)
        case .moment(let read): .text(read(transaction)?.value?.description)
        case .amount(let read): .decimal(read(transaction)?.decimalString)
        case .currency(let read): .text(read(transaction)?.code)
        case .status(let read): .text(read(transaction)?.text)
        case .kind(let read), .text(let read), .accountNumber(let read): .text(read(transaction))
        case .flag(let read): .bool(read(transaction))
        case .parties: .nested { json in write(transaction.counterParties, into: &json) }
        case .references(let read): .nested { json in write(read(transaction), into: &json) }
        // A listing holds what banks sent.
        case .annotation, .balance: .text(nil)
        }
    }

    private static func write(_ references: [PaymentReference], into json: inout JSONWriter) {
        json.array { json in
            for reference in references {
                json.object { json in
                    json.member("type", reference.type)
                    json.member("value", reference.value)
                }
            }
        }
    }

    private static func write(_ parties: [CounterParty], into json: inout JSONWriter) {
        json.array { json in
            for party in parties {
                json.object { json in
                    json.member("name", party.name)
                    json.member("accountNumber", party.accountNumber)
                    json.member("identifier", party.identifier)
                    json.member("type", party.type?.text)
                }
            }
        }
    }
}
