import BoModel
import BoText

/// Notes, tags and bookmarks: from a key to the disk, and back again.
extension App {
    mutating func performOnNotes(_ command: Command) -> [Effect] {
        if let refusal = Refusals.annotate(context.work) {
            statusMessage = .refusal(refusal)
            return []
        }
        switch command {
        case .undo: return retrace(context.work.edits.history.undo, .undo, or: Phrase.Marks.nothingToUndo)
        case .redo: return retrace(context.work.edits.history.redo, .redo, or: Phrase.Marks.nothingToRedo)
        case .cutOff:
            openCutOffPrompt()
            return []
        default: break
        }
        holdCursor()
        let row = underCursor.map { [context.work.edits.current($0)] } ?? []
        let marked = command == .note ? [] : self.marked.map(context.work.edits.current)
        let targets = marked.isEmpty ? row : marked
        guard !targets.isEmpty else {
            statusMessage = .refusal(Phrase.Marks.nothingToNote)
            return []
        }
        switch command {
        case .note: dialog = NotePrompt(.note, on: targets, context.look)
        case .tags: dialog = NotePrompt(.tags, on: targets, areMarked: !marked.isEmpty, context.look)
        default:
            let isOn = !targets.allSatisfy(\.annotation.isBookmarked)
            return save(
                targets.map { annotated in
                    var annotated = annotated
                    annotated.annotation.isBookmarked = isOn
                    return annotated
                }, .edit(.bookmark(isOn: isOn)))
        }
        return []
    }

    private mutating func openCutOffPrompt() {
        holdCursor()
        guard let estate = estateAtHand else {
            statusMessage = .refusal(Phrase.Screens.chooseEstateFirst)
            return
        }
        let known = context.work.edits.current(Annotated(estate.target, estate.annotation))
        dialog = NotePrompt(.cutOff(opening: estate.estate.openedOn), on: [known], context.look)
    }

    /// Only bookmarked rows, or all again: a condition of the filter, beside the others.
    mutating func toggleBookmarkFilter() {
        guard let word = (top.screen as? any Filterable)?.bookmarkFilter,
            let condition = FilterLanguage.parse(word).conditions.first
        else { return }
        setFilter(FilterLanguage.toggling(condition, in: filter))
    }

    /// Saves what was typed in a prompt; the prompt stays until that is on the disk.
    mutating func save(_ draft: NoteDraft) -> [Effect] {
        switch draft.result {
        case .refused(let phrase):
            statusMessage = .refusal(phrase)
            return []
        case .unchanged:
            dialog = nil
            statusMessage = .info(Phrase.Marks.unchanged)
            return []
        case .changed(let annotated):
            let number = context.work.edits.send(annotated, .edit(draft.saves))
            dialog?.submitting(number)
            return [.work(.save(annotated, serial: number))]
        }
    }

    private mutating func save(_ annotated: [Annotated], _ way: Edits.Saving.Way) -> [Effect] {
        [.work(.save(annotated, serial: context.work.edits.send(annotated, way)))]
    }

    /// Undoing is saving what was there before; while something is on its way, what that was is not known.
    private mutating func retrace(_ edit: AnnotationEdit?, _ way: Edits.Saving.Way, or refusal: Phrase) -> [Effect] {
        guard context.work.edits.underWay.isEmpty else {
            statusMessage = .refusal(Phrase.Marks.stillSaving)
            return []
        }
        guard let edit else {
            statusMessage = .refusal(refusal)
            return []
        }
        return save(edit.after, way)
    }

    /// What was taken back or done again; it may be far from what is on the screen.
    private func words(of edit: AnnotationEdit, isUndone: Bool) -> Phrase {
        let done = isUndone ? edit.inverse : edit
        let isElsewhere = estate.map { here in !done.after.contains { $0.target.estate == here } } ?? false
        let count = done.after.count
        return isUndone
            ? Phrase.Marks.undone(done.kind, on: count, isElsewhere: isElsewhere, key(.redo))
            : Phrase.Marks.redone(done.kind, on: count, isElsewhere: isElsewhere)
    }

    /// The store has answered a save.
    mutating func saved(_ serial: Int, _ result: Result<AnnotationEdit, Problem>) -> [Effect] {
        let isSubmission = dialog?.submission == serial
        switch result {
        case .success(let edit):
            guard let saving = context.work.edits.didSave(serial, edit) else { return [] }
            for change in edit.changes { forget(what: change) }
            switch saving.way {
            case .edit(let kind):
                let isOnMarked = kind != .note && !marked.isEmpty
                statusMessage = .info(Phrase.Marks.saved(kind, on: saving.annotated.count, isOnMarked: isOnMarked))
            case .undo, .redo: statusMessage = .info(words(of: edit, isUndone: saving.way.isUndo))
            }
            guard isSubmission, let held = dialog?.heldKeys else { return [] }
            dialog = nil
            // What was typed while the disk was busy.
            var effects: [Effect] = []
            for key in held { effects += press(key) }
            return effects
        case .failure(let problem):
            context.work.edits.didFail(serial)
            statusMessage = .trouble(problem)
            if isSubmission { dialog?.failed(problem) }
            return []
        }
    }
}
