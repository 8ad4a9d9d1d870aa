import Foundation
import Glibc
import Synchronization

/// A server on a free port of this machine that answers every request with some bytes, to the letter.
final class PlainServer: Sendable {
    struct Trouble: Error {}

    let port: Int
    private let listener: Int32
    private let log = Log()

    /// What the server has seen, and its open connections; outlives it until its threads have ended.
    private final class Log: Sendable {
        struct State {
            var requests: [String] = []
            var connections = 0
            var open: Set<Int32> = []
        }

        let state = Mutex(State())

        /// Closes a connection, so that nobody takes its number for its own meanwhile.
        func end(_ connection: Int32) {
            state.withLock {
                $0.open.remove(connection)
                close(connection)
            }
        }
    }

    var requests: [String] { log.state.withLock { $0.requests } }
    var connections: Int { log.state.withLock { $0.connections } }

    /// - Parameters:
    ///   - closes: whether a connection ends with the first answer.
    ///   - isImpatient: whether it answers to whatever comes first, request or not.
    ///   - answer: what comes back; `nil` to say nothing at all and keep the connection.
    init(closes: Bool = false, isImpatient: Bool = false, answer: @escaping @Sendable (String) -> String?) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = try PlainServer.bound(listener)
        guard listen(listener, 64) == 0 else { throw Trouble() }
        self.listener = listener
        Thread.detachNewThread { [log] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else {
                    close(listener)
                    return
                }
                log.state.withLock {
                    $0.connections += 1
                    $0.open.insert(connection)
                }
                Thread.detachNewThread {
                    PlainServer.serve(connection, closes: closes, isImpatient: isImpatient) { request in
                        log.state.withLock { $0.requests.append(request) }
                        return answer(request)
                    }
                    log.end(connection)
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        log.state.withLock { for connection in $0.open { shutdown(connection, Int32(SHUT_RDWR)) } }
    }

    /// Binds a socket to a free port of this machine.
    static func bound(_ socket: Int32) throws -> Int {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        guard isBound else { throw Trouble() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func serve(_ connection: Int32, closes: Bool, isImpatient: Bool, _ answer: (String) -> String?) {
        var kept: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            kept += buffer[..<count]
            guard let request = isImpatient ? String(decoding: kept, as: UTF8.self) : whole(kept) else { continue }
            kept = []
            guard let text = answer(request) else { continue }
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let sent = bytes.withUnsafeBytes {
                    send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard sent > 0 else { return }
                bytes = bytes.dropFirst(sent)
            }
            if closes { return }
        }
    }

    /// A request whose head and body have arrived.
    private static func whole(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let length = text[..<end.lowerBound].lowercased().split(separator: "\r\n")
            .first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
        return text[end.upperBound...].utf8.count >= length ?? 0 ? text : nil
    }
}
