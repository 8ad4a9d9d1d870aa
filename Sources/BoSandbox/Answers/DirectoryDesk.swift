import BoHub
import BoJSON
import BoModel

/// The endpoint directory: where each bank's API is, with the blemishes that the real one has.
struct DirectoryDesk {
    let sandbox: Sandbox
    let request: HTTPRequest
    let target: Target

    private struct Row {
        var number: String
        let name: String
        let url: String
        let version: String
        var from: String?
        var to: String?
    }

    func delivery() -> Delivery {
        let faults = sandbox.faults(for: FaultSubject(service: .directory, path: target.steps.joined(separator: "/")))
        if let delivery = Replies.instead(faults, error: { Replies.bankError($0, $1) }) { return delivery }
        guard request.method == "GET" else {
            return Replies.json(405, Replies.bankError(nil, "Bare GET"), faults: faults)
        }
        guard let token = sandbox.token(HeaderCheck.bearer(request)),
            token.scope == "altinn:dataaltinnno/kontrollinformasjon"
        else {
            return Replies.json(401, Replies.bankError(nil, "Adgangstegnet mangler eller er ugyldig"), faults: faults)
        }
        return Replies.json(200, list(), faults: faults)
    }

    private var rows: [Row] {
        let base = sandbox.baseURL
        var rows = SandboxBank.all.filter(\.hasEndpoint).map {
            Row(number: $0.number.text, name: $0.name, url: sandbox.address(of: $0), version: $0.version.rawValue)
        }
        guard sandbox.world.scenario.deviates else { return rows }
        // A window that was copied with two zones, and a version in capitals: still the bank's only row.
        let innland = SandboxBank.innland.number.text
        rows = rows.map { row in
            guard row.number == innland else { return row }
            return Row(
                number: row.number, name: row.name, url: row.url, version: "V2", from: "2024-01-01T00:00:00.000Z+02:00")
        }
        let testfjord = SandboxBank.testfjord
        rows.insert(
            Row(
                number: testfjord.number.text, name: testfjord.name, url: base + "/bank/\(testfjord.number.text)/v1",
                version: "v1",
                from: "2020-04-01T00:00:00.000Z", to: "2024-12-31T22:59:59.000Z"), at: 0)
        rows.append(
            Row(
                number: testfjord.number.text, name: testfjord.name,
                url: base + "/bank/\(testfjord.number.text)/fremtid/v2",
                version: "v2", from: "2031-01-01T00:00:00.000Z"))
        rows.append(Row(number: "31700101", name: "Avkortet Sparebank", url: base + "/bank/31700101/v2", version: "v2"))
        return rows
    }

    private func list() -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for row in rows {
                json.object { json in
                    json.member("orgNo", row.number)
                    json.member("name", row.name)
                    json.member("url", row.url)
                    json.member("version", row.version)
                    json.member("env", "test")
                    if let from = row.from { json.member("fromDate", from) }
                    if let to = row.to { json.member("toDate", to) }
                }
            }
        }
        return json.bytes
    }
}
