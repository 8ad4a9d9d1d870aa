extension KeyDecoder {
    /// What the terminal said about itself, because it was asked.
    public enum Answer: Hashable, Sendable {
        /// The colour of its background (OSC 11); `nil` when it can't be read.
        case background(Paint?)
        /// What kind of terminal it is (DA1).
        case identity
    }

    /// How the answer to OSC 11 begins, and how long it may get.
    private static let backgroundStart = Array("\u{1B}]11;".utf8)
    private static let longestAnswer = 4096

    /// Whether some bytes are the beginning of an answer to OSC 11, which is never dropped halfway: its letters are
    /// no keys.
    static func beginsAnswer(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count > 2 && (bytes.starts(with: backgroundStart) || backgroundStart.starts(with: bytes))
    }

    /// The length of an answer to OSC 11, and the answer when it came to its end; `nil` when more must come.
    ///
    /// It ends with BEL or `ESC \`. Any other control character cuts it short and counts by itself.
    static func answer(in bytes: ArraySlice<UInt8>) -> (length: Int, answer: Answer?)? {
        let start = bytes.startIndex + backgroundStart.count
        guard start <= bytes.endIndex else { return nil }
        guard let end = bytes[start...].firstIndex(where: { $0 < 0x20 }) else {
            return bytes.count > longestAnswer ? (bytes.count, nil) : nil
        }
        let length = end - bytes.startIndex
        let background = Answer.background(Paint(answer: String(decoding: bytes[start..<end], as: UTF8.self)))
        switch bytes[end] {
        case 0x07: return (length + 1, background)
        case 0x1B:
            guard end + 1 < bytes.endIndex else { return nil }
            return bytes[end + 1] == UInt8(ascii: "\\") ? (length + 2, background) : (length, nil)
        default: return (length, nil)
        }
    }
}
