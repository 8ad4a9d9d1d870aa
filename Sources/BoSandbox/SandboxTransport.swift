public import BoHub

/// Reaches a sandbox inside the process: no socket, no port, the same answers.
public struct SandboxTransport: HTTPTransport {
    private let sandbox: Sandbox

    public init(_ sandbox: Sandbox) { self.sandbox = sandbox }

    /// - Throws: ``TransportError/stopped``, or ``TransportError/unreachable(_:)`` where a fault ends the connection.
    public func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse {
        if stop.isRaised { throw .stopped }
        let delivery = sandbox.delivery(of: request)
        if delivery.delayMilliseconds > 0, stop.wait(seconds: Double(delivery.delayMilliseconds) / 1000) {
            throw .stopped
        }
        if delivery.isDropped { throw .unreachable("connection closed") }
        return delivery.response
    }
}
