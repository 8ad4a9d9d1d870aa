import BoModel
import BoText

/// A level that is one small list, with a pane beside it where there is room: estates, banks, accounts.
///
/// A screen says what it asks, what a row means and what stands in the pane; the rest is the same for all of them.
protocol SmallListScreen: Asking, AboutEstate, Filterable, Sortable, Pointable, CopySource, CursorHolding {
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
    /// How wide the pane beside the list is, from where it is still of use to where it has all it needs; `nil`: none.
    func pane(in area: Size) -> ClosedRange<Int>?
}

extension SmallListScreen {
    static func annotated(_ item: Item) -> Annotated? { nil }
    var underCursor: Annotated? { list.current.flatMap(Self.annotated) }

    func status(_ context: Context) -> Status {
        list.status(
            context,
            note: list.current.flatMap { note($0, context) }
                ?? underCursor.flatMap { NoteFacts.line($0.annotation, context.look.language) })
    }

    var isAwaitingRows: Bool { !list.isLoaded }
    var bookmarkFilter: String? { list.annotation == nil ? nil : TransactionFilter.bookmarkSign }
    var filter: String { list.filter }
    mutating func setFilter(_ text: String, _ context: Context) { list.setFilter(text, context) }
    func sortable(_ context: Context) -> [SortChoice] { list.sortable }
    var sorting: Sorting { list.sorting }
    mutating func setSorting(_ sorting: Sorting, _ context: Context) { list.setSorting(sorting, context) }

    mutating func holdCursor() { _ = list.choose() }

    mutating func point(at place: Int) -> Bool {
        guard list.shown.indices.contains(place) else { return false }
        let isThere = list.state.place == place
        list.moveCursor(to: place)
        return isThere
    }

    func table(fitting area: Size, _ context: Context) -> TableFace {
        let width = split(Rect(x: 0, y: 0, width: area.width, height: area.height), context)
        return list.layout(width: width.main.width, breakpoint: width.breakpoint, context).face
    }

    /// The list and the pane beside it: the pane gives way as far as the list has names to cut.
    private func split(_ area: Rect, _ context: Context) -> (main: Rect, side: Rect?, breakpoint: Int) {
        guard let pane = pane(in: Size(width: area.width, height: area.height)), !list.shown.isEmpty else {
            return (area, nil, area.width)
        }
        // The columns are those that stand beside a whole pane: room that it gives is for names, not for more columns.
        let breakpoint = area.split(leaving: pane.upperBound).left.width
        let lack = list.lack(in: breakpoint, context)
        let (main, side) = area.split(leaving: max(pane.lowerBound, pane.upperBound - lack))
        return (main, side, breakpoint)
    }

    /// Draws the list, and leaves room for the pane beside it.
    ///
    /// - Returns: the pane; `nil` when there is none, or nothing to tell in it.
    func drawList(on surface: inout Surface, in area: Rect, _ context: Context) -> Rect? {
        let (main, side, breakpoint) = split(area, context)
        list.draw(
            on: &surface, in: main, breakpoint: breakpoint, isDimmed: Self.isDimmed, sign: Self.sign,
            empty: whyEmpty(context), context)
        if let side { surface.drawFrame(between: main, and: side) }
        return side
    }

    private static func sign(_ item: Item) -> Span? { annotated(item).flatMap { NoteFacts.sign($0.annotation) } }

    private func whyEmpty(_ context: Context) -> [Line] {
        let language = context.look.language
        if !list.filter.isEmpty {
            let cancel = context.look.key(.cancel, on: Self.self)
            return [Line(Phrase.Screens.noMatches(list.filter, cancel)[language], .dimmed)]
        }
        guard list.isLoaded else { return [Line(Phrase.Screens.loading[language], .dimmed)] }
        return empty(context)
    }
}
