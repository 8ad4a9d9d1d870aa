import BoHub
import BoJSON
import BoModel

/// The customer register.
///
/// Source: its published API, 1.1.2, with what version 2 asks for in a bankruptcy.
struct RelationDesk {
    let sandbox: Sandbox
    let request: HTTPRequest
    let target: Target

    func delivery() -> Delivery {
        let party = request.header("CustomerID")
        let subject = FaultSubject(service: .relations, path: target.steps.joined(separator: "/"), party: party)
        let faults = sandbox.faults(for: subject)
        let now = sandbox.now
        if let delivery = Replies.instead(faults, error: { Replies.registerError($0, $1, at: now) }) { return delivery }
        do {
            return Replies.json(200, try answer(), faults: faults)
        } catch {
            return Replies.json(error.status, Replies.registerError(error.code, error.message, at: now), faults: faults)
        }
    }

    private func answer() throws(Refusal) -> [UInt8] {
        guard Array(target.steps.dropFirst()) == ["customers", "customerRelationships"] else {
            throw Refusal(404, "ERR-404", "Ukjent adresse")
        }
        guard request.method == "GET" else { throw Refusal(405, "ERR-405", "Bare GET") }
        guard let token = sandbox.token(HeaderCheck.bearer(request)) else {
            throw Refusal(401, "ERR-401", "Adgangstegnet mangler eller er ugyldig")
        }
        guard token.scope == "bits:kundeforhold" else { throw Refusal(403, "ERR-001", "Klient er ikke autorisert") }
        guard request.header("Legal-Mandate") == LegalMandate.escaped else {
            throw Refusal(403, "ERR-001", "Klient er ikke autorisert")
        }
        guard let caseID = request.header("AccountInfoRequestID"), HeaderCheck.isUUID(caseID) else {
            throw Refusal(400, "ERR-005", "Ugyldig AccountInfoRequestID")
        }
        guard let id = request.header("CorrelationID"), HeaderCheck.isUUID(id), sandbox.isNew(correlationID: id) else {
            throw Refusal(400, "ERR-006", "CorrelationID mangler, er ugyldig eller brukt")
        }
        guard let party = request.header("CustomerID"), PartyNumber(party).isValid else {
            throw Refusal(400, "ERR-002", "Ugyldig KUNDEID")
        }
        guard let span = HeaderCheck.span(target) else {
            throw Refusal(400, "ERR-003", "Ugyldig periode eller datoformat")
        }
        guard let estate = sandbox.world.estate(of: party), estate.isOpen(at: sandbox.now) else {
            throw Refusal(403, "ERR-001", "Klient er ikke autorisert")
        }
        guard span.first >= estate.openedOn.adding(months: -DateSpan.longestHistoryMonths) else {
            throw Refusal(400, "ERR-003", "Ugyldig periode eller datoformat")
        }
        return list(estate.relations.filter { $0.party == party })
    }

    private func list(_ relations: [WorldRelation]) -> [UInt8] {
        let tellsOwnership = target.value("onlyPrimaryOwner")?.lowercased() == "true"
        var json = JSONWriter()
        json.object { json in
            json.key("banks")
            json.array { json in
                for relation in relations {
                    json.object { json in
                        json.member("organizationID", relation.bank.number.text)
                        json.member("bankName", relation.bank.name)
                        json.member("activeAccount", relation.active)
                        if tellsOwnership { json.member("ownershipType", relation.ownership.text) }
                    }
                }
            }
        }
        return json.bytes
    }
}
