import BoText

/// For those who listen to the screen: words where signs stand otherwise, and nothing that only decorates.
enum PlainWords {
    /// A text without signs: what they mean is said, what only decorates is left out.
    static func of(_ text: SafeText, _ language: Language) -> SafeText {
        guard text.string.unicodeScalars.contains(where: { meanings[$0] != nil || isDrawing($0) }) else { return text }
        var words = ""
        for scalar in text.string.unicodeScalars {
            if let meaning = meanings[scalar] {
                words += meaning[language].string
            } else if !isDrawing(scalar) {
                words.unicodeScalars.append(scalar)
            }
        }
        let inner = words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        let (isFirst, isLast) = (text.string.first == " ", text.string.last == " ")
        return "\(isFirst ? " " : "")\(inner)\(isLast && !inner.isEmpty ? " " : "")"
    }

    private static let meanings: [Unicode.Scalar: Phrase] = [
        "–": Phrase("–"), "●": Phrase(""), "○": Phrase(""), "◐": Phrase.Plain.partial, "✗": Phrase.Plain.failed,
        "⟳": Phrase.Plain.fetching, "⚑": Phrase.Plain.bookmarked, "✎": Phrase.Plain.note, "✓": Phrase.Plain.marked,
        "▴": Phrase.Plain.ascending, "▾": Phrase.Plain.descending, "▸": Phrase(""), "↵": Phrase("Enter"),
        "↑": Phrase.Plain.up, "↓": Phrase.Plain.down, "←": Phrase.Plain.left,
    ]

    /// Lines, blocks, bars and dots that draw something.
    private static func isDrawing(_ scalar: Unicode.Scalar) -> Bool {
        (0x2500...0x259F).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value) || scalar == "≠"
            || scalar == "↩"
    }

    /// Whether a sign stands in texts from outside too, where nobody has put words for it.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool { "–↑↓←↵".unicodeScalars.contains(scalar) }

    /// Whether a cell says nothing to who listens.
    static func isMute(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, scalar.value > 0x7F else { return false }
        return isDrawing(scalar) || meanings[scalar] != nil && !isKept(scalar)
    }
}

extension Line {
    /// The line as it is shown: in words where signs are not wanted.
    func shown(_ look: Look) -> Line {
        guard look.isPlain else { return self }
        let words = spans.map { span in
            switch span.text {
            case " ▸ ": Span(", ", span.role)
            // No money at all.
            case SafeText.missing: Span(Phrase.Plain.nothing[look.language], span.role)
            default: Span(PlainWords.of(span.text, look.language), span.role)
            }
        }
        return Line(words, isPlain: true)
    }
}

extension Look {
    /// A sentence as it is shown: in words where signs are not wanted.
    func shown(_ phrase: Phrase) -> SafeText {
        isPlain ? PlainWords.of(phrase[language], language) : phrase[language]
    }
}

extension Column {
    /// What a cell says, as it is shown.
    func shown(_ row: Row, _ context: Context) -> CellText {
        let cell = cell(row, context)
        guard context.look.isPlain else { return cell }
        let language = context.look.language
        let words = cell.text == .missing ? Phrase.Plain.missing[language] : PlainWords.of(cell.text, language)
        return CellText(words, cell.role)
    }
}

extension Surface {
    /// Takes away what still only decorates, and puts the terminal's cursor on the chosen row: there the reader reads.
    mutating func makePlain(hasDialog: Bool) {
        if cursor == nil { cursor = chosenRow(inDialog: hasDialog) ?? chosenRow(inDialog: false) }
        for y in 0..<size.height {
            for x in 0..<size.width where PlainWords.isMute(self[x, y].character) { blank(x, y) }
        }
    }

    /// The first letter of the row with the cursor.
    private func chosenRow(inDialog: Bool) -> Point? {
        for y in 0..<size.height {
            guard let x = (0..<size.width).first(where: { self[$0, y].role == .cursor }) else { continue }
            if inDialog, x + 1 < size.width, self[x + 1, y].role != .popup, self[x + 1, y].role != .key { continue }
            let first = (x..<size.width).first { self[$0, y].role != .cursor && self[$0, y].character != " " }
            return Point(x: first ?? x, y: y)
        }
        return nil
    }
}
