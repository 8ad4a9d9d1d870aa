import BoJSON
import BoModel

/// A request before its token and its ids are known.
struct RequestPlan {
    let service: Service
    let url: String
    /// Where the service begins: what is behind it is masked in the audit trail.
    let base: ServiceAddress?
    var method = "GET"
    var headers: [HTTPHeader] = []
    var body: [UInt8] = []
    /// Whether the request carries a CorrelationID and the case's AccountInfoRequestID.
    var isTraced = false
    /// The token it needs.
    var purpose: TokenCache.Purpose?
}

extension HubClient {
    /// Sends a request and reads its answer; when the token is refused, once more with a new one.
    func ask<Value>(
        _ plan: RequestPlan, _ call: HubCall, read: (JSONView, HTTPResponse) throws(HubError) -> Value
    ) throws(HubError) -> Value {
        guard let purpose = plan.purpose else { return try exchange(plan, token: nil, call, read: read) }
        let token = try token(for: purpose, call)
        do { return try exchange(plan, token: token.text, call, read: read) } catch {
            guard error.problem.code == .unauthorized else { throw error }
            tokens.discard(token, for: purpose)
        }
        return try exchange(plan, token: self.token(for: purpose, call).text, call, read: read)
    }

    /// One HTTP request, its answer, and the line about it in the audit trail.
    private func exchange<Value>(
        _ plan: RequestPlan, token: String?, _ call: HubCall, read: (JSONView, HTTPResponse) throws(HubError) -> Value
    ) throws(HubError) -> Value {
        guard !call.stop.isRaised else { throw HubError(plan.service.problem(.stopped)) }
        let correlationID = plan.isTraced ? makeID() : nil
        let request = request(plan, token: token, correlationID: correlationID, call)
        let start = now()
        var response: HTTPResponse?
        var failure: HubError?
        defer {
            let line = RequestRecord(
                at: start, estate: call.estate, accountInfoRequestID: plan.isTraced ? call.caseID : nil,
                correlationID: correlationID, method: request.method,
                url: AuditText.url(plan.url, below: plan.base),
                status: response?.status, errorCode: failure.map { $0.problem.otherCode ?? $0.problem.code.rawValue },
                bytes: response?.body.count ?? 0, milliseconds: Int(max(0, now().milliseconds - start.milliseconds)))
            record(line)
        }
        do throws(HubError) {
            let answer = try send(request, for: plan.service, until: call.stop)
            response = answer
            let json = try Reply(response: answer, service: plan.service, receivedAt: now()).json(keys)
            return try read(json, answer)
        } catch {
            failure = error
            throw error
        }
    }

    private func request(_ plan: RequestPlan, token: String?, correlationID: String?, _ call: HubCall) -> HTTPRequest {
        var headers = [HTTPHeader("Accept", plan.service.accept)]
        if let token { headers.append(HTTPHeader("Authorization", "Bearer \(token)")) }
        if let correlationID {
            headers.append(HTTPHeader("AccountInfoRequestID", call.caseID))
            headers.append(HTTPHeader("CorrelationID", correlationID))
        }
        return HTTPRequest(method: plan.method, url: plan.url, headers: headers + plan.headers, body: plan.body)
    }

    private func send(
        _ request: HTTPRequest, for service: Service, until stop: StopSign
    ) throws(HubError) -> HTTPResponse {
        let way = if case .konkursvarsel = service { konkursvarselTransport } else { transport }
        do { return try way.send(request, until: stop) } catch {
            let isRetryable =
                switch error.code {
                case .unreachable: service.mayRetryUnreachable
                case .timedOut: true
                default: false
                }
            throw HubError(service.problem(error.code, detail: error.detail), isRetryable: isRetryable)
        }
    }
}

/// What the audit trail keeps of an address.
enum AuditText {
    /// Values of queries that say what was asked and nothing of whom.
    private static let plainNames: Set<String> = [
        "fromDate", "toDate", "onlyPrimaryOwner", "OnlyPrimaryOwner", "envelope",
    ]

    /// An address without what may be secret or may name somebody: behind the service's own address long runs of digits
    /// are masked, and of a query only well-known and very short values stay.
    static func url(_ url: String, below base: ServiceAddress?) -> String {
        let own = base.flatMap { base in base.rest(of: url).map { (base.below(""), $0) } }
        let (start, rest) = own ?? ("", url)
        let path = rest.prefix { $0 != "?" }
        let query = rest.dropFirst(path.count + 1)
        let shown = start + (own == nil ? String(path) : withoutNumbers(String(path)))
        guard !query.isEmpty else { return shown }
        let values = query.split(separator: "&", omittingEmptySubsequences: false).map { pair in
            let name = pair.prefix { $0 != "=" }
            let value = pair.dropFirst(name.count + 1)
            return plainNames.contains(String(name)) || value.count <= 6 ? String(pair) : "\(name)=•••"
        }
        return shown + "?" + values.joined(separator: "&")
    }

    /// Nine digits and more in a row are an account, a person or a company.
    private static func withoutNumbers(_ text: String) -> String {
        var result = ""
        var digits = ""
        for character in text + "\n" {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            result += digits.count >= 9 ? "•••" : digits
            digits = ""
            result.append(character)
        }
        return String(result.dropLast())
    }
}
