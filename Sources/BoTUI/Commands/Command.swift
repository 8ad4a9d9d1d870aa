public import BoText

/// Everything a key can ask for. The raw value is the command's name in the documentation; it is never renamed.
///
/// Keys, the row of hints, the help screen and `docs/keys.md` all come from this list and the keymaps that bind it.
public enum Command: String, CaseIterable, Hashable, Sendable {
    // Move
    case up, down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case halfPageUp = "half-page-up"
    case halfPageDown = "half-page-down"
    case first, last, open, back
    case next, previous
    case earlier, later
    // Levels
    case showEstates = "estates"
    case showBanks = "banks"
    case showAccounts = "accounts"
    case showTransactions = "transactions"
    // Find
    case filter, highlight
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case filterSame = "filter-same"
    case period
    case periodBefore = "period-before"
    case periodAfter = "period-after"
    case amount
    case sort
    case reverseSort = "reverse-sort"
    case sortLeft = "sort-left"
    case sortRight = "sort-right"
    case columns
    case allColumns = "all-columns"
    case scrollLeft = "scroll-left"
    case scrollRight = "scroll-right"
    case group
    case goTo = "go-to"
    case searchAll = "search-all"
    // Compare
    case timeline
    case chart
    case chartTable = "chart-table"
    case nextCurrency = "next-currency"
    // Mark and remember
    case note, tags, bookmark, undo, redo, mark
    case onlyBookmarked = "only-bookmarked"
    case cutOff = "cut-off-date"
    case showNotes = "notes"
    case markRange = "mark-range"
    case markAll = "mark-all"
    // Do
    case copyValue = "copy-value"
    case copyRow = "copy-row"
    case refresh
    case refreshAll = "refresh-all"
    case stopOne = "stop-one"
    case stop
    case showProgress = "progress"
    case showProblems = "problems"
    case showLog = "log"
    // Program
    case help, palette, menu
    case switchTheme = "theme"
    case switchLanguage = "language"
    case mouse, redraw, suspend, cancel, close, quit
    // A tour
    case skipTour = "tour-skip"
    case endTour = "tour-end"

    /// The chapters of help, in their order.
    enum Section: CaseIterable {
        case move, find, compare, remember, work, program

        var label: Phrase {
            switch self {
            case .move: Phrase.Screens.chapterMove
            case .find: Phrase.Screens.chapterFind
            case .compare: Phrase.Table.chapter
            case .remember: Phrase.Marks.chapter
            case .work: Phrase.Screens.chapterWork
            case .program: Phrase.Screens.chapterProgram
            }
        }
    }

    var section: Section {
        switch self {
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .open, .back, .next, .previous,
            .earlier, .later,
            .showEstates, .showBanks, .showAccounts, .showTransactions:
            .move
        case .filter, .highlight, .nextMatch, .previousMatch, .filterSame, .period, .periodBefore, .periodAfter,
            .amount, .goTo, .searchAll:
            .find
        case .sort, .reverseSort, .sortLeft, .sortRight, .columns, .allColumns, .scrollLeft, .scrollRight, .group,
            .timeline, .chart, .chartTable, .nextCurrency:
            .compare
        case .note, .tags, .bookmark, .onlyBookmarked, .undo, .redo, .mark, .markRange, .markAll, .cutOff, .showNotes:
            .remember
        case .copyValue, .copyRow, .refresh, .refreshAll, .stopOne, .stop, .showProgress, .showProblems, .showLog:
            .work
        case .help, .palette, .menu, .switchTheme, .switchLanguage, .mouse, .redraw, .suspend, .cancel, .close, .quit,
            .skipTour, .endTour:
            .program
        }
    }

    /// Whether it means the row under the cursor, or moves the cursor.
    var isAboutRow: Bool {
        switch self {
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .open, .filterSame, .nextMatch,
            .previousMatch, .note, .tags, .bookmark, .mark, .markRange, .markAll, .copyValue, .copyRow:
            true
        default: false
        }
    }

    /// What the command does, in two or three words.
    public var label: Phrase {
        switch self {
        case .up: Phrase.Commands.moveUp
        case .down: Phrase.Commands.moveDown
        case .pageUp: Phrase.Commands.pageUp
        case .pageDown: Phrase.Commands.pageDown
        case .halfPageUp: Phrase.Commands.halfPageUp
        case .halfPageDown: Phrase.Commands.halfPageDown
        case .first: Phrase.Commands.first
        case .last: Phrase.Commands.last
        case .open: Phrase.Screens.openRow
        case .back: Phrase.Commands.back
        case .next: Phrase.Screens.nextSibling
        case .previous: Phrase.Screens.previousSibling
        case .showEstates: Phrase.Commands.showEstates
        case .showBanks: Phrase.Commands.showBanks
        case .showAccounts: Phrase.Commands.showAccounts
        case .showTransactions: Phrase.Commands.showTransactions
        case .filter: Phrase.Screens.filterWhileTyping
        case .highlight: Phrase.Choosing.highlight
        case .nextMatch: Phrase.Choosing.nextMatch
        case .previousMatch: Phrase.Choosing.previousMatch
        case .filterSame: Phrase.Choosing.same
        case .period: Phrase.Choosing.period
        case .periodBefore: Phrase.Choosing.periodBefore
        case .periodAfter: Phrase.Choosing.periodAfter
        case .amount: Phrase.Choosing.amount
        case .sort: Phrase.Screens.sortBy
        case .reverseSort: Phrase.Commands.reverseSort
        case .sortLeft: Phrase.Choosing.sortLeft
        case .sortRight: Phrase.Choosing.sortRight
        case .columns: Phrase.Table.columns
        case .allColumns: Phrase.Table.allColumns
        case .scrollLeft: Phrase.Commands.scrollLeft
        case .scrollRight: Phrase.Commands.scrollRight
        case .group: Phrase.Groups.command
        case .goTo: Phrase.GoTo.command
        case .searchAll: Phrase.Timelines.searchCommand
        case .earlier: Phrase.Charts.earlier
        case .later: Phrase.Charts.later
        case .timeline: Phrase.Timelines.command
        case .chart: Phrase.Charts.command
        case .chartTable: Phrase.Charts.table
        case .nextCurrency: Phrase.Charts.nextCurrency
        case .copyValue: Phrase.Copying.value
        case .copyRow: Phrase.Copying.row
        case .note: Phrase.Marks.note
        case .tags: Phrase.Marks.tags
        case .bookmark: Phrase.Marks.bookmark
        case .onlyBookmarked: Phrase.Marks.onlyBookmarked
        case .cutOff: Phrase.CutOffs.command
        case .showNotes: Phrase.NoteList.command
        case .undo: Phrase.Marks.undo
        case .redo: Phrase.Marks.redo
        case .mark: Phrase.Marks.mark
        case .markRange: Phrase.Marks.markRange
        case .markAll: Phrase.Marks.markAll
        case .refresh: Phrase.Screens.refreshThis
        case .refreshAll: Phrase.Commands.refreshAll
        case .stopOne: Phrase.Screens.stopThis
        case .stop: Phrase.Screens.stopRefresh
        case .showProgress: Phrase.Commands.showProgress
        case .showProblems: Phrase.Commands.showProblems
        case .showLog: Phrase.Working.fullLog
        case .help: Phrase.Commands.help
        case .palette: Phrase.Palette.command
        case .menu: Phrase.Palette.menu
        case .switchTheme: Phrase.Screens.chooseTheme
        case .switchLanguage: Phrase.Screens.otherLanguage
        case .mouse: Phrase.Pointing.command
        case .skipTour: Phrase.Tour.skip
        case .endTour: Phrase.Tour.leave
        case .redraw: Phrase.Commands.redraw
        case .suspend: Phrase.Commands.suspend
        case .cancel: Phrase.Screens.oneStepOut
        case .close: Phrase.Screens.closeScreen
        case .quit: Phrase.Screens.quitBo
        }
    }
}
