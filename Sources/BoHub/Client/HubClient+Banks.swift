import BoJSON
public import BoModel

extension HubClient {
    /// A party's accounts in a bank, all pages of them.
    ///
    /// - Parameters:
    ///   - party: the debtor, or one of its businesses.
    ///   - others: the debtor's other numbers; an account that belongs to one of them is shown as well.
    ///   - span: the days asked about, both included.
    public func accounts(
        of party: PartyNumber, alsoOwnedBy others: [PartyNumber] = [], at endpoint: BankEndpoint, in span: DateSpan,
        _ call: HubCall
    ) throws(HubError) -> AccountList {
        let base = try service(of: endpoint)
        let owner = endpoint.version == .v2 ? "&OnlyPrimaryOwner=true" : ""
        var url = base.below("accounts?\(query(span))\(owner)")
        var owners = AccountsSoFar(owners: [party] + others)
        var visited: Set<String> = []
        while true {
            let plan = plan(endpoint, base, url, [HTTPHeader("PartyID", party.text)])
            let (page, bytes) = try ask(plan, call) { json, response throws(HubError) in
                let page = try matched(plan.service) { () throws(Wire.Mismatch) in try Wire.accounts(json) }
                return (page, response.body.count)
            }
            owners.take(page, bytes: bytes)
            visited.insert(url)
            guard let link = page.envelope.next else { return owners.list }
            url = try next(link, from: url, of: base, visited: visited, plan.service).url
        }
    }

    /// What a bank tells of an account beyond its list: balances, dates, holder.
    public func details(
        of account: AccountDescription, at endpoint: BankEndpoint, in span: DateSpan, _ call: HubCall
    ) throws(HubError) -> AccountDetails {
        let base = try service(of: endpoint)
        let plan = plan(endpoint, base, base.below("\(try path(of: account, endpoint))?\(query(span))"))
        return try ask(plan, call) { json, response throws(HubError) in
            let (description, envelope) = try matched(plan.service) { () throws(Wire.Mismatch) in
                try Wire.details(json, of: account)
            }
            return AccountDetails(
                description: description, completeness: envelope.completeness, messages: envelope.messages,
                bytes: response.body.count)
        }
    }

    /// One page of an account's transactions.
    ///
    /// - Parameter cursor: where the page before said that this one is; `nil` for the first.
    public func transactions(
        of account: AccountDescription, at endpoint: BankEndpoint, in span: DateSpan, after cursor: PageCursor?,
        _ call: HubCall
    ) throws(HubError) -> TransactionPage {
        let base = try service(of: endpoint)
        let first = base.below("\(try path(of: account, endpoint))/transactions?\(query(span))")
        let url = cursor?.url ?? first
        let plan = plan(endpoint, base, url)
        let visited = (cursor?.visited ?? []).union([url])
        return try ask(plan, call) { json, response throws(HubError) in
            let (rows, envelope) = try matched(plan.service) { () throws(Wire.Mismatch) in
                try Wire.transactionRows(json)
            }
            var next: PageCursor?
            if let link = envelope.next {
                next = try self.next(link, from: url, of: base, visited: visited, plan.service)
            }
            return TransactionPage(
                rows: rows, accountCurrency: account.currency, completeness: envelope.completeness,
                messages: envelope.messages, next: next, bytes: response.body.count)
        }
    }

    /// A request to a bank. Its token's audience is the directory's address of the bank, to the letter.
    private func plan(
        _ endpoint: BankEndpoint, _ base: ServiceAddress, _ url: String, _ headers: [HTTPHeader] = []
    ) -> RequestPlan {
        RequestPlan(
            service: .bank(endpoint), url: url, base: base,
            headers: headers + [HTTPHeader("Legal-Mandate", Mandate.escaped)], isTraced: true,
            purpose: TokenCache.Purpose(scope: "bits:kontoinformasjon", resource: endpoint.url))
    }

    private func service(of endpoint: BankEndpoint) throws(HubError) -> ServiceAddress {
        guard let address = ServiceAddress(endpoint.url) else {
            throw HubError(Problem(.foreignAddress, endpoint.bankName, detail: endpoint.url))
        }
        return address
    }

    /// The account's own path. A reference that would climb out of it is refused.
    private func path(of account: AccountDescription, _ endpoint: BankEndpoint) throws(HubError) -> String {
        guard account.reference != ".", account.reference != "..", !account.reference.isEmpty else {
            throw HubError(Problem(.foreignAddress, endpoint.bankName, detail: account.reference))
        }
        guard !account.isNotDelivered else { throw HubError(Problem(.notDelivered, endpoint.bankName)) }
        return "accounts/" + URLText.escaped(account.reference)
    }

    private func query(_ span: DateSpan) -> String { "fromDate=\(span.first)&toDate=\(span.last)" }
}

/// Gathers a list of accounts from its pages.
private struct AccountsSoFar {
    let owners: [PartyNumber]
    private var accounts: [AccountDescription] = []
    private var hidden = 0
    private var completeness: Completeness?
    private var messages: [String] = []
    private var bytes = 0

    init(owners: [PartyNumber]) { self.owners = owners }

    mutating func take(_ page: Wire.AccountsPage, bytes count: Int) {
        for account in page.accounts {
            // Only what the debtor owns may be shown; v1 has no way to ask for that alone.
            if let owner = account.ownerNumber, !owners.contains(owner) {
                hidden += 1
            } else {
                accounts.append(account)
            }
        }
        let own: Completeness = page.nameless.isEmpty ? page.envelope.completeness : .partial
        completeness = completeness?.worse(own) ?? own
        for message in page.envelope.messages + page.nameless where !messages.contains(message) {
            messages.append(message)
        }
        bytes += count
    }

    var list: AccountList {
        AccountList(
            accounts: accounts, hiddenAccounts: hidden, completeness: completeness ?? .unknown, messages: messages,
            bytes: bytes)
    }
}
