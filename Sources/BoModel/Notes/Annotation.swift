/// What the user has put on an estate, an account or a transaction: a note, tags, a bookmark; on an estate also its
/// cut-off date.
public struct Annotation: Sendable {
    /// Free text, byte for byte as the user wrote it; empty when there is none.
    public var note: String
    public var tags: Set<NoteTag>
    public var isBookmarked: Bool
    /// The cut-off date (fristdag) of an estate, as the user has set it; `nil` while nobody has, and on everything
    /// else.
    public var cutOffDate: CivilDate?

    public init(
        note: String = "", tags: Set<NoteTag> = [], isBookmarked: Bool = false, cutOffDate: CivilDate? = nil
    ) {
        self.note = note
        self.tags = tags
        self.isBookmarked = isBookmarked
        self.cutOffDate = cutOffDate
    }

    /// Nothing: what is on a thing before the user has touched it, and after everything was taken away again.
    public static let none = Annotation()

    /// Whether there is nothing.
    public var isNone: Bool { note.isEmpty && tags.isEmpty && !isBookmarked && cutOffDate == nil }

    public var hasNote: Bool { !note.isEmpty }

    /// The tags in the order of the alphabet.
    public var sortedTags: [NoteTag] { tags.sorted() }
}

extension Annotation: Hashable {
    /// Compares notes byte by byte: `é` in one character and in two are different edits, though Swift takes them for
    /// one.
    public static func == (left: Annotation, right: Annotation) -> Bool {
        left.isBookmarked == right.isBookmarked && left.tags == right.tags && left.cutOffDate == right.cutOffDate
            && left.note.utf8.elementsEqual(right.note.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in note.utf8 { hasher.combine(byte) }
        hasher.combine(tags)
        hasher.combine(isBookmarked)
        hasher.combine(cutOffDate)
    }
}

/// An annotation and what it is on.
public struct Annotated: Hashable, Sendable {
    public let target: AnnotationTarget
    public var annotation: Annotation

    public init(_ target: AnnotationTarget, _ annotation: Annotation) {
        self.target = target
        self.annotation = annotation
    }
}

/// One state of an annotation, as it was saved. The newest counts; the earlier ones are kept.
public struct AnnotationRevision: Hashable, Sendable {
    public let target: AnnotationTarget
    /// Nothing when the user took everything away: that is a revision like any other.
    public let annotation: Annotation
    /// When it was saved. No two revisions of a target have the same moment, and a later one is always later.
    public let at: Instant
    /// Who saved it; `nil` when that is not known.
    public let by: String?

    public init(target: AnnotationTarget, annotation: Annotation, at: Instant, by: String? = nil) {
        self.target = target
        self.annotation = annotation
        self.at = at
        self.by = by
    }
}
