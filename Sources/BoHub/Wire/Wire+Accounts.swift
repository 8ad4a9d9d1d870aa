import BoJSON
import BoModel

extension Wire {
    /// One page of a bank's list of accounts.
    struct AccountsPage {
        var accounts: [AccountDescription] = []
        /// Rows that name no account at all, as `accounts[3]`.
        var nameless: [String] = []
        let envelope: Envelope
    }

    /// Source: Accounts, `accounts[]`.
    static func accounts(_ root: JSONView) throws(Mismatch) -> AccountsPage {
        let envelope = try envelope(root)
        var page = AccountsPage(envelope: envelope)
        for (place, row) in try rows("accounts", of: root, envelope).enumerated() {
            if let account = account(row) {
                page.accounts.append(account)
            } else {
                page.nameless.append("accounts[\(place)]")
            }
        }
        return page
    }

    /// Source: Account details, `account`.
    ///
    /// - Returns: the list's description completed by the details; no description when the bank sent none.
    static func details(
        _ root: JSONView, of listed: AccountDescription
    ) throws(Mismatch) -> (description: AccountDescription?, envelope: Envelope) {
        let envelope = try envelope(root)
        guard let row = root["account"] else {
            // Without an account and without a status it is some other answer.
            guard root["responseDetails"] != nil || root["responseStatus"] != nil else {
                throw Mismatch(field: "account")
            }
            return (nil, envelope)
        }
        guard row.kind == .object else { throw Mismatch(field: "account") }
        if let sent = filled(row["accountIdentifier"]), sent != listed.number.text,
            [sent, listed.number.text].allSatisfy({ AccountNumber($0).isValid })
        {
            throw Mismatch(field: "account.accountIdentifier")
        }
        let currency = currency(row["currency"]) ?? listed.currency
        let details = description(
            row, number: listed.number, reference: listed.reference,
            balances: list(row["balances"]).filter { $0.kind != .null }.map { balance($0, currency) })
        return (listed.merged(with: details), envelope)
    }

    /// An account of the list; `nil` when the bank gives it neither number nor reference.
    ///
    /// An account without a number is known by its reference; one without a reference can't be asked about.
    private static func account(_ row: JSONView) -> AccountDescription? {
        let number = filled(row["accountIdentifier"])
        let reference = filled(row["accountReference"])
        guard let key = number ?? reference else { return nil }
        return description(row, number: AccountNumber(key), reference: reference ?? "dataNotDelivered", balances: nil)
    }

    private static func description(
        _ row: JSONView, number: AccountNumber, reference: String, balances: [Balance]?
    ) -> AccountDescription {
        let owner = row["primaryOwner"]
        let servicer = row["servicer"]
        return AccountDescription(
            number: number, reference: reference, type: filled(row["type"]).map { AccountType($0) },
            status: filled(row["status"]).map { AccountStatus($0) }, currency: currency(row["currency"]),
            ownerName: filled(owner?["name"]),
            ownerNumber: filled(owner?["identifier"]?["value"]).map { PartyNumber($0) },
            servicerName: filled(servicer?["name"]),
            servicerNumber: filled(servicer?["identifier"]?["value"]).map { OrganizationNumber($0) },
            startDate: day(row["startDate"]), endDate: day(row["endDate"]), balances: balances)
    }

    /// Source: Account details, `balances[]`.
    private static func balance(_ row: JSONView, _ accountCurrency: Currency?) -> Balance {
        let currency = currency(row["currency"]) ?? accountCurrency ?? .nok
        let (amount, asSent) = money(row["amount"], row["creditDebitIndicator"], currency)
        let lineCurrency = Wire.currency(row["creditLineCurrency"]) ?? currency
        return Balance(
            type: BalanceType(row["type"]?.text ?? ""), amount: amount, amountAsSent: asSent,
            registeredAt: moment(row["registered"]), creditLineIncluded: bool(row["creditLineIncluded"]),
            creditLine: row["creditLineAmount"].flatMap { magnitude($0, lineCurrency) })
    }
}
