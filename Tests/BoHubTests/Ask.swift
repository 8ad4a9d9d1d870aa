import BoHub
import BoModel

/// One question to a scripted bank, for the tables.
enum Ask {
    static let account = AccountDescription(number: AccountNumber("99011000017"), reference: "ref/1 a", currency: .nok)

    static func accounts(_ stage: Stage, _ endpoint: BankEndpoint = Stage.bank, of party: PartyNumber = Stage.company)
        throws -> AccountList
    {
        try stage.client().accounts(of: party, at: endpoint, in: Stage.span, stage.call())
    }

    static func accounts(json: String) throws -> AccountList { try accounts(Stage(json: json)) }

    static func details(json: String, of account: AccountDescription = account) throws -> AccountDetails {
        let stage = Stage(json: json)
        return try stage.client().details(of: account, at: Stage.bank, in: Stage.span, stage.call())
    }

    static func page(
        _ stage: Stage, _ endpoint: BankEndpoint = Stage.bank, of account: AccountDescription = account,
        after cursor: PageCursor? = nil
    ) throws -> TransactionPage {
        try stage.client().transactions(of: account, at: endpoint, in: Stage.span, after: cursor, stage.call())
    }

    /// The transactions of an answer that has these.
    static func transactions(_ rows: String, of account: AccountDescription = account) throws -> [Transaction] {
        try page(Stage(json: envelope(rows)), of: account).transactions
    }

    static func transaction(_ members: String, of account: AccountDescription = account) throws -> Transaction? {
        try transactions("{\(members)}", of: account).first
    }

    static func envelope(_ rows: String) -> String {
        #"{"responseDetails":{"status":"complete"},"transactions":[\#(rows)]}"#
    }

    static func endpoint(_ url: String, _ version: BankEndpoint.Version = .v2, environment: String? = "test")
        -> BankEndpoint
    {
        BankEndpoint(
            bank: OrganizationNumber("317001010"), bankName: "Testfjord Sparebank", url: url, version: version,
            environment: environment)
    }
}
