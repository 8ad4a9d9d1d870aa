/// Where a service begins, and the addresses below it.
struct ServiceAddress: Hashable {
    /// As it was given, to the letter: a token's audience is just this text.
    let text: String
    let address: WebAddress

    /// The longest next page's address that is followed; the standard allows 500 characters.
    static let longestLink = 2000

    /// - Returns: `nil` when the text is no address, has a query, or would send secrets in the clear over a network.
    init?(_ text: String) {
        guard let address = WebAddress(text), address.isTrustworthy, address.query.isEmpty,
            !ServiceAddress.climbs(address.path)
        else { return nil }
        self.text = text
        self.address = address
    }

    /// The address of something below: just one slash between.
    func below(_ path: String) -> String {
        (text.hasSuffix("/") ? text : text + "/") + path
    }

    /// The part of one of this service's addresses that stands behind the service's own; `nil` for a foreign address.
    func rest(of url: String) -> String? {
        let start = below("")
        return url.hasPrefix(start) ? String(url.dropFirst(start.count)) : nil
    }

    /// Where a link leads, when it stays below this service; `nil` otherwise.
    ///
    /// Links look absolute (`/accounts?page=2`) but are meant from where the service begins, not from the host. A link
    /// that repeats the service's path, or its whole address, means the same. A bare query belongs to the address it
    /// came from.
    func following(_ link: String, from current: String) -> String? {
        guard link.utf8.count <= ServiceAddress.longestLink, !link.isEmpty,
            link.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }), !link.contains("#")
        else { return nil }
        if link.hasPrefix("?") { return String(current.prefix { $0 != "?" }) + link }
        guard var rest = relative(link) else { return nil }
        while rest.hasPrefix("/") {
            rest.removeFirst()
            if rest.hasPrefix("/") { return nil }
        }
        guard !rest.isEmpty, !rest.hasPrefix("?"), !ServiceAddress.climbs(rest) else { return nil }
        return below(rest)
    }

    /// A link without this service's own path or origin in front.
    private func relative(_ link: String) -> String? {
        let ownPath = address.path.hasSuffix("/") ? String(address.path.dropLast()) : address.path
        if link.hasPrefix("//") { return nil }
        let beforeQuery = link.prefix { $0 != "?" }
        if beforeQuery.prefix(while: { $0 != "/" }).contains(":") {
            guard let other = WebAddress(link), other.hasSameOrigin(as: address), other.path.hasPrefix(ownPath + "/")
            else { return nil }
            return String(other.path.dropFirst(ownPath.count)) + other.query
        }
        if !ownPath.isEmpty, link.hasPrefix(ownPath + "/") { return String(link.dropFirst(ownPath.count)) }
        return link
    }

    /// Whether a path has `.` or `..` for a step, however it is escaped; such a path may lead out of the service.
    private static func climbs(_ link: String) -> Bool {
        var path = String(link.prefix { $0 != "?" })
        // Each round takes off one layer of escapes; a server may do so more than once.
        for _ in 0..<4 {
            let steps = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
            if steps.contains(where: { $0 == "." || $0 == ".." }) { return true }
            let unescaped = unescapedOnce(path)
            if unescaped == path { return false }
            path = unescaped
        }
        return true
    }

    private static func unescapedOnce(_ path: String) -> String {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                place += 3
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Escapes for parts of an address.
enum URLText {
    /// One step of a path, or one value of a query: all but unreserved characters (RFC 3986, section 2.3) escaped.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
