public import BoModel

/// Something that goes wrong in the sandbox: what, and with which requests.
///
/// Faults are deterministic: the same requests in the same order meet the same faults.
public struct Fault: Hashable, Sendable {
    /// What happens.
    public enum Kind: Hashable, Sendable {
        /// Another status, with the service's own error body.
        case status(Int, code: String?, message: String?, retryAfter: String?)
        /// The answer comes late.
        case latency(milliseconds: Int)
        /// The text is no JSON any more.
        case malformed(Malformation)
        /// The body ends in its middle.
        case truncated
        /// A page of HTML with status 200, as gateways send it.
        case html
        /// The right body under another content type.
        case contentType(String)
        /// The page that follows is this very page.
        case nextLoop
        /// The page that follows lies somewhere else.
        case nextAbsolute(String)
        /// An encrypted answer that claims an algorithm nobody agreed on.
        case foreignAlgorithm(String)
        /// Clear text although the banks encrypt.
        case plainJSON
        /// An encrypted answer with one bit turned.
        case tampered
        /// Access tokens that live so long.
        case tokenSeconds(Int)
        /// No answer: the connection ends.
        case drop
        /// A redirect to another address.
        case redirect(String)
        /// So many bytes of text in one answer.
        case hugePage(bytes: Int)
        /// A status and a type that no code list knows.
        case unknownEnum
        /// The bank says that it holds more.
        case partial(String?)
        /// The account is not listed, and unknown when asked for.
        case vanish
        /// The first rows of a page come once more, so many.
        case duplicateRows(Int)
        /// Amounts with a sign of their own.
        case negativeAmount
    }

    /// How a text stops being JSON.
    public enum Malformation: String, Hashable, Sendable, CaseIterable {
        case trailingComma = "trailing-comma"
        case duplicateKey = "duplicate-key"
        case badUTF8 = "bad-utf8"
        case nesting
        case junk
    }

    /// Which part of the sandbox.
    public enum Service: String, Hashable, Sendable, CaseIterable {
        case notices, relations, directory, token, bank
    }

    public var kind: Kind
    /// `nil`: every service that the kind makes sense for.
    public var service: Service?
    public var bank: OrganizationNumber?
    /// Something that the request's path ends with or holds: `accounts`, `transactions`.
    public var path: String?
    /// The account that the request is about, by its number; never true of a list of accounts.
    public var account: AccountNumber?
    /// The party that is asked about; only lists of accounts and relations name one.
    public var party: String?
    /// The page from 1.
    public var page: Int?
    /// So many matching requests pass before it begins.
    public var skip = 0
    /// So many requests meet it; `nil` for all.
    public var times: Int?

    public init(
        _ kind: Kind, service: Service? = nil, bank: OrganizationNumber? = nil, path: String? = nil,
        account: AccountNumber? = nil, party: String? = nil, page: Int? = nil, skip: Int = 0, times: Int? = nil
    ) {
        self.kind = kind
        self.service = service
        self.bank = bank
        self.path = path
        self.account = account
        self.party = party
        self.page = page
        self.skip = skip
        self.times = times
    }
}

/// What a request is about, as far as faults can tell requests apart.
struct FaultSubject: Hashable, Sendable {
    var service: Fault.Service
    var bank: OrganizationNumber?
    var path = ""
    var account: AccountNumber?
    var party: String?
    var page: Int?
}

extension Fault {
    func matches(_ subject: FaultSubject) -> Bool {
        (service == nil || service == subject.service)
            && (bank == nil || bank == subject.bank)
            && (path.map { subject.path.hasSuffix($0) || subject.path.contains($0 + "/") } ?? true)
            && (account == nil || account == subject.account)
            && (party == nil || party == subject.party)
            && (page == nil || page == subject.page)
    }
}

extension World {
    /// What goes wrong in this world without anybody asking for it: the banks of one estate, or all banks.
    var faults: [Fault] {
        var faults: [Fault] = []
        if scenario.banksAreDown {
            faults.append(
                Fault(.status(503, code: nil, message: "Tjenesten er ute av drift", retryAfter: nil), service: .bank))
        }
        guard scenario.hasTroubles else { return faults }
        let harbour = SandboxBank.havnebanken.number
        faults += [
            Fault(
                .status(500, code: "ACC-500", message: "Teknisk feil, prøv igjen", retryAfter: nil), service: .bank,
                bank: harbour,
                path: "transactions", account: Stories.solvikManyPages, page: 2, times: 2),
            Fault(
                .status(429, code: "ACC-022", message: "For mange forespørsler", retryAfter: "1"), service: .bank,
                bank: harbour,
                path: "transactions", account: Stories.solvikTooMany, times: 1),
            Fault(
                .status(404, code: "ACC-002", message: "Kontoen er ukjent", retryAfter: nil), service: .bank,
                bank: harbour,
                account: Stories.solvikUnknown),
            Fault(
                .partial(nil), service: .bank, bank: SandboxBank.nordlys.number, path: "accounts",
                party: Cast.solvik.number),
        ]
        return faults
    }
}
