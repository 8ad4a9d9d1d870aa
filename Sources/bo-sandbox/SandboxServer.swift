import BoHub
import BoProgram
import BoSandbox
import BoText
import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// A sandbox behind a port of this machine. Speaks HTTP/1.1, keeps connections open, listens on 127.0.0.1 only.
///
/// Its connections live on the threads of Swift's concurrency. Start it, stop it and wait for its answers on other
/// threads: the main one, a queue's. Whoever blocks all of the few that concurrency has waits forever.
final class SandboxServer: Sendable {
    private let sandbox: Sandbox
    /// Where answers are made: several at a time, and none on the threads that carry the connections.
    private let desk = DispatchQueue(label: "bo.sandbox.desk", qos: .userInitiated, attributes: .concurrent)
    private let running = Mutex<Running?>(nil)

    private struct Running {
        let server: HTTPServer
        let task: Task<Void, Never>
    }

    init(_ sandbox: Sandbox) { self.sandbox = sandbox }

    /// Starts listening, and tells the sandbox its address.
    ///
    /// - Parameter port: 0 for any that is free.
    /// - Returns: the port; requests are answered from now on.
    /// - Throws: a failure when the port is taken or the server runs already.
    func start(port: Int = 0) throws(Failure) -> Int {
        guard running.withLock({ $0 == nil }), let number = UInt16(exactly: port) else {
            throw Failure(.failed, Say.cannotListen(port: port, reason: ""))
        }
        let server: HTTPServer
        do {
            // The name "loopback" would be that of IPv6.
            let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: number)
            let pool = PromptPool(HTTPServer.defaultPool())
            let configuration = HTTPServer.Configuration(
                address: address, timeout: 600, sharedRequestBufferSize: 16_384, pool: pool, logger: .disabled)
            server = HTTPServer(config: configuration, handler: SandboxHandler(sandbox: sandbox, desk: desk))
        } catch {
            throw Failure(.failed, Say.cannotListen(port: port, reason: "\(error)"))
        }
        let delivery = StartOutcome()
        let task = Task {
            do { try await server.run() } catch {
                delivery.set(.failure(Failure(.failed, Say.cannotListen(port: port, reason: "\(error)"))))
            }
        }
        Task {
            do {
                try await server.waitUntilListening(timeout: 10)
                if case .ip4(_, let port)? = await server.listeningAddress { delivery.set(.success(Int(port))) }
            } catch {
                delivery.set(.failure(Failure(.failed, Say.cannotListen(port: port, reason: "\(error)"))))
            }
        }
        let result = delivery.wait()
        if case .failure = result { task.cancel() }
        let bound = try result.get()
        sandbox.baseURL = "http://127.0.0.1:\(bound)"
        running.withLock { $0 = Running(server: server, task: task) }
        return bound
    }

    /// Stops listening and ends all connections. Stopping twice does nothing.
    func stop() {
        guard
            let running = running.withLock({ running in
                defer { running = nil }
                return running
            })
        else { return }
        let ended = DispatchSemaphore(value: 0)
        Task {
            await running.server.stop(timeout: 0)
            running.task.cancel()
            ended.signal()
        }
        ended.wait()
    }
}

/// What came of the start, waited for by a thread that is not part of Swift's concurrency.
private final class StartOutcome: Sendable {
    private let result = Mutex<Result<Int, Failure>?>(nil)
    private let signal = DispatchSemaphore(value: 0)

    func set(_ new: Result<Int, Failure>) {
        result.withLock { if $0 == nil { $0 = new } }
        signal.signal()
    }

    func wait() -> Result<Int, Failure> {
        signal.wait()
        return result.withLock { $0 } ?? .failure(Failure(.failed, Say.cannotListen(port: 0, reason: "")))
    }
}

/// Takes a request off the connection, has it answered on the desk, and sends the answer.
private struct SandboxHandler: HTTPHandler {
    let sandbox: Sandbox
    let desk: DispatchQueue

    func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        let body = [UInt8](try await request.bodyData)
        let headers = request.headers.map { BoHub.HTTPHeader($0.key.rawValue, $0.value) }
        let asked = BoHub.HTTPRequest(
            method: request.method.rawValue, url: sandbox.baseURL + request.target.rawValue, headers: headers,
            body: body)
        let delivery = await withCheckedContinuation { (continuation: CheckedContinuation<Delivery, Never>) in
            desk.async {
                let delivery = sandbox.delivery(of: asked)
                if delivery.delayMilliseconds == 0 {
                    continuation.resume(returning: delivery)
                } else {
                    desk.asyncAfter(deadline: .now() + .milliseconds(delivery.delayMilliseconds)) {
                        continuation.resume(returning: delivery)
                    }
                }
            }
        }
        // A handler of the other protocol that fails ends the connection before a byte is sent.
        if delivery.isDropped { return FlyingFox.HTTPResponse(webSocket: HangUp()) }
        return response(delivery.response)
    }

    private func response(_ answer: BoHub.HTTPResponse) -> FlyingFox.HTTPResponse {
        var headers = HTTPHeaders()
        for header in answer.headers { headers[FlyingFox.HTTPHeader(header.name)] = header.value }
        let body = HTTPBodySequence(data: Data(answer.body), suggestedBufferSize: max(answer.body.count, 4_096))
        return FlyingFox.HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: SandboxHandler.phrases[answer.status] ?? "Answer"),
            headers: headers,
            body: body)
    }

    private static let phrases = [
        200: "OK", 307: "Temporary Redirect", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
        404: "Not Found",
        405: "Method Not Allowed", 406: "Not Acceptable", 429: "Too Many Requests", 500: "Internal Server Error",
        502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    ]
}

/// Ends a connection.
private struct HangUp: WSHandler {
    struct Ended: Error {}

    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
        throw Ended()
    }
}

/// A pool of sockets whose connections send every part at once.
///
/// The server writes head and body of an answer apart; without this, the body may wait for the head to be
/// acknowledged. What is set on a listening socket holds for the connections it accepts.
private struct PromptPool<Pool: AsyncSocketPool>: AsyncSocketPool {
    private let pool: Pool

    init(_ pool: Pool) { self.pool = pool }

    func prepare() async throws { try await pool.prepare() }
    func run() async throws { try await pool.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        if events == .connection {
            try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        }
        try await pool.suspendSocket(socket, untilReadyFor: events)
    }
}
