/// A window of a long answer: the rows asked for and where they are among all.
public struct Rows<Row: Hashable & Sendable>: Hashable, Sendable {
    /// The place of the first row in ``rows``, counted from 0.
    public var first: Int
    public var rows: [Row]
    /// How many rows the whole answer has.
    public var total: Int
    /// The place of the anchor now; `nil` when none was asked for or it is not among the answers.
    public var anchor: Int?

    public init(first: Int, rows: [Row], total: Int, anchor: Int? = nil) {
        self.first = first
        self.rows = rows
        self.total = total
        self.anchor = anchor
    }

    /// The places that ``rows`` covers.
    public var range: Range<Int> { first..<(first + rows.count) }

    /// The row at a place; `nil` outside the window.
    public subscript(place: Int) -> Row? { range.contains(place) ? rows[place - first] : nil }
}

extension Range<Int> {
    /// The rows of a list to show when these are asked for: brought inside the list, and moved when an anchor is
    /// outside of them, so that it stands in the middle.
    ///
    /// - Parameters:
    ///   - total: how many rows the list has.
    ///   - anchor: the place that must be shown; `nil` when it doesn't matter.
    public func window(of total: Int, showing anchor: Int?) -> Range<Int> {
        var first = Swift.max(0, Swift.min(lowerBound, total - count))
        if let anchor, !(first..<(first + count)).contains(anchor) {
            first = Swift.max(0, Swift.min(anchor - count / 2, total - count))
        }
        return first..<Swift.min(first + count, total)
    }
}
