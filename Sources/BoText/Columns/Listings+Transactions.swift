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
    /// The debtor's name; `nil` when nobody has told it.
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

    public static let transactions = Listing<ListedTransaction>([
        ListingColumn("bank") { .text($0.account.bank.text) },
        ListingColumn(
            "accountNumber",
            shown: .init(.Columns.accountNumber) { row, _ in AccountFormat.number(row.account.description.number) }
        ) { .text($0.account.description.number.text) },
        ListingColumn("transactionIdentifier") { .text($0.transaction.identifier) },
        ListingColumn(
            "bookingDate",
            shown: .init(.Columns.bookingDate) { row, language in DateFormat.day(row.transaction.bookingDate, language)
            }
        ) { .text($0.transaction.bookingDate?.value?.description) },
        ListingColumn("valueDate") { .text($0.transaction.valueDate?.value?.description) },
        ListingColumn("registeredAt") { .text($0.transaction.registeredAt?.value?.description) },
        ListingColumn(
            "amount",
            shown: .init(.Columns.amount, .trailing) { row, language in
                MoneyFormat.amount(row.transaction.amount, asSent: row.transaction.amountAsSent, language)
            }
        ) { .decimal($0.transaction.amount?.decimalString) },
        ListingColumn("currency") { .text(($0.transaction.currency ?? $0.transaction.amount?.currency)?.code) },
        ListingColumn(
            "status",
            shown: .init(.Columns.status) { row, language in
                row.transaction.status.map { Phrase.transactionStatus($0)[language] } ?? MoneyFormat.missing
            }
        ) { .text($0.transaction.status?.text) },
        ListingColumn("reversal") { .bool($0.transaction.isReversal) },
        ListingColumn("domain") { .text($0.transaction.domain) },
        ListingColumn("family") { .text($0.transaction.family) },
        ListingColumn("subFamily") { .text($0.transaction.subFamily) },
        ListingColumn("text", shown: .init(.Columns.text, longest: 50) { row, _ in "\(row.transaction.text)" }) {
            .text($0.transaction.text.orNil)
        },
        ListingColumn(
            "counterparties",
            shown: .init(.Columns.counterParty, longest: 40) { row, _ in
                row.transaction.counterPartyLabel.map { "\($0)" } ?? ""
            },
            isNested: true
        ) { row in .nested { json in write(row.transaction.counterParties, into: &json) } },
        ListingColumn("merchant") { .text($0.transaction.merchant) },
        ListingColumn("references", isNested: true) { row in
            .nested { json in
                json.array { json in
                    for reference in row.transaction.references {
                        json.object { json in
                            json.member("type", reference.type)
                            json.member("value", reference.value)
                        }
                    }
                }
            }
        },
    ])

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
