import BoJSON
public import BoModel

/// A revision of the user's notes as a line of JSON: what `bo notes dump` prints and `bo notes restore` reads.
///
/// Source of the fields: docs/notes.md.
public enum AnnotationLine {
    /// Why a line can't be read.
    public enum Fault: Error, Hashable, Sendable {
        /// The line is not JSON, or JSON but no object. It carries the parser's own words.
        case notJSON(String)
        case missing(field: String)
        case unusable(field: String)
        /// A field of a newer Bo, or a misspelt one. Bo stops, because reading on would lose its value.
        case unknown(field: String)
    }

    /// Appends the line with its end. A line always has all fields, in one order.
    public static func append(_ revision: AnnotationRevision, to bytes: inout [UInt8]) {
        var json = JSONWriter(reservingBytes: revision.annotation.note.utf8.count + 512)
        json.object { json in
            let account = revision.target.account
            json.member("target", revision.target.kind.rawValue)
            json.member("estate", revision.target.estate.text)
            json.member("bank", account?.bank.text)
            json.member("accountNumber", account?.number.text)
            if case .transaction(let transaction) = revision.target {
                json.member("transactionKey", transaction.key)
                json.member("copy", transaction.copy)
            } else {
                json.member("transactionKey", String?.none)
                json.member("copy", Int?.none)
            }
            json.member("note", revision.annotation.note)
            json.key("tags")
            json.array { json in
                for tag in revision.annotation.sortedTags { json.string(tag.text) }
            }
            json.member("bookmark", revision.annotation.isBookmarked)
            json.member("cutOffDate", revision.annotation.cutOffDate?.description)
            json.member("at", revision.at.description)
            json.member("by", revision.by)
        }
        JSONText.append(json.bytes, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Reads a line. `note`, `tags`, `bookmark`, `cutOffDate` and `by` may be left out or `null`.
    public static func read(_ line: [UInt8]) throws(Fault) -> AnnotationRevision {
        let object: JSONView
        do {
            object = try JSONDocument(line).root
        } catch {
            throw .notJSON(error.description)
        }
        guard object.kind == .object else { throw .notJSON("no object") }
        for member in object.members where !fields.contains(member.key) { throw .unknown(field: member.key) }
        let target = try target(of: object)
        guard let at = Instant(try text("at", of: object)) else { throw .unusable(field: "at") }
        var by: String?
        if let author = object["by"] {
            guard let text = author.string else { throw .unusable(field: "by") }
            by = text
        }
        let annotation = try annotation(of: object)
        // Only an estate has one.
        guard annotation.cutOffDate == nil || target.kind == .estate else { throw .unusable(field: "cutOffDate") }
        return AnnotationRevision(target: target, annotation: annotation, at: at, by: by)
    }

    private static let fields: Set<String> = [
        "target", "estate", "bank", "accountNumber", "transactionKey", "copy", "note", "tags", "bookmark", "cutOffDate",
        "at", "by",
    ]

    private static func target(of object: JSONView) throws(Fault) -> AnnotationTarget {
        guard let kind = AnnotationTarget.Kind(rawValue: try text("target", of: object)) else {
            throw .unusable(field: "target")
        }
        let id = try text("estate", of: object)
        guard !id.isEmpty else { throw .unusable(field: "estate") }
        let estate = Estate.ID(id)
        if kind == .estate { return .estate(estate) }
        let account = Account.Identity(
            estate: estate, bank: OrganizationNumber(try text("bank", of: object)),
            number: AccountNumber(try text("accountNumber", of: object)))
        if kind == .account { return .account(account) }
        guard let copy = object["copy"] else { throw .missing(field: "copy") }
        // An account can't have more copies than transactions.
        guard copy.kind == .number, let number = copy.text.flatMap({ UInt32($0) }) else {
            throw .unusable(field: "copy")
        }
        return .transaction(
            Transaction.Identity(account: account, key: try text("transactionKey", of: object), copy: Int(number)))
    }

    private static func annotation(of object: JSONView) throws(Fault) -> Annotation {
        var annotation = Annotation()
        if let note = object["note"] {
            guard let text = note.string else { throw .unusable(field: "note") }
            annotation.note = text
        }
        if let tags = object["tags"] {
            guard tags.kind == .array else { throw .unusable(field: "tags") }
            for element in tags.elements {
                guard let tag = element.string.flatMap({ NoteTag($0) }) else { throw .unusable(field: "tags") }
                annotation.tags.insert(tag)
            }
        }
        if let bookmark = object["bookmark"] {
            guard let isBookmarked = bookmark.bool else { throw .unusable(field: "bookmark") }
            annotation.isBookmarked = isBookmarked
        }
        if let date = object["cutOffDate"] {
            guard let day = date.string.flatMap({ CivilDate(iso: $0) }) else { throw .unusable(field: "cutOffDate") }
            annotation.cutOffDate = day
        }
        return annotation
    }

    private static func text(_ field: StaticString, of object: JSONView) throws(Fault) -> String {
        guard let value = object[field] else { throw .missing(field: field.description) }
        guard let text = value.string else { throw .unusable(field: field.description) }
        return text
    }
}
