/// A line of text under a cursor.
struct LineEditor: Hashable, Sendable {
    /// More is not taken in: nobody filters by more.
    static let longest = 200
    private(set) var characters: [Character]
    private(set) var cursor: Int
    private let longest: Int

    /// - Parameter longest: how many characters are taken in; a text that is longer already stays whole.
    init(_ text: String = "", longest: Int = LineEditor.longest) {
        self.longest = longest
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }

    /// Changes the line as a key asks; false when the key means nothing to a line.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert([character])
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .backspace, .control("h"):
            guard cursor > 0 else { return true }
            cursor -= 1
            characters.remove(at: cursor)
        case .delete, .control("d"):
            if cursor < characters.count { characters.remove(at: cursor) }
        case .control("u"):
            characters.removeFirst(cursor)
            cursor = 0
        case .control("k"): characters.removeLast(characters.count - cursor)
        case .control("w"): deleteWord()
        default: return false
        }
        return true
    }

    /// Takes in pasted text on one line: line ends become blanks.
    mutating func paste(_ text: String) {
        insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    private mutating func insert(_ new: [Character]) {
        let new = new.prefix(max(0, longest - characters.count))
        characters.insert(contentsOf: new, at: cursor)
        cursor += new.count
    }

    /// Deletes the blanks and the word to the left.
    private mutating func deleteWord() {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        characters.removeSubrange(start..<cursor)
        cursor = start
    }
}
