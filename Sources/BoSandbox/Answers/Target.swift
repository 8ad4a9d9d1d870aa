import BoHub
import BoModel

/// Where a request goes, below the sandbox's own address.
struct Target: Hashable, Sendable {
    /// The steps of the path, unescaped each by itself; a last slash makes an empty last step.
    let steps: [String]
    let query: [String: String]

    /// - Returns: `nil` when an escape in it is none.
    init?(_ url: String, below base: String) {
        var rest = Substring(url)
        if url.hasPrefix(base) {
            rest = url.dropFirst(base.count)
        } else if !url.hasPrefix("/") {
            // Under another name of the same place: what follows the scheme and the host.
            rest = rest.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
        }
        let path = rest.prefix { $0 != "?" }
        var steps: [String] = []
        for step in path.drop(while: { $0 == "/" }).split(separator: "/", omittingEmptySubsequences: false) {
            guard let text = Target.unescaped(step) else { return nil }
            steps.append(text)
        }
        self.steps = steps
        var query: [String: String] = [:]
        for pair in rest.dropFirst(path.count).drop(while: { $0 == "?" }).split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            guard let key = Target.unescaped(name), let value = Target.unescaped(pair.dropFirst(name.count).dropFirst())
            else { return nil }
            query[key] = value
        }
        self.query = query
    }

    /// A member of the query, whatever the case of its name.
    func value(_ name: String) -> String? {
        query[name] ?? query.first { $0.key.lowercased() == name.lowercased() }?.value
    }

    /// Percent escapes undone; `nil` when one is none, or the bytes are no UTF-8.
    static func unescaped(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// A step of a path or a value of a query with everything escaped that is not plainly allowed there.
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// A service says no.
struct Refusal: Error {
    let status: Int
    let code: String
    let message: String

    init(_ status: Int, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }
}

/// What every question about a debtor must name as its legal basis, escaped just so.
///
/// Source: the specification of the solution for bankruptcy estates; the parentheses stay.
enum LegalMandate {
    static let escaped = "kkl.%20%C2%A7156%20(3)%20og%20(4)%2C%20jf.%20kkfor.%C2%A721"
}

/// Checks of headers that several services make.
enum HeaderCheck {
    /// Whether a text is a uuid: 8-4-4-4-12 hexadecimal digits.
    static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    }

    /// The days of `fromDate` and `toDate`; `nil` when one is missing, is no day, or they are the wrong way round.
    static func span(_ target: Target) -> DateSpan? {
        guard let from = target.value("fromDate").flatMap({ CivilDate(iso: $0) }),
            let to = target.value("toDate").flatMap({ CivilDate(iso: $0) }), from <= to
        else { return nil }
        return DateSpan(from: from, through: to)
    }

    /// The bearer's token.
    static func bearer(_ request: HTTPRequest) -> String? {
        guard let header = request.header("Authorization"), header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst(7))
    }
}
