import BoModel

/// What the user's edits have come to while Bo runs: on their way to the disk, saved, and what can be taken back.
///
/// Only this Bo writes the cache while it runs, so what it saved last is what is there, also before the rows are read
/// again.
struct Edits: Sendable {
    /// An edit that is on its way to the disk.
    struct Saving: Sendable {
        enum Way: Sendable {
            case edit(AnnotationEdit.Kind)
            case undo, redo

            var isUndo: Bool { if case .undo = self { true } else { false } }
        }

        let serial: Int
        let way: Way
        let annotated: [Annotated]
        private let byTarget: [AnnotationTarget: Annotated]

        init(serial: Int, way: Way, annotated: [Annotated]) {
            self.serial = serial
            self.way = way
            self.annotated = annotated
            byTarget = Dictionary(annotated.map { ($0.target, $0) }) { _, last in last }
        }

        subscript(target: AnnotationTarget) -> Annotated? { byTarget[target] }
    }

    private(set) var history = EditHistory()
    /// In the order in which they were sent.
    private(set) var underWay: [Saving] = []
    private var nextSerial = 1
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

    /// - Returns: the number of the edit; its result comes with the same one.
    mutating func send(_ annotated: [Annotated], _ way: Saving.Way) -> Int {
        defer { nextSerial += 1 }
        underWay.append(Saving(serial: nextSerial, way: way, annotated: annotated))
        return nextSerial
    }

    /// An edit under way is on the disk.
    ///
    /// - Returns: `nil` when none of that number was under way.
    mutating func didSave(_ serial: Int, _ edit: AnnotationEdit) -> Saving? {
        guard let place = underWay.firstIndex(where: { $0.serial == serial }) else { return nil }
        let saving = underWay.remove(at: place)
        for annotated in saving.annotated { saved[annotated.target] = annotated.annotation }
        switch saving.way {
        case .edit: history.didSave(edit)
        case .undo: history.didUndo()
        case .redo: history.didRedo()
        }
        return saving
    }

    /// An edit under way could not be saved.
    mutating func didFail(_ serial: Int) { underWay.removeAll { $0.serial == serial } }

    /// An estate was purged.
    mutating func forget(_ estate: Estate.ID) {
        history.forget(estate)
        saved = saved.filter { $0.key.estate != estate }
    }
}
