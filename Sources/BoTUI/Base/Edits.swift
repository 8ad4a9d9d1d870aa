import BoModel
import BoText

/// What the user's edits have come to while Bo runs: on their way to the disk, saved, and what can be taken back.
///
/// Only this Bo writes the cache while it runs, so what it saved last is what is there, also before the rows are read again.
struct Edits: Sendable {
    /// An edit that is on its way to the disk.
    struct Saving: Sendable {
        enum Way: Sendable {
            case edit(Phrase.Marks.Kind)
            case undo, redo

            var isUndo: Bool { if case .undo = self { true } else { false } }
        }

        let way: Way
        let annotated: [Annotated]
        private let byTarget: [AnnotationTarget: Annotated]

        init(way: Way, annotated: [Annotated]) {
            self.way = way
            self.annotated = annotated
            byTarget = Dictionary(annotated.map { ($0.target, $0) }) { _, last in last }
        }

        subscript(target: AnnotationTarget) -> Annotated? { byTarget[target] }
    }

    private(set) var history = EditHistory()
    /// In the order in which they were sent, which is the order of the answers.
    private(set) var underWay: [Saving] = []
    private var saved: [AnnotationTarget: Annotation] = [:]

    /// What is on a thing now.
    ///
    /// - Parameter known: what the cache said when it was last asked.
    func current(_ known: Annotated) -> Annotated {
        for saving in underWay.reversed() {
            if let annotated = saving[known.target] { return annotated }
        }
        return saved[known.target].map { Annotated(known.target, $0) } ?? known
    }

    mutating func send(_ saving: Saving) { underWay.append(saving) }

    /// The oldest edit under way is on the disk.
    ///
    /// - Returns: `nil` when none was under way.
    mutating func didSave(_ edit: AnnotationEdit) -> Saving? {
        guard !underWay.isEmpty else { return nil }
        let saving = underWay.removeFirst()
        for annotated in saving.annotated { saved[annotated.target] = annotated.annotation }
        switch saving.way {
        case .edit: history.didSave(edit)
        case .undo: history.didUndo()
        case .redo: history.didRedo()
        }
        return saving
    }

    /// The oldest edit under way could not be saved.
    mutating func didFail() {
        if !underWay.isEmpty { underWay.removeFirst() }
    }

    /// An estate was purged.
    mutating func forget(_ estate: Estate.ID) {
        history.forget(estate)
        saved = saved.filter { $0.key.estate != estate }
    }
}
