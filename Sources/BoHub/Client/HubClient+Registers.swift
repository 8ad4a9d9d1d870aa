import BoJSON
public import BoModel

extension HubClient {
    /// The notices of the bankruptcy register.
    ///
    /// - Parameter since: only those registered from then on, as the register counts; `nil` for all there are.
    /// - Throws: ``HubError``; also when a single notice lacks what makes it one, because a lost notice is worse.
    public func notices(since: Instant?, _ call: HubCall) throws(HubError) -> [Notice] {
        let base = try service(settings.konkursvarsel, "hub.konkursvarsel")
        var url = base.below("konkursvarsler" + (since.map { "/oppdatert/" + URLText.escaped($0.description) } ?? ""))
        var notices: [Notice] = []
        var visited: Set<String> = []
        while true {
            let plan = RequestPlan(service: .konkursvarsel, url: url, base: base)
            let page = try ask(plan, call) { json, response throws(HubError) in
                let isSynthetic = response.header("Bo-Synthetic")?.lowercased() == "true"
                return try matched(plan.service) { () throws(Wire.Mismatch) in
                    try Wire.notices(json, isSynthetic: isSynthetic)
                }
            }
            notices += page.notices
            visited.insert(url)
            guard let link = page.next else { return notices }
            url = try next(link, from: url, of: base, visited: visited, plan.service).url
        }
    }

    /// A notice's own dataset.
    public func details(of notice: Notice, _ call: HubCall) throws(HubError) -> NoticeDetails {
        let base = try service(settings.konkursvarsel, "hub.konkursvarsel")
        let url = base.below("konkursvarsler/" + URLText.escaped(notice.id.text))
        let plan = RequestPlan(service: .konkursvarsel, url: url, base: base)
        return try ask(plan, call) { json, _ throws(HubError) in
            try matched(plan.service) { () throws(Wire.Mismatch) in try Wire.noticeDetails(json) }
        }
    }

    /// The banks in which a party is or was a customer, as the register knows.
    ///
    /// - Parameter span: from at most twelve months before the ruling to today: the law's limit, and the caller's
    ///   business.
    public func bankRelations(
        of party: PartyNumber, in span: DateSpan, _ call: HubCall
    ) throws(HubError) -> [BankRelation] {
        let base = try service(settings.customerRelationships, "hub.customer_relationships")
        let query = "?fromDate=\(span.first)&toDate=\(span.last)&onlyPrimaryOwner=TRUE"
        let plan = RequestPlan(
            service: .customerRelationships, url: base.below("customers/customerRelationships") + query, base: base,
            headers: [HTTPHeader("CustomerID", party.text), HTTPHeader("Legal-Mandate", Mandate.escaped)],
            isTraced: true,
            purpose: TokenCache.Purpose(scope: "bits:kundeforhold", resource: nil))
        return try ask(plan, call) { json, _ throws(HubError) in
            try matched(plan.service) { () throws(Wire.Mismatch) in try Wire.bankRelations(json) }
        }
    }

    /// Where the banks' APIs are now. Changes rarely: worth keeping for hours.
    public func endpointDirectory(_ call: HubCall) throws(HubError) -> EndpointDirectory {
        guard let url = settings.endpointDirectory else {
            throw HubError(Problem(.notConfigured, "hub.endpoint_directory"))
        }
        guard let address = WebAddress(url), address.isTrustworthy else {
            throw HubError(Problem(.configuration, "hub.endpoint_directory", detail: url))
        }
        let key = settings.subscriptionKey.map { [HTTPHeader("Ocp-Apim-Subscription-Key", $0)] } ?? []
        let plan = RequestPlan(
            service: .endpointDirectory, url: url, base: nil, headers: key,
            purpose: TokenCache.Purpose(scope: "altinn:dataaltinnno/kontrollinformasjon", resource: nil))
        return try ask(plan, call) { json, _ throws(HubError) in
            try matched(plan.service) { () throws(Wire.Mismatch) in try Wire.endpointDirectory(json, now: now()) }
        }
    }
}

extension HubClient {
    /// A service from the settings.
    func service(_ url: String?, _ name: String) throws(HubError) -> ServiceAddress {
        guard let url else { throw HubError(Problem(.notConfigured, name)) }
        guard let address = ServiceAddress(url) else { throw HubError(Problem(.configuration, name, detail: url)) }
        return address
    }

    /// Reads an answer; what does not match is the service's fault, and named.
    func matched<Value>(_ service: Service, _ read: () throws(Wire.Mismatch) -> Value) throws(HubError) -> Value {
        do { return try read() } catch { throw service.malformed(error.field) }
    }

    /// The page that a link leads to; refused before anything is sent when it is not the service's own, or was seen
    /// before.
    func next(
        _ link: String, from current: String, of base: ServiceAddress, visited: Set<String>, _ service: Service
    ) throws(HubError) -> PageCursor {
        do { return try PageCursor(link: link, from: current, of: base, visited: visited) } catch {
            let code: Problem.Code =
                switch error {
                case .foreign: .foreignAddress
                case .loop: .pagingLoop
                }
            throw HubError(service.problem(code, detail: String(link.prefix(200))))
        }
    }
}

/// The legal basis that every question about a debtor names: konkursloven § 156 third and fourth paragraph, with
/// konkursregisterforskriften § 21.
enum Mandate {
    /// Escaped just as the standard prescribes it: the parentheses stay, which most escaping functions would not leave.
    static let escaped = "kkl.%20%C2%A7156%20(3)%20og%20(4)%2C%20jf.%20kkfor.%C2%A721"
}
