import BoText

/// The filter's prompt in the last row: what is typed works at once; Enter keeps it, Esc brings back what was before.
struct PromptDialog: Dialog {
    private var line: LineEditor
    private let before: String
    private var isHighlighting: Bool?

    /// - Parameter before: what Esc brings back; the filter itself when it is left out.
    /// - Parameter isHighlighting: whether matches are lit up among the rest; `nil` where they can only be shown alone.
    init(filter: String, restoring before: String? = nil, isHighlighting: Bool? = nil) {
        line = LineEditor(filter)
        self.before = before ?? filter
        self.isHighlighting = isHighlighting
    }

    mutating func handle(_ key: Key) -> DialogReaction {
        switch key {
        case .enter: return .close(nil)
        case .escape: return .close(.filter(before))
        case .control("t"):
            guard let wasHighlighting = isHighlighting else { return .unknown }
            isHighlighting = !wasHighlighting
            return .preview(.highlight(!wasHighlighting))
        // An empty line has nothing to delete: backspace closes it, as it opened.
        case .backspace where line.characters.isEmpty: return .close(nil)
        default:
            let text = line.text
            guard line.handle(key) else { return .unknown }
            return line.text == text ? .stay : .preview(.filter(line.text))
        }
    }

    mutating func paste(_ text: String) -> DialogReaction {
        line.paste(text)
        return .preview(.filter(line.text))
    }

    var takesLastRow: Bool { true }

    func draw(on surface: inout Surface, _ look: Look) {
        let help = isHighlighting == nil ? Phrase.Screens.promptHelp : Phrase.Choosing.promptHelp
        let label: SafeText = isHighlighting == true ? "/ \(Phrase.Choosing.highlighting, look.language)" : "/"
        line.draw(after: label, help: look.shown(help), on: &surface)
    }
}
