import BoJSON
import BoModel

extension Wire {
    /// What a bank says about an answer as a whole.
    struct Envelope {
        let completeness: Completeness
        /// The bank's message; none when it only says that all is well.
        let messages: [String]
        /// Where the next page is, as sent; `nil` on the last.
        let next: String?
    }

    /// Source: `responseDetails` (v2), `responseStatus` (v1), `links[]`; an answer may carry both forms of the status.
    static func envelope(_ root: JSONView) throws(Mismatch) -> Envelope {
        let status = root["responseDetails"]?["status"]?.text ?? root["responseStatus"]?.text
        let completeness: Completeness =
            switch status?.lowercased() {
            case "complete": .complete
            case "partial": .partial
            default: .unknown
            }
        let message = filled(root["responseDetails"]?["message"])
        let isChatter = completeness == .complete && message?.lowercased() == "ok"
        return Envelope(
            completeness: completeness, messages: isChatter ? [] : message.map { [$0] } ?? [],
            next: try nextLink(root["links"]))
    }

    /// Source: `links[rel = next].href`, the word compared without regard to case. A page that links to itself is no
    /// next page but a loop, and is left for the guard against loops to find.
    private static func nextLink(_ links: JSONView?) throws(Mismatch) -> String? {
        guard let links else { return nil }
        guard links.kind == .array else { throw Mismatch(field: "links") }
        for link in links.elements where link["rel"]?.string?.lowercased() == "next" {
            guard let href = link["href"] else { continue }
            guard let text = href.string else { throw Mismatch(field: "links.href") }
            return text
        }
        return nil
    }

    /// The rows of an answer. They may be left out only where the bank says that it doesn't deliver everything.
    static func rows(_ name: StaticString, of root: JSONView, _ envelope: Envelope) throws(Mismatch) -> [JSONView] {
        guard let rows = root[name] else {
            guard envelope.completeness == .partial else { throw Mismatch(field: "\(name)") }
            return []
        }
        guard rows.kind == .array else { throw Mismatch(field: "\(name)") }
        return rows.elements.filter { $0.kind != .null }
    }
}
