import BoModel

/// What a tour looks at to see whether something was done: where the dashboard is and what has come of the keys, not
/// the keys themselves.
struct TourFacts: Hashable, Sendable {
    var screen: String
    var place: Session.Place?
    var filter: FilterCondition.Kind?
    var hasFilter: Bool
    var hasDialog: Bool
    var marked: Int
    /// The edit that could be taken back, and the one that was.
    var edit: AnnotationEdit?
    var undone: AnnotationEdit?
    /// When the newest refresh began, and how many wait.
    var refreshedAt: Instant?
    var queued: Int
    var hasEstates: Bool
}
