import BoModel

/// The part of a long list that is in memory, and where somebody is in the whole of it.
///
/// Moves inside the window are painted at once. When a move leaves it, the rows that were shown stay until the cache
/// has answered, so that the screen never goes blank. The cursor is a row's identity: arriving rows never move it.
struct RowWindow<Row: Identifiable & Hashable & Sendable>: Sendable where Row.ID: Hashable & Sendable {
    /// The window to ask for: which rows, and the one whose place is wanted with them.
    struct Request: Hashable, Sendable {
        var anchor: Row.ID?
        var rows: Range<Int>
    }

    /// A place in the list, and the first row on the screen.
    struct View: Hashable, Sendable {
        var cursor = 0
        var top = 0
    }

    private(set) var rows: Rows<Row>?
    /// What the rows at hand were asked with, or what a change of the list asks for.
    private var asked = Request(anchor: nil, rows: 0..<60)
    /// Where somebody wants to be, and what was on the screen when the rows for it last were there.
    private(set) var wanted = View()
    private(set) var shown = View()
    private(set) var height = 20
    /// What is under the cursor; `nil` while its row has not arrived.
    private(set) var selected: Row.ID?
    /// The next answer is to another question than the last: when the cursor's row is gone from it, begin at the top.
    private var isNewList = false
    /// What the cursor was on before lists came that don't have it: the next that has it puts it back, until somebody
    /// moves. A filter is many lists while it is typed.
    private var sought: Row.ID?

    /// - Parameter line: the line of the screen that it comes to stand on, from 0.
    init(selecting id: Row.ID? = nil, line: Int = 0) {
        selected = id
        asked.anchor = id
        wanted.cursor = id == nil ? 0 : max(0, line)
    }

    /// The line of the screen that the cursor is on, from 0.
    var line: Int { wanted.cursor - wanted.top }

    var total: Int { rows?.total ?? 0 }
    /// The row under the cursor as it is shown.
    var current: Row? { rows?[shown.cursor] }
    /// Whether the screen shows other rows than were asked for.
    var isBehind: Bool { wanted != shown || isNewList }

    private var visible: Range<Int> {
        let first = min(wanted.top, max(0, total - 1))
        return first..<max(first, min(total, wanted.top + height))
    }

    /// The screen has so many rows for the list.
    mutating func fit(height: Int) {
        self.height = max(1, height)
        keepVisible()
        settle()
    }

    mutating func move(to target: Int) {
        sought = nil
        begin(at: target)
    }

    /// Puts the cursor where a list begins for the reader.
    mutating func begin(at target: Int) {
        guard total > 0 else { return }
        wanted.cursor = max(0, min(target, total - 1))
        selected = rows?[wanted.cursor]?.id
        keepVisible()
        settle()
    }

    /// Puts the cursor on what is at a place.
    mutating func move(to id: Row.ID, at place: Int) {
        move(to: place)
        selected = id
    }

    /// Asks where a row is, and puts the cursor on it when that is known.
    mutating func seek(_ id: Row.ID) {
        guard id != selected else { return }
        sought = nil
        selected = id
        asked = Request(anchor: id, rows: around(wanted.top))
    }

    /// The list is about to be another one: a filter or a sorting was changed.
    mutating func expectNewList() {
        isNewList = true
        sought = sought ?? selected
        // From the top: when the cursor's row is among the answers, the cache moves the window to it.
        asked = Request(anchor: sought, rows: around(0))
    }

    /// The rows that are at hand may have changed: what is around the cursor now is asked for.
    mutating func renewRequest() {
        let anchor = isNewList ? sought ?? selected : selected
        asked = Request(anchor: anchor, rows: around(isNewList ? 0 : wanted.top))
    }

    /// The rows to ask for now. The request stays the same while the window holds what is needed.
    var request: Request {
        guard let rows, !isNewList else { return asked }
        // Half a page on both sides must be at hand; when it isn't, a whole page on both sides is asked for.
        let margin = height / 2
        let needed = max(0, visible.lowerBound - margin)..<min(rows.total, max(visible.upperBound + margin, 1))
        let isAtHand =
            needed.isEmpty || rows.range.lowerBound <= needed.lowerBound && needed.upperBound <= rows.range.upperBound
        return isAtHand ? asked : Request(anchor: selected, rows: around(wanted.top))
    }

    private func around(_ top: Int) -> Range<Int> { max(0, top - height)..<(max(0, top) + 2 * height) }

    /// Takes in an answer.
    ///
    /// - Parameter request: what it answers.
    /// - Parameter isComplete: false for the beginning of a list that still grows: it is shown, but where the cursor
    ///   belongs is only known at the end.
    mutating func receive(_ answer: Rows<Row>, to request: Request, isComplete: Bool = true) {
        asked = request
        if !isComplete, isNewList {
            rows = answer
            wanted.cursor = max(0, min(wanted.cursor, answer.total - 1))
            keepVisible()
            if !answer.range.contains(wanted.cursor) { wanted = View() }
            shown = wanted
            return
        }
        let line = wanted.cursor - wanted.top
        let wish = isNewList ? sought ?? selected : selected
        let wasAnchored = request.anchor != nil && request.anchor == wish
        rows = answer
        if let wish, let found = answer.rows.firstIndex(where: { $0.id == wish }) {
            wanted.cursor = answer.first + found
            wanted.top = wanted.cursor - line
            sought = nil
        } else if wasAnchored, let place = answer.anchor {
            wanted.cursor = place
            wanted.top = place - line
        } else if isNewList {
            wanted = View()
        }
        isNewList = false
        wanted.cursor = max(0, min(wanted.cursor, answer.total - 1))
        keepVisible()
        if let row = answer[wanted.cursor] { selected = row.id }
        settle()
        if !answer.range.contains(shown.cursor) || isBehind && answer.total == 0 { shown = wanted }
    }

    private mutating func keepVisible() {
        wanted.top = min(max(wanted.top, wanted.cursor - height + 1), wanted.cursor)
        wanted.top = max(0, min(wanted.top, total - height))
    }

    /// Shows what is wanted, when its rows are here.
    private mutating func settle() {
        guard let rows else { return }
        if rows.range.lowerBound <= visible.lowerBound && visible.upperBound <= rows.range.upperBound { shown = wanted }
    }
}
