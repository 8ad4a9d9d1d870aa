import BoHub
import BoJSON
import BoModel

/// A bank's API: accounts, account details, transactions.
///
/// Source: the DSOP control standard, v1 and v2, with what the solution for bankruptcy estates narrows down.
struct BankDesk {
    let sandbox: Sandbox
    let request: HTTPRequest
    let target: Target
    let bank: SandboxBank
    /// The steps below the bank's base address.
    private let steps: [String]
    let page: Int

    /// - Returns: `nil` when there is no such bank, or not under this version.
    init?(sandbox: Sandbox, request: HTTPRequest, target: Target) {
        guard target.steps.count >= 3, let bank = SandboxBank.all.first(where: { $0.number.text == target.steps[1] }),
            bank.hasEndpoint, target.steps[2] == bank.version.rawValue
        else { return nil }
        self.sandbox = sandbox
        self.request = request
        self.target = target
        self.bank = bank
        steps = Array(target.steps[3...])
        page = target.value("page").flatMap { Int($0) } ?? 1
    }

    var world: World { sandbox.world }
    var dress: Dress { world.dress(of: bank) }

    func delivery() -> Delivery {
        let found = steps.count >= 2 ? world.account(withReference: steps[1], at: bank) : nil
        let subject = FaultSubject(
            service: .bank, bank: bank.number, path: steps.joined(separator: "/"), account: found?.account.number,
            party: steps == ["accounts"] ? request.header("PartyID") : nil, page: page)
        let faults = sandbox.faults(for: subject)
        if let delivery = Replies.instead(faults, error: { Replies.bankError($0, $1) }) { return delivery }
        do {
            return try sealed(try answer(found, faults), faults)
        } catch {
            return Replies.json(error.status, Replies.bankError(error.code, error.message), faults: faults)
        }
    }

    private func answer(
        _ found: (estate: WorldEstate, account: WorldAccount)?, _ faults: [Fault.Kind]
    ) throws(Refusal) -> [UInt8] {
        try checkCaller()
        switch (steps.first, steps.count) {
        case ("accounts", 1): return try accounts(faults)
        case ("accounts", 2): return try details(try standing(found, faults), faults)
        case ("accounts", 3):
            switch steps[2] {
            case "transactions": return try transactions(try standing(found, faults), faults)
            case "cards", "roles": throw Refusal(400, "ACC-001", "Tjenesten er ikke tillatt for konkursbehandling")
            default: throw Refusal(404, "ACC-003", "Ukjent tjeneste")
            }
        default: throw Refusal(404, "ACC-003", "Ukjent tjeneste")
        }
    }

    /// Encrypts, unless the scenario or a fault has it otherwise.
    private func sealed(_ json: [UInt8], _ faults: [Fault.Kind]) throws(Refusal) -> Delivery {
        let text = Replies.spoiltText(json, faults)
        guard world.scenario.isEncrypted, !faults.contains(.plainJSON) else {
            return Replies.finished(200, text, type: "application/json", faults: faults)
        }
        var claimed: String?
        for case .foreignAlgorithm(let name) in faults { claimed = name }
        do {
            var body = try sandbox.jwe.sealed(text, bank.encryption, claiming: claimed)
            if faults.contains(.tampered) {
                // The last character but one of the tag: its bits all count.
                let place = body.count - 2
                body[place] = body[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            }
            return Replies.finished(200, body, type: "application/jose", faults: faults)
        } catch {
            throw Refusal(500, "ACC-100", "Svaret lot seg ikke kryptere")
        }
    }
}

extension BankDesk {
    // MARK: What a bank refuses

    /// Refuses whoever may not ask, and whatever is not asked in the right form.
    private func checkCaller() throws(Refusal) {
        guard request.method == "GET" else { throw Refusal(405, "ACC-012", "Metoden er ikke tillatt") }
        guard let token = sandbox.token(HeaderCheck.bearer(request)) else {
            throw Refusal(401, "ACC-010", "Adgangstegnet mangler, er ugyldig eller utløpt")
        }
        guard token.audience == sandbox.address(of: bank) else {
            throw Refusal(401, "ACC-010", "Adgangstegnet gjelder en annen mottaker")
        }
        guard token.scope == "bits:kontoinformasjon" else {
            throw Refusal(403, "ACC-011", "Ingen tilgang til tjenesten")
        }
        if bank.version == .v2, let accept = request.header("Accept"), !BankDesk.isAcceptable(accept) {
            throw Refusal(406, "ACC-013", "Accept må være application/jose eller application/json")
        }
        guard let caseID = request.header("AccountInfoRequestID"), HeaderCheck.isUUID(caseID) else {
            throw Refusal(400, "ACC-001", "AccountInfoRequestID mangler eller er ugyldig")
        }
        guard let id = request.header("CorrelationID"), HeaderCheck.isUUID(id) else {
            throw Refusal(400, "ACC-001", "CorrelationID mangler eller er ugyldig")
        }
        guard sandbox.isNew(correlationID: id) else { throw Refusal(400, "ACC-001", "CorrelationID er brukt før") }
        guard request.header("Legal-Mandate") == LegalMandate.escaped else {
            throw Refusal(400, "ACC-001", "Ugyldig Legal-Mandate")
        }
    }

    private static func isAcceptable(_ accept: String) -> Bool {
        let text = accept.lowercased()
        return ["application/jose", "application/json", "application/*", "*/*"].contains { text.contains($0) }
    }

    /// The days asked for.
    func span(for estate: WorldEstate) throws(Refusal) -> DateSpan {
        guard let span = HeaderCheck.span(target) else {
            throw Refusal(400, "ACC-001", "fromDate og toDate mangler eller er ugyldige")
        }
        guard span.first >= estate.openedOn.adding(months: -DateSpan.longestHistoryMonths) else {
            throw Refusal(400, "ACC-001", "fromDate er mer enn tolv måneder før kjennelsesdato")
        }
        return span
    }

    /// An account that may be asked about.
    private func standing(
        _ found: (estate: WorldEstate, account: WorldAccount)?, _ faults: [Fault.Kind]
    ) throws(Refusal) -> (estate: WorldEstate, account: WorldAccount) {
        guard let found, !found.account.isNotDelivered, !faults.contains(.vanish) else {
            throw Refusal(404, "ACC-002", "Kontoen er ukjent")
        }
        guard found.estate.isOpen(at: sandbox.now) else {
            throw Refusal(403, "ACC-011", "Det foreligger ikke konkursvarsel")
        }
        return found
    }

    // MARK: What a bank answers

    private func accounts(_ faults: [Fault.Kind]) throws(Refusal) -> [UInt8] {
        guard let party = request.header("PartyID"), PartyNumber(party).isValid else {
            throw Refusal(400, "ACC-001", "PartyID mangler eller er ugyldig")
        }
        var onlyOwn = false
        if bank.version == .v2 {
            switch target.value("OnlyPrimaryOwner")?.lowercased() {
            case "true": onlyOwn = true
            case "false": break
            default: throw Refusal(400, "ACC-001", "OnlyPrimaryOwner mangler")
            }
        }
        guard let estate = world.estate(of: party), estate.isOpen(at: sandbox.now) else {
            throw Refusal(403, "ACC-011", "Det foreligger ikke konkursvarsel")
        }
        let span = try span(for: estate)
        let accounts = world.accounts(of: party, at: bank).filter { account in
            (account.endDate ?? span.last) >= span.first && (account.isOwn || !onlyOwn) && !isVanished(account)
        }
        return AccountPage(desk: self, estate: estate, faults: faults).list(accounts)
    }

    /// Whether some fault makes an account vanish; looked up without counting.
    private func isVanished(_ account: WorldAccount) -> Bool {
        sandbox.faults.contains { fault in
            fault.kind == .vanish && fault.account == account.number && (fault.bank == nil || fault.bank == bank.number)
        }
    }

    private func details(
        _ found: (estate: WorldEstate, account: WorldAccount), _ faults: [Fault.Kind]
    ) throws(Refusal) -> [UInt8] {
        let span = try span(for: found.estate)
        return AccountPage(desk: self, estate: found.estate, faults: faults).details(found.account, through: span.last)
    }

    private func transactions(
        _ found: (estate: WorldEstate, account: WorldAccount), _ faults: [Fault.Kind]
    ) throws(Refusal) -> [UInt8] {
        let span = try span(for: found.estate)
        guard page >= 1 else { throw Refusal(400, "ACC-001", "Ugyldig side") }
        return TransactionPageText(desk: self, account: found.account, span: span, faults: faults, page: page)
            .textReadingAhead()
    }

    /// Writes how complete the answer is, in the words of the bank's version.
    func writeStatus(_ json: inout JSONWriter, _ faults: [Fault.Kind]) {
        var isPartial = false
        var message: String?
        for case .partial(let words) in faults {
            isPartial = true
            message = words ?? "Flere data kan bestilles manuelt"
        }
        var status = isPartial ? "partial" : "complete"
        if faults.contains(.unknownEnum) { status = "provisional" }
        if dress.capitalStatus { status = status.prefix(1).uppercased() + status.dropFirst() }
        if bank.version == .v1 {
            json.member("responseStatus", status)
            return
        }
        json.key("responseDetails")
        json.object { json in
            json.member("status", status)
            if let text = message ?? (dress.saysOK ? "OK" : nil) {
                json.member("message", text)
            } else if dress.nulls {
                json.member("message", String?.none)
            }
        }
    }
}
