import BoModel
import BoText

/// A level that is one small list, with a pane beside it where there is room: estates, banks, accounts.
///
/// A screen says what it asks, what a row means and what stands in the pane; the rest is the same for all of them.
protocol SmallListScreen: Screen {
    associatedtype Item: Identifiable & Sendable where Item.ID: Hashable & Sendable
    var list: SmallList<Item> { get set }
    /// Whether a row is kept, but of no present use.
    static func isDimmed(_ item: Item) -> Bool
    /// A row as something to put notes on, with what is on it; `nil` where that can't be done.
    static func annotated(_ item: Item) -> Annotated?
    /// What it means that there are no rows.
    func empty(_ context: Context) -> [Line]
    /// What is special about a row, told while the cursor is on it.
    func note(_ item: Item, _ context: Context) -> Span?
}

extension SmallListScreen {
    static func annotated(_ item: Item) -> Annotated? { nil }
    var underCursor: Annotated? { list.current.flatMap(Self.annotated) }

    func status(_ context: Context) -> Status {
        list.status(
            context,
            note: list.current.flatMap { note($0, context) }
                ?? underCursor.flatMap { NoteFacts.line($0.annotation, context.language) })
    }

    var isAwaitingRows: Bool { !list.isLoaded }
    var bookmarkFilter: String? { list.annotation == nil ? nil : TransactionFilter.bookmarkSign }
    var filter: String? { list.filter }
    mutating func setFilter(_ text: String, _ context: Context) { list.setFilter(text, context) }
    func sortable(_ context: Context) -> [SortChoice] { list.sortable }
    var sorting: Sorting? { list.sorting }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) { list.setSorting(sorting, context) }

    mutating func holdCursor() { _ = list.choose() }

    /// Draws the list, and leaves room for a pane beside it where one is wanted.
    ///
    /// - Parameter pane: how wide the pane is, from where it is still of use to where it has all it needs: it gives way as
    ///   far as the list has names to cut.
    /// - Returns: the pane; `nil` when there is none, or nothing to tell in it.
    func drawList(
        on surface: inout Surface, in area: Rect, leaving pane: ClosedRange<Int>?, _ context: Context
    ) -> Rect? {
        guard let pane, !list.shown.isEmpty else {
            list.draw(
                on: &surface, in: area, isDimmed: Self.isDimmed, sign: Self.sign, empty: whyEmpty(context), context)
            return nil
        }
        // The columns are those that stand beside a whole pane: room that it gives is for names, not for more columns.
        let breakpoint = area.split(leaving: pane.upperBound).left.width
        let lack = list.lack(in: breakpoint, context)
        let (main, side) = area.split(leaving: max(pane.lowerBound, pane.upperBound - lack))
        list.draw(
            on: &surface, in: main, breakpoint: breakpoint, isDimmed: Self.isDimmed, sign: Self.sign, empty: [],
            context)
        surface.drawFrame(between: main, and: side)
        return side
    }

    private static func sign(_ item: Item) -> Span? { annotated(item).flatMap { NoteFacts.sign($0.annotation) } }

    private func whyEmpty(_ context: Context) -> [Line] {
        let language = context.language
        if !list.filter.isEmpty { return [Line(Phrase.Screens.noMatches(list.filter)[language], .dimmed)] }
        guard list.isLoaded else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        return empty(context)
    }
}
