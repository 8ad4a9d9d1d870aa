import BoJSON
import BoModel

/// What a service answered: turned into checked JSON, or into the trouble that it is.
struct Reply {
    let response: HTTPResponse
    let service: Service
    let receivedAt: Instant

    /// How much of an answer that can't be understood is shown.
    private static let shownCharacters = 200

    /// The answer's JSON, decrypted when it is encrypted.
    ///
    /// Nothing is guessed: another status than 200, another content type, compressed or empty content are all errors.
    func json(_ keys: HubKeys) throws(HubError) -> JSONView {
        guard response.status == 200 else { throw failure }
        if let encoding = response.header("Content-Encoding") {
            throw service.malformed("Content-Encoding: \(encoding)")
        }
        guard !response.body.isEmpty, let type = mediaType else { throw service.malformed(beginning) }
        guard isJSON(type) || type == "application/jose" else { throw service.malformed(beginning) }
        return try parsed(clearText(type, keys))
    }

    private func clearText(_ type: String, _ keys: HubKeys) throws(HubError) -> [UInt8] {
        if JWE.isLikely(response.body) {
            do { return try JWE.opened(response.body, with: keys) } catch {
                throw HubError(Problem(error.code, error.code == .undecryptable ? service.name : error.subject))
            }
        }
        guard type != "application/jose" else { throw service.malformed(beginning) }
        guard service.allowsClearAnswers else { throw HubError(service.problem(.unencrypted, detail: type)) }
        return response.body
    }

    private func parsed(_ text: [UInt8]) throws(HubError) -> JSONView {
        do { return try JSONDocument(text).root } catch {
            throw service.malformed("JSON: \(error)")
        }
    }

    /// The content type without its parameters, in lower case.
    private var mediaType: String? {
        guard let type = response.header("Content-Type")?.prefix(while: { $0 != ";" }) else { return nil }
        return type.filter { !$0.isWhitespace }.lowercased()
    }

    private func isJSON(_ type: String) -> Bool {
        type == "application/json" || (type.hasPrefix("application/") && type.hasSuffix("+json"))
    }

    /// The content type, as it was sent, and how the answer begins.
    private var beginning: String {
        let type = response.header("Content-Type") ?? "Content-Type: –"
        let text = String(decoding: response.body.prefix(Reply.shownCharacters * 4), as: UTF8.self)
        return text.isEmpty ? type : "\(type) · \(text.prefix(Reply.shownCharacters))"
    }

    /// The trouble that the status tells of, with the other side's own code and words.
    var failure: HubError {
        let (code, message) = explanation
        let problem = service.problem(
            problemCode, detail: message ?? (response.body.isEmpty ? nil : beginning),
            otherCode: code ?? "HTTP \(response.status)")
        return HubError(
            problem, isRetryable: service.mayRetry(status: response.status),
            retryAfterSeconds: response.header("Retry-After").flatMap { RetryAfter.seconds($0, at: receivedAt) })
    }

    private var problemCode: Problem.Code {
        switch response.status {
        case 300..<400: .redirected
        case 401: .unauthorized
        case 404: .notFound
        case 429: .tooMany
        case 400..<500: .refused
        case 500..<600: .failed
        default: .malformed
        }
    }

    /// The code and message of an error's body; banks, registers and Maskinporten each name them in their own way.
    private var explanation: (code: String?, message: String?) {
        if 300..<400 ~= response.status { return (nil, response.header("Location")) }
        guard let body = try? JSONDocument(response.body).root, body.kind == .object else { return (nil, nil) }
        let code = body["code"] ?? body["errorCode"] ?? body["error"]
        let message = body["message"] ?? body["errorMessage"] ?? body["error_description"]
        return (code?.text, message?.text)
    }
}

/// The header by which a service says when it wants to be asked again (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// Longer waits are taken for this one; no caller waits so long.
    private static let longest = 1_000_000_000

    /// Whole seconds from now, never negative; `nil` when the text is neither a number nor a date.
    static func seconds(_ text: String, at now: Instant) -> Int? {
        let trimmed = text.filter { $0 != " " || text.contains(",") }
        if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return min(Int(trimmed) ?? longest, longest)
        }
        guard let moment = moment(text) else { return nil }
        return min(max(0, Int(moment.seconds(since: now))), longest)
    }

    /// `Wed, 21 Oct 2026 07:28:00 GMT`
    private static func moment(_ text: String) -> Instant? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = text.split(separator: " ")
        guard words.count == 6, words[0].hasSuffix(","), words[5] == "GMT",
            let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        let number = String(month + 1)
        return Instant("\(words[3])-\(number.count < 2 ? "0" : "")\(number)-\(words[1])T\(words[4])Z")
    }
}
