import BoHub
import BoModel
import Foundation
import Glibc
import Testing

/// Encryption, and who proves what to whom; the servers are `openssl s_server`.
@Suite(.serialized) struct TLSTests {
    private let papers: Papers

    init() throws { papers = try Papers.shared.get() }

    private func failure(
        _ server: TLSServer, _ settings: CurlSettings, host: String = "localhost"
    ) throws -> String? {
        do {
            let response = try CurlTransport(settings).send(
                HTTPRequest(url: "https://\(host):\(server.port)/hello"), until: StopSign())
            #expect(response.body == Array("hello\n".utf8))
            return response.status == 200 ? nil : "status \(response.status)"
        } catch let error as TransportError {
            return String("\(error)".prefix { $0 != "(" })
        }
    }

    private func settings(trust: String? = "ca.pem", certificate: String? = nil) -> CurlSettings {
        CurlSettings(
            caFile: trust.map { papers.path($0) }, clientCertificate: certificate.map { papers.path($0 + ".pem") },
            clientKey: certificate.map { papers.path($0 + ".key") })
    }

    @Test func `is answered by a server that it trusts`() throws {
        let server = try TLSServer(papers, [])

        #expect(try failure(server, settings()) == nil)
    }

    @Test(arguments: [
        ("client" as String?, nil as String?), (nil, "insecure"), ("stranger", "insecure"),
    ])
    func `shows its certificate to a server that asks for one`(_ row: (certificate: String?, failure: String?)) throws {
        let server = try TLSServer(papers, ["-Verify", "1", "-verify_return_error", "-CAfile", papers.path("ca.pem")])

        #expect(try failure(server, settings(certificate: row.certificate)) == row.failure)
    }

    @Test func `trusts nobody whom neither the system nor the settings trust`() throws {
        let server = try TLSServer(papers, [])

        #expect(try failure(server, settings(trust: nil)) == "insecure")
        #expect(try failure(server, settings(trust: "other-ca.pem")) == "insecure")
    }

    @Test(arguments: ["wrong-host", "expired", "self-signed"])
    func `refuses a server with a bad certificate`(_ certificate: String) throws {
        let server = try TLSServer(papers, [], certificate: certificate)

        #expect(try failure(server, settings()) == "insecure")
    }

    @Test func `refuses a server that is called something else`() throws {
        let server = try TLSServer(papers, [])

        #expect(try failure(server, settings(), host: "127.0.0.1") == "insecure")
    }

    @Test(arguments: [("-tls1_1", "insecure" as String?), ("-tls1_2", nil), ("-tls1_3", nil)])
    func `speaks TLS 1.2 and newer`(_ row: (version: String, failure: String?)) throws {
        let server = try TLSServer(papers, [row.version, "-cipher", "ALL:@SECLEVEL=0"])

        #expect(try failure(server, settings()) == row.failure)
    }

    @Test func `refuses a server that speaks no TLS at all`() throws {
        let server = try PlainServer(closes: true, isImpatient: true) { _ in
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        }
        let request = HTTPRequest(
            url: "https://localhost:\(server.port)/", headers: [HTTPHeader("Authorization", "Bearer secret")])

        let error = #expect(throws: TransportError.self) {
            try CurlTransport(settings()).send(request, until: StopSign())
        }

        #expect(error.map { "\($0)".hasPrefix("insecure") } == true)
        #expect(server.requests.allSatisfy { !$0.contains("secret") })
    }
}

/// Certificates for these tests, made once in a temporary folder.
final class Papers: Sendable {
    struct Trouble: Error {
        let text: String
    }

    static let shared = Result { try Papers() }
    let folder: String

    func path(_ name: String) -> String { folder + "/" + name }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/bo-tls-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("hello\n".utf8).write(to: URL(fileURLWithPath: path("hello")))
        for authority in ["ca", "other-ca"] {
            try openssl(
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
                    "-subj", "/CN=\(authority)",
                ]
                    + ["-keyout", path("\(authority).key"), "-out", path("\(authority).pem")])
        }
        try issue("server", by: "ca", name: "localhost")
        try issue("wrong-host", by: "ca", name: "elsewhere.test")
        try issue("expired", by: "ca", name: "localhost", days: "-1")
        try issue("self-signed", by: "self", name: "localhost")
        try issue("client", by: "ca", name: "client")
        try issue("stranger", by: "other-ca", name: "client")
    }

    private func issue(_ name: String, by authority: String, name host: String, days: String = "30") throws {
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", path("\(name).key")]
        let subject = ["-subj", "/CN=\(host)", "-addext", "subjectAltName=DNS:\(host)"]
        if authority == "self" {
            return try openssl(["req", "-x509", "-days", days] + key + subject + ["-out", path("\(name).pem")])
        }
        try openssl(["req", "-new"] + key + subject + ["-out", path("\(name).csr")])
        try openssl(
            [
                "x509", "-req", "-in", path("\(name).csr"), "-CA", path("\(authority).pem"), "-CAkey",
                path("\(authority).key"),
            ]
                + ["-CAcreateserial", "-days", days, "-copy_extensions", "copy", "-out", path("\(name).pem")])
    }

    private func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Trouble(text: arguments.joined(separator: " ")) }
    }
}

/// `openssl s_server` on a free port, ready when it is made, gone when it is let go of.
final class TLSServer {
    let port: Int
    private let process = Process()

    init(_ papers: Papers, _ arguments: [String], certificate: String = "server") throws {
        port = try TLSServer.freePort()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.currentDirectoryURL = URL(fileURLWithPath: papers.folder)
        process.arguments =
            ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", papers.path("\(certificate).pem")]
            + ["-key", papers.path("\(certificate).key"), "-WWW", "-quiet"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        for _ in 0..<2000 where !TLSServer.listens(port) { usleep(5000) }
    }

    deinit {
        // Not the polite signal: a process started from a worker thread inherits that it is blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    /// A port that was free a moment ago.
    private static func freePort() throws -> Int {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        return try PlainServer.bound(probe)
    }

    private static func listens(_ port: Int) -> Bool {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        var address = address(port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(probe, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
