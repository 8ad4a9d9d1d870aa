import BoModel
import BoText

/// What a prompt for notes, tags or a cut-off date holds: on what, and what was typed.
struct NoteDraft: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case note, tags
        /// The date of an estate that was opened on a day.
        case cutOff(opening: CivilDate)
    }

    /// What saving the draft would come to.
    enum Result: Hashable, Sendable {
        case changed([Annotated])
        case unchanged
        /// It can't be saved, and why.
        case refused(Phrase)
    }

    let kind: Kind
    let targets: [Annotated]
    var text: String

    /// A draft of what is there: the note, or the tags that all targets have.
    ///
    /// - Precondition: there is a target; a note and a date have one.
    init(_ kind: Kind, on targets: [Annotated], _ language: Language) {
        self.kind = kind
        self.targets = targets
        text = ""
        switch kind {
        case .note: text = targets[0].annotation.note
        case .tags: text = common.sorted().map(\.text).joined(separator: " ")
        case .cutOff: text = targets[0].annotation.cutOffDate.map { DateFormat.day($0, language).string } ?? ""
        }
    }

    /// What the edit is called once it is on the disk.
    var saves: AnnotationEdit.Kind {
        switch kind {
        case .note: .note
        case .tags: .tags
        case .cutOff: .cutOff(CivilDate(typed: text))
        }
    }

    private var common: Set<NoteTag> {
        targets.dropFirst().reduce(targets[0].annotation.tags) { $0.intersection($1.annotation.tags) }
    }

    var result: Result {
        var annotated = targets
        switch kind {
        case .note:
            let isBlank = text.allSatisfy(\.isWhitespace)
            for place in annotated.indices { annotated[place].annotation.note = isBlank ? "" : text }
        case .tags:
            let (tags, refused) = NoteTag.read(text)
            guard refused.isEmpty else { return .refused(Phrase.Marks.refusedTags(refused)) }
            // What only some of them have stays where it is.
            for place in annotated.indices {
                annotated[place].annotation.tags.subtract(common)
                annotated[place].annotation.tags.formUnion(tags)
            }
        case .cutOff(let opening):
            let day = CivilDate(typed: text)
            guard day != nil || text.allSatisfy(\.isWhitespace) else { return .refused(Phrase.CutOffs.isNoDay(text)) }
            if let day, day > opening { return .refused(Phrase.CutOffs.isAfterOpening(opening)) }
            for place in annotated.indices { annotated[place].annotation.cutOffDate = day }
        }
        return annotated == targets ? .unchanged : .changed(annotated)
    }
}

/// The prompt for a note, for tags or for a cut-off date in the last row.
///
/// Enter saves. The prompt closes when that is on the disk, and keeps what was typed when it could not be saved.
struct NotePrompt: Dialog {
    /// More is not taken in.
    static let longest = 2_000
    private var draft: NoteDraft
    private var line: LineEditor
    private(set) var submission: Int?
    private(set) var heldKeys: [Key] = []

    /// They are the marked rows, not the one under the cursor.
    private let areMarked: Bool

    init(_ kind: NoteDraft.Kind, on targets: [Annotated], areMarked: Bool = false, _ look: Look) {
        self.areMarked = areMarked
        draft = NoteDraft(kind, on: targets, look.language)
        line = LineEditor(draft.text, longest: NotePrompt.longest)
    }

    mutating func handle(_ key: Key) -> DialogReaction {
        if key == .escape { return .close(nil) }
        if submission != nil {
            heldKeys.append(key)
            return .stay
        }
        if key == .enter {
            draft.text = line.text
            return .submit(.save(draft))
        }
        return line.handle(key) ? .stay : .unknown
    }

    mutating func paste(_ text: String) -> DialogReaction {
        if submission == nil { line.paste(text) }
        return .stay
    }

    var takesLastRow: Bool { true }

    mutating func submitting(_ number: Int) { submission = number }

    mutating func failed(_ problem: Problem) {
        submission = nil
        heldKeys = []
    }

    func draw(on surface: inout Surface, _ look: Look) {
        let label =
            switch draft.kind {
            case .note: Phrase.Marks.notePrompt
            case .tags where areMarked: Phrase.Marks.tagsPrompt(of: draft.targets.count)
            case .tags: Phrase.Marks.tagsPrompt
            case .cutOff: Phrase.CutOffs.prompt
            }
        let help = submission != nil ? Phrase.Marks.promptSaves : Phrase.Marks.promptHelp
        line.draw(after: label[look.language], help: look.shown(help), on: &surface)
    }
}
