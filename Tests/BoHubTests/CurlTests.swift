import BoHub
import BoModel
import Foundation
import Glibc
import Synchronization
import Testing

/// The network itself: a real libcurl against real, if small, servers on this machine.
@Suite struct CurlTests {
    private func transport(_ change: (inout CurlSettings) -> Void = { _ in }) throws -> CurlTransport {
        var settings = CurlSettings(userAgent: "bo-test")
        change(&settings)
        return try CurlTransport(settings)
    }

    private func outcome(
        _ transport: CurlTransport, _ request: HTTPRequest, _ stop: StopSign = StopSign()
    ) -> Result<HTTPResponse, TransportError> {
        do { return .success(try transport.send(request, until: stop)) } catch { return .failure(error) }
    }

    private func failure(_ outcome: Result<HTTPResponse, TransportError>) -> String? {
        guard case .failure(let error) = outcome else { return nil }
        return String("\(error)".prefix { $0 != "(" })
    }

    @Test func `sends what it was given and brings back what came`() throws {
        let server = try PlainServer { _ in
            "HTTP/1.1 203 Odd\r\nContent-Type: text/x; a=b\r\nX-Empty:\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: "
                + "5\r\n\r\nhei\0å"
        }
        let request = HTTPRequest(
            method: "POST", url: "http://127.0.0.1:\(server.port)/a%2Fb/../c?d=%20",
            headers: [HTTPHeader("X-One", "1 2"), HTTPHeader("X-None", "")],
            body: Array("a=b".utf8))

        let response = try transport().send(request, until: StopSign())

        #expect(response.status == 203)
        #expect(response.header("content-type") == "text/x; a=b")
        #expect(response.headers.filter { $0.name == "X-Twice" }.map(\.value) == ["1", "2"])
        #expect(response.body == Array("hei\0å".utf8.prefix(5)))
        let seen = try #require(server.requests.first)
        #expect(seen.hasPrefix("POST /a%2Fb/../c?d=%20 HTTP/1.1\r\n"))
        #expect(seen.contains("\r\nX-One: 1 2\r\n"))
        #expect(seen.contains("\r\nX-None:\r\n"))
        #expect(seen.contains("\r\nUser-Agent: bo-test\r\n"))
        #expect(seen.hasSuffix("\r\n\r\na=b"))
        #expect(!seen.contains("Accept-Encoding"))
        #expect(!seen.contains("Expect:"))
    }

    @Test func `keeps a connection for the next request`() throws {
        let server = try PlainServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" }
        let transport = try transport()

        for _ in 0..<5 {
            _ = try transport.send(HTTPRequest(url: "http://127.0.0.1:\(server.port)/"), until: StopSign())
        }

        #expect(server.requests.count == 5)
        #expect(server.connections == 1)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `follows no redirect`(_ status: Int) throws {
        let elsewhere = try PlainServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        let server = try PlainServer { _ in
            "HTTP/1.1 \(status) Go\r\nLocation: http://127.0.0.1:\(elsewhere.port)/\r\nContent-Length: 0\r\n\r\n"
        }

        let response = try transport().send(HTTPRequest(url: "http://127.0.0.1:\(server.port)/"), until: StopSign())

        #expect(response.status == status)
        #expect(elsewhere.connections == 0)
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "unreachable"), ("", "unreachable"),
        ("HTTP/1.1 200 OK\r\n", "unreachable"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "unreachable"), ("garbage\r\n\r\n", "other"),
    ])
    func `takes half an answer for none`(_ row: (answer: String, failure: String)) throws {
        let server = try PlainServer(closes: true) { _ in row.answer }

        #expect(failure(outcome(try transport(), HTTPRequest(url: "http://127.0.0.1:\(server.port)/"))) == row.failure)
    }

    @Test(arguments: ["Content-Length: 5000000\r\n", ""])
    func `takes no more bytes than allowed`(_ length: String) throws {
        let server = try PlainServer(closes: true) { _ in
            "HTTP/1.1 200 OK\r\n\(length)\r\n" + String(repeating: "x", count: 5_000_000)
        }
        let transport = try transport { $0.maxBytes = 100_000 }

        let found = outcome(transport, HTTPRequest(url: "http://127.0.0.1:\(server.port)/"))

        #expect(found == .failure(.tooLarge(limit: 100_000)))
    }

    @Test func `takes no endless head`() throws {
        let server = try PlainServer(closes: true) { _ in
            "HTTP/1.1 200 OK\r\n" + String(repeating: "X-Pad: \(String(repeating: "x", count: 1000))\r\n", count: 200)
                + "\r\n"
        }

        #expect(failure(outcome(try transport(), HTTPRequest(url: "http://127.0.0.1:\(server.port)/"))) == "tooLarge")
    }

    @Test func `gives up on who never answers, and on who dawdles`() throws {
        let silent = try PlainServer { _ in nil }
        let dawdling = try PlainServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this" }
        let transport = try transport {
            $0.firstByteSeconds = 0.2
            $0.lowSpeedSeconds = 0.2
        }

        for server in [silent, dawdling] {
            #expect(failure(outcome(transport, HTTPRequest(url: "http://127.0.0.1:\(server.port)/"))) == "timedOut")
        }
    }

    @Test func `gives up when the whole takes too long`() throws {
        let silent = try PlainServer { _ in nil }

        let found = outcome(
            try transport { $0.totalSeconds = 0.2 }, HTTPRequest(url: "http://127.0.0.1:\(silent.port)/"))

        #expect(failure(found) == "timedOut")
    }

    @Test func `stops within a second or so when told to`() async throws {
        let stop = StopSign()
        let server = try PlainServer { _ in
            stop.raise()
            return nil
        }
        let transport = try transport()
        let port = server.port

        let found = await Lane.run { outcome(transport, HTTPRequest(url: "http://127.0.0.1:\(port)/"), stop) }

        #expect(found == .failure(.stopped))
        #expect(outcome(transport, HTTPRequest(url: "http://127.0.0.1:\(port)/"), stop) == .failure(.stopped))
    }

    @Test(arguments: [
        ("http://bank.test/", "insecure"), ("http://127.0.0.1.bank.test/", "insecure"), ("ftp://127.0.0.1/", "other"),
        ("file:///etc/passwd", "other"), ("http://user@127.0.0.1/", "other"), ("", "other"),
        ("http://127.0.0.1:1/", "unreachable"),
        ("https://127.0.0.1:1/", "unreachable"),
    ])
    func `goes nowhere it must not`(_ row: (url: String, failure: String)) throws {
        #expect(failure(outcome(try transport(), HTTPRequest(url: row.url))) == row.failure)
    }

    @Test(arguments: [
        HTTPHeader("X", "a\r\nY: b"), HTTPHeader("X\r\nY", "b"), HTTPHeader("X: y", "b"), HTTPHeader("", "b"),
        HTTPHeader("X", "a\0b"),
    ])
    func `sends no header that would become two`(_ header: HTTPHeader) throws {
        let server = try PlainServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }

        let found = outcome(try transport(), HTTPRequest(url: "http://127.0.0.1:\(server.port)/", headers: [header]))

        #expect(found == .failure(.other("header")))
        #expect(server.connections == 0)
    }

    @Test func `is used by many threads at once`() throws {
        let server = try PlainServer { request in
            let path = request.split(separator: " ").dropFirst().first ?? ""
            return "HTTP/1.1 200 OK\r\nContent-Length: \(path.utf8.count)\r\n\r\n\(path)"
        }
        let transport = try transport()
        let port = server.port
        let wrong = Mutex(0)

        DispatchQueue.concurrentPerform(iterations: 40) { number in
            let found = outcome(transport, HTTPRequest(url: "http://127.0.0.1:\(port)/\(number)"))
            if (try? found.get())?.body != Array("/\(number)".utf8) { wrong.withLock { $0 += 1 } }
        }

        #expect(wrong.withLock { $0 } == 0)
        #expect(server.connections <= 40)
    }

    @Test(arguments: ["caFile", "clientCertificate", "clientKey"])
    func `names a file that can't be read`(_ setting: String) throws {
        let path = "/nowhere/\(setting).pem"

        let problem = #expect(throws: Problem.self) {
            try CurlTransport(
                CurlSettings(
                    caFile: setting == "caFile" ? path : nil,
                    clientCertificate: setting == "clientCertificate" ? path : nil,
                    clientKey: setting == "clientKey" ? path : nil))
        }

        #expect(problem?.code == (setting == "clientKey" ? .key : .file))
        #expect(problem?.subject == path)
    }
}
