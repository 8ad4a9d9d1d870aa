/// By which column a table is sorted, and which way.
struct Sorting: Hashable, Sendable {
    var column: String
    var isAscending: Bool
}
