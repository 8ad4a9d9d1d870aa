import BoHub
import BoModel
import BoSandbox
import Foundation
import Testing

/// The sandbox behind a port, asked by the client's own transport.
@Suite struct ServerTests {
    private static let path = "/konkursvarsel/konkursvarsler"

    /// Runs something that blocks on a thread that is not one of the few on which the server carries its connections.
    private func offPool(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
        }
    }

    private func sandbox(_ scenario: Scenario = .tiny, faults: [Fault] = []) -> Sandbox {
        Sandbox(world: World(scenario: scenario), wallClock: { World.standardNow }, faults: faults)
    }

    private func send(_ url: String, over transport: CurlTransport) throws -> HTTPResponse {
        try transport.send(HTTPRequest(url: url), until: StopSign())
    }

    @Test func `the server gives the same bytes as the sandbox inside the process`() async throws {
        try await offPool {
            let sandbox = sandbox()
            let server = SandboxServer(sandbox)
            let port = try server.start()
            defer { server.stop() }
            let url = "http://127.0.0.1:\(port)" + ServerTests.path
            let answer = try send(url, over: CurlTransport(CurlSettings()))
            let inside = sandbox.answer(HTTPRequest(url: url))
            #expect(answer.status == inside.status)
            #expect(answer.body == inside.body)
            for header in inside.headers { #expect(answer.header(header.name) == header.value) }
        }
    }

    @Test func `a client reads an estate over the wire`() async throws {
        try await offPool {
            let sandbox = sandbox()
            let server = SandboxServer(sandbox)
            _ = try server.start()
            defer { server.stop() }
            let clock = WallClock()
            let transport = try CurlTransport(CurlSettings())
            let hub = try Stage.hub(for: sandbox, over: transport, clock: clock, counter: Counter())
            let call = HubCall(estate: nil, caseID: Stage.caseID, stop: StopSign())
            let estate = try #require(sandbox.world.expectations.first { $0.name == "E1" })
            let span = DateSpan.history(months: 12, before: estate.openedOn, today: sandbox.now.oslo.day)
            let endpoint = try #require(try hub.endpointDirectory(call).endpoints.first)
            let list = try hub.accounts(of: estate.debtor, at: endpoint, in: span, call)
            let account = try #require(list.accounts.first)
            let page = try hub.transactions(of: account, at: endpoint, in: span, after: nil, call)
            #expect(page.transactions == sandbox.world.transactions(of: account.number))
        }
    }

    @Test func `many ask at once over connections that stay open`() async throws {
        try await offPool {
            let sandbox = sandbox()
            let server = SandboxServer(sandbox)
            let port = try server.start()
            defer { server.stop() }
            let transport = try CurlTransport(CurlSettings())
            let url = "http://127.0.0.1:\(port)" + ServerTests.path
            let wanted = sandbox.answer(HTTPRequest(url: url)).body
            DispatchQueue.concurrentPerform(iterations: 40) { _ in
                let answer = try? send(url, over: transport)
                #expect(answer?.body == wanted)
            }
            #expect(sandbox.requests.count == 41)
        }
    }

    @Test func `a dropped connection and a late answer`() async throws {
        try await offPool {
            let faults = [
                Fault(.drop, service: .notices, times: 1), Fault(.latency(milliseconds: 30), service: .notices),
            ]
            let server = SandboxServer(sandbox(faults: faults))
            let port = try server.start()
            defer { server.stop() }
            let transport = try CurlTransport(CurlSettings())
            let url = "http://127.0.0.1:\(port)" + ServerTests.path
            #expect(throws: TransportError.self) { try send(url, over: transport) }
            #expect(try send(url, over: transport).status == 200)
        }
    }

    @Test func `a taken port is told, and a stopped server frees its own`() async throws {
        try await offPool {
            let first = SandboxServer(sandbox())
            let port = try first.start()
            #expect(port > 0)
            let second = SandboxServer(sandbox())
            let problem = #expect(throws: Problem.self) { try second.start(port: port) }
            #expect(problem?.code == .busy)
            #expect(throws: Problem.self) { try first.start() }
            first.stop()
            first.stop()
            let transport = try CurlTransport(CurlSettings())
            #expect(throws: TransportError.self) {
                try send("http://127.0.0.1:\(port)" + ServerTests.path, over: transport)
            }
        }
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
        let transport = SandboxTransport(sandbox())
        #expect(throws: TransportError.stopped) {
            try transport.send(HTTPRequest(url: "http://127.0.0.1:8080" + ServerTests.path), until: stop)
        }
    }
}
