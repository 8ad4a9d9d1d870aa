/// A short word that the user has put on something, to find it again: `omstøtelse`, `kontant`.
///
/// Always in lower case, so that a word is one tag however it is typed. No spaces, commas, number signs or characters
/// that can't be seen; at most ``longest`` characters.
public struct NoteTag: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// How many characters a tag may have.
    public static let longest = 40

    /// The tag of a word, with or without `#` in front; `nil` when it is none.
    public init?(_ word: String) {
        let text = (word.hasPrefix("#") ? String(word.dropFirst()) : word).lowercased()
        guard !text.isEmpty, text.count <= NoteTag.longest, text.unicodeScalars.allSatisfy(NoteTag.mayContain) else {
            return nil
        }
        self.text = text
    }

    /// The tags in a line as a user types it, separated by spaces or commas, and the words in it that can be none.
    public static func read(_ line: String) -> (tags: Set<NoteTag>, refused: [String]) {
        var tags: Set<NoteTag> = []
        var refused: [String] = []
        for word in line.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            if let tag = NoteTag(String(word)) { tags.insert(tag) } else { refused.append(String(word)) }
        }
        return (tags, refused)
    }

    private static func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned, .privateUse:
            false
        // The joiner holds an emoji together; everything else of its kind hides or turns round.
        case .format: scalar == "\u{200D}"
        default: scalar != "," && scalar != "#"
        }
    }

    public static func < (left: NoteTag, right: NoteTag) -> Bool { left.text < right.text }
    public var description: String { text }
}

/// How often a tag is in use.
public struct TagCount: Hashable, Sendable {
    public let tag: NoteTag
    /// On how many estates, accounts and transactions it is now.
    public let count: Int

    public init(tag: NoteTag, count: Int) {
        self.tag = tag
        self.count = count
    }
}
