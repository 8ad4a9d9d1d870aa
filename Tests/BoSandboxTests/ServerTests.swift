import BoHub
import BoModel
import BoSandbox
import Foundation
import Testing

/// The sandbox as a server, which is a program of its own, asked by the client's own transport.
@Suite struct ServerTests {
    private static let path = "/konkursvarsel/konkursvarsler"

    private func send(_ url: String, over transport: CurlTransport) throws -> HTTPResponse {
        try transport.send(HTTPRequest(url: url), until: StopSign())
    }

    /// The same world inside the process, under the address of the server.
    private func inside(_ server: SandboxProcess) -> Sandbox {
        Sandbox(world: World(scenario: .tiny), wallClock: { World.standardNow }, baseURL: server.url)
    }

    @Test func `the server gives the same bytes as the sandbox inside the process`() throws {
        let server = try SandboxProcess()
        let url = server.url + ServerTests.path
        let answer = try send(url, over: CurlTransport(CurlSettings()))
        let inside = inside(server).answer(HTTPRequest(url: url))
        #expect(answer.status == inside.status)
        #expect(answer.body == inside.body)
        for header in inside.headers { #expect(answer.header(header.name) == header.value) }
    }

    @Test func `a client reads an estate over the wire`() throws {
        let server = try SandboxProcess("--attached")
        let sandbox = inside(server)
        let transport = try CurlTransport(CurlSettings())
        let hub = try Stage.hub(for: sandbox, over: transport, clock: WallClock(), counter: Counter())
        let call = HubCall(estate: nil, caseID: Stage.caseID, stop: StopSign())
        let estate = try #require(sandbox.world.expectations.first { $0.name == "E1" })
        let span = DateSpan.history(months: 12, before: estate.openedOn, today: sandbox.now.oslo.day)
        let endpoint = try #require(try hub.endpointDirectory(call).endpoints.first)
        let list = try hub.accounts(of: estate.debtor, at: endpoint, in: span, call)
        let account = try #require(list.accounts.first)
        let page = try hub.transactions(of: account, at: endpoint, in: span, after: nil, call)
        #expect(page.transactions == sandbox.world.transactions(of: account.number))
    }

    @Test func `many ask at once over connections that stay open`() throws {
        let server = try SandboxProcess()
        let transport = try CurlTransport(CurlSettings())
        let url = server.url + ServerTests.path
        let wanted = inside(server).answer(HTTPRequest(url: url)).body
        DispatchQueue.concurrentPerform(iterations: 40) { _ in
            let answer = try? send(url, over: transport)
            #expect(answer?.body == wanted)
        }
    }

    @Test func `a dropped connection and a late answer`() throws {
        let faults = """
            {"faults": [{"kind": "drop", "service": "notices", "times": 1},
                        {"kind": "latency", "milliseconds": 30, "service": "notices"},
                        {"kind": "truncated", "service": "notices", "skip": 1}]}
            """
        let server = try SandboxProcess(faults: faults)
        let transport = try CurlTransport(CurlSettings())
        let url = server.url + ServerTests.path
        #expect(throws: TransportError.self) { try send(url, over: transport) }
        let late = try send(url, over: transport)
        #expect(late.status == 200)
        let whole = inside(server).answer(HTTPRequest(url: url)).body
        #expect(late.body == Array(whole.prefix(whole.count / 2)))
    }

    @Test func `a taken port is told, and a server that was ended frees its own`() throws {
        let first = try SandboxProcess()
        let port = try #require(first.url.split(separator: ":").last)
        let second = try SandboxProcess("--port=\(port)", "--lang=en")
        #expect(second.url.isEmpty)
        #expect(second.end() == 1)
        #expect(second.messages.hasPrefix("Port \(port) of this machine can't be used."), "\(second.messages)")
        #expect(first.end() == 0)
        let transport = try CurlTransport(CurlSettings())
        #expect(throws: TransportError.self) { try send(first.url + ServerTests.path, over: transport) }
    }

    @Test func `attached to another program, it turns its clock when told and ends with its input`() throws {
        let server = try SandboxProcess("--attached")
        #expect(
            server.line() == #"[{"now":"2026-11-11T11:00:00Z","debtor":"317001169"},"#
                + #"{"now":"2026-11-22T11:04:05Z","debtor":null}]"#)
        let transport = try CurlTransport(CurlSettings())
        let url = server.url + ServerTests.path
        let today = try send(url, over: transport).body
        server.say("2026-10-01T10:00:00Z")
        #expect(server.line() == "2026-10-01T10:00:00Z")
        #expect(try send(url, over: transport).body.count < today.count)
        server.closeInput()
        #expect(server.end(bySignal: false) == 0)
    }

    @Test func `the configuration and its keys are written for their owner only`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bo-sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("config.toml").path
        let identity = SandboxIdentity.synthetic
        for _ in 0..<2 { try identity.writeConfiguration(to: path, baseURL: "http://127.0.0.1:5") }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["bo-sandbox-decryption.pem", "bo-sandbox-signing.pem", "config.toml"])
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == identity.configuration(baseURL: "http://127.0.0.1:5"))
        let problem = #expect(throws: Problem.self) {
            try identity.writeConfiguration(to: "/nowhere/at/all/config.toml", baseURL: "http://127.0.0.1:5")
        }
        #expect(problem?.code == .file)
    }

    @Test func `inside the process a stopped client gets no answer`() throws {
        let stop = StopSign()
        stop.raise()
        let transport = SandboxTransport(Sandbox(world: World(scenario: .tiny), wallClock: { World.standardNow }))
        #expect(throws: TransportError.stopped) {
            try transport.send(HTTPRequest(url: "http://127.0.0.1:8080" + ServerTests.path), until: stop)
        }
    }
}
