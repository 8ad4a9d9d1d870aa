public import BoModel

/// The seam between Bo and the network: a request in, a response out.
///
/// Everything above it is the same for a real hub and for one inside the process.
public protocol HTTPTransport: Sendable {
    /// Sends one request and waits for the whole answer. Follows no redirects and repeats nothing. Safe from several
    /// threads.
    ///
    /// - Throws: ``TransportError`` when no whole answer came; ``TransportError/stopped`` within a second after `stop`
    ///   was raised.
    func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse
}

/// Why no whole answer came. The text is the transport's own, for people who look closer.
public enum TransportError: Error, Hashable, Sendable {
    /// No connection, or one that broke.
    case unreachable(String)
    case timedOut(String)
    /// The other side could not prove who it is, did not accept our certificate, or offers only what is too weak.
    case insecure(String)
    /// The answer has more bytes than allowed; the rest was not read.
    case tooLarge(limit: Int)
    /// Somebody asked to stop.
    case stopped
    case other(String)
}

extension TransportError {
    /// The kind of problem that it is.
    public var code: Problem.Code {
        switch self {
        case .unreachable: .unreachable
        case .timedOut: .timedOut
        case .insecure: .insecure
        case .tooLarge: .tooLarge
        case .stopped: .stopped
        case .other: .failed
        }
    }

    /// The network's own words.
    public var detail: String? {
        switch self {
        case .unreachable(let text), .timedOut(let text), .insecure(let text), .other(let text): text
        case .tooLarge(let limit): "> \(limit) B"
        case .stopped: nil
        }
    }
}
