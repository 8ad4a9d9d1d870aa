import BoJSON
import BoModel
import BoProgram
import BoTUI

/// A session as JSON.
enum SessionText {
    /// The first format. A later one that this Bo could misread gets a higher number.
    static let format = 1

    /// What a session belongs to: a session of another cache is none, and a choice does not outlive the configuration
    /// that it was made against.
    struct Owner: Sendable {
        let cache: String
        /// The theme and the language of the configuration; empty when it names none.
        let theme: String
        let language: String
    }

    enum Reading {
        case session(Session)
        /// Of a later format.
        case newer
        /// Of another cache.
        case foreign
        case broken
    }

    static func read(_ bytes: [UInt8], _ owner: Owner) -> Reading {
        guard let root = try? JSONDocument(bytes).root, let format = root["format"]?.number else { return .broken }
        guard format <= SessionText.format else { return .newer }
        guard root["cache"]?.string == owner.cache else { return .foreign }
        var entries: [String: String] = [:]
        if let choices = root["choices"] {
            for (name, value) in choices.members { entries[name] = value.string }
        }
        if root["theme"]?.string != owner.theme { entries["theme"] = nil }
        if root["language"]?.string != owner.language { entries["language"] = nil }
        let places = root["places"].map { $0.elements.prefix(8).compactMap(place) } ?? []
        return .session(Session(places: places, choices: Choices(entries: entries)))
    }

    private static func place(_ view: JSONView) -> Session.Place? {
        guard let screen = view["screen"]?.string else { return nil }
        var place = Session.Place(screen: screen)
        place.estate = view["estate"]?.string.map { Estate.ID($0) }
        place.bank = view["bank"]?.string.map { OrganizationNumber($0) }
        place.account = view["account"]?.string.map { AccountNumber($0) }
        place.transaction = view["transaction"]?.string
        place.copy = view["copy"]?.number ?? 0
        place.line = view["line"]?.number ?? 0
        place.grouping = view["grouping"]?.string
        place.source = view["source"]?.string ?? ""
        place.filter = view["filter"]?.string ?? ""
        place.isHighlighting = view["highlighting"]?.bool == true
        place.column = view["column"]?.string
        place.isAscending = view["ascending"]?.bool ?? true
        return place
    }

    static func bytes(of session: Session, _ owner: Owner) -> [UInt8] {
        var writer = JSONWriter(prettyPrinted: true)
        writer.object { writer in
            writer.key("format")
            writer.number(format)
            for (name, text) in [
                ("cache", owner.cache), ("theme", owner.theme), ("language", owner.language),
            ] {
                writer.key(name: name)
                writer.string(text)
            }
            writer.key("choices")
            writer.object { writer in
                for (name, text) in session.choices.entries.sorted(by: { $0.key < $1.key }) {
                    writer.key(name: name)
                    writer.string(text)
                }
            }
            writer.key("places")
            writer.array { writer in
                for place in session.places { write(place, &writer) }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ place: Session.Place, _ writer: inout JSONWriter) {
        writer.object { writer in
            let texts = [
                ("screen", place.screen), ("estate", place.estate?.text), ("bank", place.bank?.text),
                ("account", place.account?.text), ("transaction", place.transaction), ("column", place.column),
                ("filter", place.filter.isEmpty ? nil : place.filter), ("grouping", place.grouping),
                ("source", place.source.isEmpty ? nil : place.source),
            ]
            for case (let name, let text?) in texts {
                writer.key(name: name)
                writer.string(text)
            }
            for (name, number) in [("copy", place.copy), ("line", place.line)] where number != 0 {
                writer.key(name: name)
                writer.number(number)
            }
            if place.isHighlighting {
                writer.key("highlighting")
                writer.bool(true)
            }
            if place.column != nil {
                writer.key("ascending")
                writer.bool(place.isAscending)
            }
        }
    }
}

extension JSONView {
    /// A whole number from 0 on.
    fileprivate var number: Int? {
        numberBytes.flatMap { Int(String(decoding: $0, as: UTF8.self)) }.flatMap { $0 >= 0 ? $0 : nil }
    }
}
