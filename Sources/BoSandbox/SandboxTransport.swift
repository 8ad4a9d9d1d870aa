public import BoHub

/// Reaches a sandbox inside the process: no socket, no port, the same answers.
public struct SandboxTransport: HTTPTransport {
    private let sandbox: Sandbox

    public init(_ sandbox: Sandbox) { self.sandbox = sandbox }

    /// - Throws: ``TransportError/stopped``, or ``TransportError/unreachable(_:)`` where a fault ends the connection.
    public func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse {
        if stop.isRaised { throw .stopped }
        let outcome = sandbox.outcome(of: request)
        if outcome.delayMilliseconds > 0, stop.wait(seconds: Double(outcome.delayMilliseconds) / 1000) {
            throw .stopped
        }
        if outcome.isDropped { throw .unreachable("connection closed") }
        return outcome.response
    }
}
