/// An `http` or `https` address, taken apart strictly: what two programs could read in two ways is no address.
struct WebAddress: Hashable {
    /// Lower case.
    let scheme: String
    /// Lower case, IPv6 addresses with their brackets.
    let host: String
    let port: Int
    /// Empty, or from the first slash on; as written.
    let path: String
    /// From the question mark on; as written, empty when there is none.
    let query: String

    /// Reads an address; `nil` for another scheme, a user's name, a fragment, and for white space, control characters,
    /// backslashes and everything that is not ASCII.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }), !text.contains("#"),
            let mark = text.firstRange(of: "://")
        else { return nil }
        scheme = text[..<mark.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else { return nil }
        let rest = text[mark.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        guard let (host, port) = WebAddress.split(rest[..<end]) else { return nil }
        self.host = host
        self.port = port ?? (scheme == "https" ? 443 : 80)
        let tail = rest[end...]
        let question = tail.firstIndex(of: "?") ?? tail.endIndex
        path = String(tail[..<question])
        query = String(tail[question...])
    }

    private static func split(_ authority: Substring) -> (host: String, port: Int?)? {
        guard !authority.contains("@"), !authority.contains("%") else { return nil }
        let hostEnd: Substring.Index
        if authority.hasPrefix("[") {
            guard let bracket = authority.firstIndex(of: "]") else { return nil }
            hostEnd = authority.index(after: bracket)
        } else {
            hostEnd = authority.firstIndex(of: ":") ?? authority.endIndex
        }
        let host = authority[..<hostEnd].lowercased()
        guard !host.isEmpty, host != "[]" else { return nil }
        guard hostEnd < authority.endIndex else { return (host, nil) }
        let digits = authority[hostEnd...].dropFirst()
        guard authority[hostEnd] == ":", !digits.isEmpty, digits.allSatisfy(\.isNumber), let port = Int(digits),
            (1...65_535).contains(port)
        else { return nil }
        return (host, port)
    }

    func hasSameOrigin(as other: WebAddress) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    /// Whether the host is this very machine.
    var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Whether a secret may travel there: encrypted, or without leaving the machine.
    var isTrustworthy: Bool { scheme == "https" || isLoopback }
}
