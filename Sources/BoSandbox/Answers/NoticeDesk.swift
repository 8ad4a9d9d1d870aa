import BoHub
import BoJSON
import BoModel

/// The bankruptcy register: Konkursvarsel.
///
/// Source: the register's public documentation; the members of a single notice beyond the list are the sandbox's own,
/// because nobody outside has seen them.
struct NoticeDesk {
    let sandbox: Sandbox
    let request: HTTPRequest
    let target: Target

    func delivery() -> Delivery {
        let faults = sandbox.faults(for: FaultSubject(service: .notices, path: target.steps.joined(separator: "/")))
        let now = sandbox.now
        if let delivery = Replies.instead(faults, error: { Replies.registerError($0, $1, at: now) }) { return delivery }
        guard request.method == "GET" else { return refused(405, "Bare GET", faults) }
        let steps = target.steps.dropFirst().filter { !$0.isEmpty }
        switch (steps.count, steps.first) {
        case (0, _): return answer(root(), faults)
        case (1, "konkursvarsler"): return answer(list(since: nil, path: "konkursvarsler"), faults)
        case (2, "konkursvarsler"):
            guard let (estate, notice) = notice(steps[1]) else { return refused(404, "Ukjent varsel", faults) }
            return answer(detail(notice, of: estate), faults)
        case (3, "konkursvarsler") where steps[1] == "oppdatert":
            guard let since = Instant(steps[2]) else { return refused(400, "Ugyldig tidspunkt", faults) }
            return answer(list(since: since, path: "konkursvarsler/oppdatert/\(Target.escaped(steps[2]))"), faults)
        default: return refused(404, "Ukjent adresse", faults)
        }
    }

    private func answer(_ json: [UInt8], _ faults: [Fault.Kind]) -> Delivery {
        Replies.json(
            200, json, type: "application/json;charset=UTF-8", headers: [HTTPHeader("Bo-Synthetic", "true")],
            faults: faults)
    }

    private func refused(_ status: Int, _ message: String, _ faults: [Fault.Kind]) -> Delivery {
        Replies.json(
            status, Replies.bankError(nil, message), headers: [HTTPHeader("Bo-Synthetic", "true")], faults: faults)
    }

    /// The notices that are there now, oldest first.
    private var notices: [(estate: WorldEstate, notice: WorldNotice)] {
        let now = sandbox.now
        return sandbox.world.estates
            .flatMap { estate in estate.notices.map { (estate, $0) } }
            .filter { $0.1.registeredAt <= now }
            .sorted { ($0.1.registeredAt, $0.1.id) < ($1.1.registeredAt, $1.1.id) }
    }

    private func notice(_ id: String) -> (WorldEstate, WorldNotice)? {
        notices.first { $0.notice.id == id.lowercased() }
    }

    private var base: String { sandbox.baseURL + "/konkursvarsel" }

    private func root() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("_links")
            json.object { json in
                link("self", base + "/", &json)
                link("konkursvarsler", base + "/konkursvarsler", &json)
                link("oppdatert", base + "/konkursvarsler/oppdatert/{registreringstidspunkt}", &json)
            }
        }
        return json.bytes
    }

    /// The list. Without notices it has no `_embedded` at all, as this form of JSON has it.
    private func list(since: Instant?, path: String) -> [UInt8] {
        let notices = notices.filter { pair in since.map { pair.notice.registeredAt > $0 } ?? true }
        var json = JSONWriter(reservingBytes: notices.count * 400 + 200)
        json.object { json in
            if !notices.isEmpty {
                json.key("_embedded")
                json.object { json in
                    json.key("konkursvarsler")
                    json.array { json in
                        for (estate, notice) in notices {
                            json.object { json in members(notice, of: estate, &json) }
                        }
                    }
                }
            }
            json.key("_links")
            json.object { json in link("self", "\(base)/\(path)", &json) }
        }
        return json.bytes
    }

    private func members(_ notice: WorldNotice, of estate: WorldEstate, _ json: inout JSONWriter) {
        json.member("uuid", notice.id)
        json.member("type", notice.type.text)
        json.member("registreringstidspunkt", notice.registeredAt.description)
        json.member("kjennelsesdato", notice.ruledOn.description)
        json.member("debitor", estate.debtor.number)
        json.key("_links")
        json.object { json in link("self", "\(base)/konkursvarsler/\(notice.id)", &json) }
    }

    private func detail(_ notice: WorldNotice, of estate: WorldEstate) -> [UInt8] {
        var json = JSONWriter(reservingBytes: 800)
        json.object { json in
            members(notice, of: estate, &json)
            json.member("debitorNavn", estate.debtor.name)
            if let basis = notice.basis { json.member("konkursgrunnlag", basis) }
            if let code = notice.dissolutionCode { json.member("avviklingskode", code) }
            json.member("tingrett", estate.court)
            json.member("saksnummer", estate.caseNumber)
            json.member("bostyrer", estate.trustee)
            if let day = estate.cutOff { json.member("fristdag", day.description) }
            if !estate.linked.isEmpty {
                json.key("tilknyttedeEnheter")
                json.array { json in
                    for party in estate.linked { json.string(party.number ?? "") }
                }
            }
        }
        return json.bytes
    }

    private func link(_ name: StaticString, _ href: String, _ json: inout JSONWriter) {
        json.key(name)
        json.object { $0.member("href", href) }
    }
}
