/// What the user changed at once: one thing, or all that was marked.
public struct AnnotationEdit: Hashable, Sendable {
    /// What was on each thing, and what is on it now, in the same order. Things that did not change are left out.
    public let before: [Annotated]
    public let after: [Annotated]

    /// - Precondition: both name the same targets in the same order.
    public init(before: [Annotated], after: [Annotated]) {
        precondition(
            before.map(\.target) == after.map(\.target), "an edit changes what is on its targets, not the targets")
        self.before = before
        self.after = after
    }

    /// The edit that takes this one back; save its ``after``.
    public var inverse: AnnotationEdit { AnnotationEdit(before: after, after: before) }

    /// Whether nothing changed.
    public var isNone: Bool { after.isEmpty }

    /// What an edit changes; one edit changes one kind of thing.
    public enum Kind: Hashable, Sendable {
        case note, tags
        case bookmark(isOn: Bool)
        /// The cut-off date that is set; `nil` when it is removed.
        case cutOff(CivilDate?)
    }

    /// What this edit changed.
    public var kind: Kind {
        guard let old = before.first?.annotation, let new = after.first?.annotation else { return .note }
        if old.tags != new.tags { return .tags }
        if old.isBookmarked != new.isBookmarked { return .bookmark(isOn: new.isBookmarked) }
        if old.cutOffDate != new.cutOffDate { return .cutOff(new.cutOffDate) }
        return .note
    }

    /// What has to be asked again.
    public var changes: [Change] {
        var estates: [Estate.ID] = []
        for estate in after.map(\.target.estate) where !estates.contains(estate) { estates.append(estate) }
        return estates.map { .annotations($0) }
    }
}

/// What can be taken back, and what can be done again.
///
/// Undoing is saving: whoever undoes saves `undo.after`, and tells when that is on disk. What could not be saved
/// changes nothing here, and can be tried again.
///
///     if let edit = history.undo {
///         _ = try store.save(edit.after, at: now)
///         history.didUndo()
///     }
public struct EditHistory: Hashable, Sendable {
    private var done: [AnnotationEdit] = []
    private var undone: [AnnotationEdit] = []

    /// How many edits are remembered; the oldest is forgotten first. Its revisions stay in the cache.
    public static let longest = 200

    public init() {}

    /// What to save to take the newest edit back; `nil` when there is none.
    public var undo: AnnotationEdit? { done.last?.inverse }

    /// What to save to do again what was taken back last; `nil` when nothing was, or something else was edited since.
    public var redo: AnnotationEdit? { undone.last }

    /// Remembers an edit that was saved. An edit without a change is forgotten at once.
    public mutating func didSave(_ edit: AnnotationEdit) {
        guard !edit.isNone else { return }
        undone.removeAll()
        push(edit)
    }

    /// ``undo`` was saved.
    public mutating func didUndo() {
        if let edit = done.popLast() { undone.append(edit) }
    }

    /// ``redo`` was saved.
    public mutating func didRedo() {
        if let edit = undone.popLast() { push(edit) }
    }

    /// Forgets all edits that touch a purged estate: saving them again would bring back what was deleted.
    public mutating func forget(_ estate: Estate.ID) {
        func touches(_ edit: AnnotationEdit) -> Bool { edit.after.contains { $0.target.estate == estate } }
        done.removeAll(where: touches)
        undone.removeAll(where: touches)
    }

    private mutating func push(_ edit: AnnotationEdit) {
        done.append(edit)
        if done.count > EditHistory.longest { done.removeFirst() }
    }
}
