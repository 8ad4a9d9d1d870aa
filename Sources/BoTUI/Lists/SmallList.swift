import BoModel
import BoText

/// A list that is whole in memory, with its filter, its sorting, its columns and its cursor: estates, banks, accounts.
struct SmallList<Item: Identifiable & Sendable>: Sendable where Item.ID: Hashable & Sendable {
    let columns: [Column<Item>]
    /// Whose choice of columns holds; `nil`: they can't be chosen.
    private let level: Level?
    /// What the user has put on an item; `nil` where that can't be done.
    let annotation: (@Sendable (Item) -> Annotation)?
    private(set) var items: [Item] = []
    /// The items that the filter lets through, in the order of the sorting.
    private(set) var shown: [Item] = []
    private(set) var filter = ""
    private(set) var sorting: Sorting
    private(set) var state: ListState<Item.ID>
    /// False until a first answer has come.
    private(set) var isLoaded = false
    private var widths = ColumnWidths()
    private var height = 20
    /// What each item says, ready to be looked through; made when a filter is first used.
    private var texts: [[UInt8]] = []
    private var words: [SoughtText] = []
    private var isOnlyBookmarked = false

    init(
        _ columns: [Column<Item>], on level: Level?, sorting: Sorting, selecting id: Item.ID? = nil,
        line: Int = 0,
        annotation: (@Sendable (Item) -> Annotation)? = nil
    ) {
        self.columns = columns
        self.level = level
        self.annotation = annotation
        self.sorting = sorting
        state = ListState(selecting: id, line: line)
    }

    var current: Item? { shown.indices.contains(state.place) ? shown[state.place] : nil }

    mutating func receive(_ items: [Item], _ context: Context) {
        self.items = items
        isLoaded = true
        texts = []
        widths.measure(items, columns, context)
        arrange(context)
    }

    mutating func setFilter(_ text: String, _ context: Context) {
        filter = text
        let typed = text.split(separator: " ")
        isOnlyBookmarked = annotation != nil && typed.contains(Substring(TransactionFilter.bookmarkSign))
        // The sign is no word: it says of itself what it lets through.
        let rest = isOnlyBookmarked ? typed.filter { $0 != TransactionFilter.bookmarkSign } : typed
        self.words = SoughtText.words(rest.joined(separator: " "))
        arrange(context)
    }

    mutating func setSorting(_ sorting: Sorting, _ context: Context) {
        self.sorting = sorting
        arrange(context)
    }

    mutating func fit(height: Int) {
        self.height = max(1, height)
        state.keepVisible(count: shown.count, height: self.height)
    }

    /// Moves the cursor when the command is one of moving.
    mutating func move(by command: Command) -> Bool {
        guard let target = command.target(from: state.place, count: shown.count, height: height) else { return false }
        moveCursor(to: target)
        return true
    }

    mutating func moveCursor(to target: Int) {
        state.move(to: target, in: shown.map(\.id), height: height)
    }

    /// The item under the cursor, which somebody wants something with: the cursor stays on it from now on.
    mutating func choose() -> Item? {
        state.choose()
        return current
    }

    /// The item so many places away; the cursor goes there. `nil` when there is none.
    mutating func step(_ step: Int) -> Item? {
        let target = state.place + step
        guard shown.indices.contains(target) else { return nil }
        moveCursor(to: target)
        return current
    }

    private mutating func arrange(_ context: Context) {
        var kept = items
        if !words.isEmpty {
            if texts.count != items.count { texts = items.map { text(of: $0, context) } }
            kept = zip(items, texts).filter { pair in words.allSatisfy { $0.isFound(in: pair.1) } }.map(\.0)
        }
        if isOnlyBookmarked, let annotation { kept = kept.filter { annotation($0).isBookmarked } }
        if let precedes = columns.first(where: { $0.name == sorting.column })?.precedes {
            let isAscending = sorting.isAscending
            // The sort of the standard library keeps equal items in their order, whichever way it goes.
            kept.sort { isAscending ? precedes($0, $1) : precedes($1, $0) }
        }
        shown = kept
        // Before the first answer nothing is known of what the cursor is to stand on.
        guard isLoaded else { return }
        state.update(shown.map(\.id), height: height)
    }

    /// All that an item's cells say, as written and without the blanks that group digits.
    private func text(of item: Item, _ context: Context) -> [UInt8] {
        var text: [UInt8] = []
        for column in columns where !column.isExtra {
            let bytes = Folding.bytes(column.cell(item, context).text.string)
            text += bytes + [0] + bytes.withoutGrouping + [0]
        }
        if let annotation = annotation?(item) { text += Folding.bytes(NoteFacts.words(annotation)) + [0] }
        return text
    }

    private func choice(_ context: Context) -> TableChoice { level.flatMap { context.look.tables[$0] } ?? .delivered }

    /// The columns that may stand in the table.
    func used(_ context: Context) -> [Column<Item>] { choice(context).used(columns) }

    var sortable: [SortChoice] {
        columns.filter { $0.precedes != nil }.map {
            SortChoice(
                name: $0.name, heading: $0.heading, startsAscending: $0.alignment == .leading && $0.name != "opened")
        }
    }

    // MARK: - Drawing

    /// The columns in a table so wide; `breakpoint` decides which there are.
    func layout(width: Int, breakpoint: Int, _ context: Context) -> TableLayout<Item> {
        TableLayout(
            columns, widths, width: width, breakpoint: breakpoint, sorting: sorting, language: context.look.language,
            choice: choice(context))
    }

    /// How many cells a table so wide lacks to say all that its columns have to say.
    func lack(in width: Int, _ context: Context) -> Int {
        layout(width: width, breakpoint: width, context).lack
    }

    /// - Parameter breakpoint: the width that decides which columns there are, where it isn't the area's.
    func draw(
        on surface: inout Surface, in area: Rect, breakpoint: Int? = nil, isDimmed: (Item) -> Bool,
        sign: (Item) -> Span?, empty: [Line], _ context: Context
    ) {
        let layout = layout(width: area.width, breakpoint: breakpoint ?? area.width, context)
        surface.write(headings: layout, sorting: sorting, in: area, context.look.language)
        guard !shown.isEmpty else {
            surface.write(insteadOfRows: empty, in: area)
            return
        }
        surface.writeRows(in: area, from: state.top, cursor: state.place) { surface, place, y in
            guard shown.indices.contains(place) else { return false }
            let item = shown[place]
            surface.write(
                row: item, layout, at: y, in: area, isDimmed: isDimmed(item), needles: words.flatMap(\.forms), context)
            surface.write(sign: sign(item), at: y, in: area)
            return true
        }
    }

    /// The status row: the filter with its count, then what is special about the row under the cursor, else the
    /// sorting.
    func status(_ context: Context, note: Span?) -> Status {
        var line = Line()
        let language = context.look.language
        if !filter.isEmpty {
            line.append("[\(filter)]", .chip)
            line.append(" ")
            line.append(Phrase.of(shown.count, items.count)[language], .status)
        }
        if let note {
            line.appendPart(note.text, note.role)
        } else if let column = columns.first(where: { $0.name == sorting.column }), items.count > 1 {
            line.appendPart(
                Phrase.Screens.sorted(by: column.heading, ascending: sorting.isAscending)[language], .status)
        }
        return Status(left: line, right: place(context))
    }

    private func place(_ context: Context) -> SafeText {
        shown.isEmpty ? "" : Phrase.Screens.row(state.place + 1, of: shown.count)[context.look.language]
    }
}

extension [UInt8] {
    /// A folded text without the blanks and points that group digits: `15034288121` is found in `1503.42.88121`.
    var withoutGrouping: [UInt8] { filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".") } }
}
