public import BoText

/// The table of commands: one row for each.
///
/// Key files, help, the palette, the menu and `docs/keys.md` are made from this table and from the keymaps.
extension Command {
    /// What is known of a command.
    struct Row {
        let name: String
        let section: Section
        let target: Target
        let label: Phrase

        init(_ name: String, _ section: Section, _ target: Target, _ label: Phrase) {
            self.name = name
            self.section = section
            self.target = target
            self.label = label
        }
    }

    /// What a command is about.
    enum Target {
        /// The row under the cursor, or the place of the cursor. Such a command waits until the rows are there.
        case row
        /// The screen or the whole program. Such a command never waits for rows.
        case screen
    }

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

    /// The compiler asks for the row of every command.
    var row: Row {
        switch self {
        case .up: Row("up", .move, .row, Phrase.Commands.moveUp)
        case .down: Row("down", .move, .row, Phrase.Commands.moveDown)
        case .pageUp: Row("page-up", .move, .row, Phrase.Commands.pageUp)
        case .pageDown: Row("page-down", .move, .row, Phrase.Commands.pageDown)
        case .halfPageUp: Row("half-page-up", .move, .row, Phrase.Commands.halfPageUp)
        case .halfPageDown: Row("half-page-down", .move, .row, Phrase.Commands.halfPageDown)
        case .first: Row("first", .move, .row, Phrase.Commands.first)
        case .last: Row("last", .move, .row, Phrase.Commands.last)
        case .open: Row("open", .move, .row, Phrase.Screens.openRow)
        case .back: Row("back", .move, .screen, Phrase.Commands.back)
        case .next: Row("next", .move, .screen, Phrase.Screens.nextSibling)
        case .previous: Row("previous", .move, .screen, Phrase.Screens.previousSibling)
        case .earlier: Row("earlier", .move, .screen, Phrase.Charts.earlier)
        case .later: Row("later", .move, .screen, Phrase.Charts.later)
        case .showEstates: Row("estates", .move, .screen, Phrase.Commands.showEstates)
        case .showBanks: Row("banks", .move, .screen, Phrase.Commands.showBanks)
        case .showAccounts: Row("accounts", .move, .screen, Phrase.Commands.showAccounts)
        case .showTransactions: Row("transactions", .move, .screen, Phrase.Commands.showTransactions)
        case .filter: Row("filter", .find, .screen, Phrase.Screens.filterWhileTyping)
        case .highlight: Row("highlight", .find, .screen, Phrase.Choosing.highlight)
        case .nextMatch: Row("next-match", .find, .row, Phrase.Choosing.nextMatch)
        case .previousMatch: Row("previous-match", .find, .row, Phrase.Choosing.previousMatch)
        case .filterSame: Row("filter-same", .find, .row, Phrase.Choosing.same)
        case .period: Row("period", .find, .screen, Phrase.Choosing.period)
        case .periodBefore: Row("period-before", .find, .screen, Phrase.Choosing.periodBefore)
        case .periodAfter: Row("period-after", .find, .screen, Phrase.Choosing.periodAfter)
        case .amount: Row("amount", .find, .screen, Phrase.Choosing.amount)
        case .goTo: Row("go-to", .find, .screen, Phrase.GoTo.command)
        case .searchAll: Row("search-all", .find, .screen, Phrase.Timelines.searchCommand)
        case .sort: Row("sort", .compare, .screen, Phrase.Screens.sortBy)
        case .reverseSort: Row("reverse-sort", .compare, .screen, Phrase.Commands.reverseSort)
        case .sortLeft: Row("sort-left", .compare, .screen, Phrase.Choosing.sortLeft)
        case .sortRight: Row("sort-right", .compare, .screen, Phrase.Choosing.sortRight)
        case .columns: Row("columns", .compare, .screen, Phrase.Table.columns)
        case .allColumns: Row("all-columns", .compare, .screen, Phrase.Table.allColumns)
        case .scrollLeft: Row("scroll-left", .compare, .screen, Phrase.Commands.scrollLeft)
        case .scrollRight: Row("scroll-right", .compare, .screen, Phrase.Commands.scrollRight)
        case .group: Row("group", .compare, .screen, Phrase.Groups.command)
        case .timeline: Row("timeline", .compare, .screen, Phrase.Timelines.command)
        case .chart: Row("chart", .compare, .screen, Phrase.Charts.command)
        case .chartTable: Row("chart-table", .compare, .screen, Phrase.Charts.table)
        case .nextCurrency: Row("next-currency", .compare, .screen, Phrase.Charts.nextCurrency)
        case .note: Row("note", .remember, .row, Phrase.Marks.note)
        case .tags: Row("tags", .remember, .row, Phrase.Marks.tags)
        case .bookmark: Row("bookmark", .remember, .row, Phrase.Marks.bookmark)
        case .undo: Row("undo", .remember, .screen, Phrase.Marks.undo)
        case .redo: Row("redo", .remember, .screen, Phrase.Marks.redo)
        case .mark: Row("mark", .remember, .row, Phrase.Marks.mark)
        case .onlyBookmarked: Row("only-bookmarked", .remember, .screen, Phrase.Marks.onlyBookmarked)
        case .cutOff: Row("cut-off-date", .remember, .screen, Phrase.CutOffs.command)
        case .showNotes: Row("notes", .remember, .screen, Phrase.NoteList.command)
        case .markRange: Row("mark-range", .remember, .row, Phrase.Marks.markRange)
        case .markAll: Row("mark-all", .remember, .row, Phrase.Marks.markAll)
        case .copyValue: Row("copy-value", .work, .row, Phrase.Copying.value)
        case .copyRow: Row("copy-row", .work, .row, Phrase.Copying.row)
        case .refresh: Row("refresh", .work, .screen, Phrase.Screens.refreshThis)
        case .refreshAll: Row("refresh-all", .work, .screen, Phrase.Commands.refreshAll)
        case .stopOne: Row("stop-one", .work, .screen, Phrase.Screens.stopThis)
        case .stop: Row("stop", .work, .screen, Phrase.Screens.stopRefresh)
        case .showProgress: Row("progress", .work, .screen, Phrase.Commands.showProgress)
        case .showProblems: Row("problems", .work, .screen, Phrase.Commands.showProblems)
        case .showLog: Row("log", .work, .screen, Phrase.Working.fullLog)
        case .help: Row("help", .program, .screen, Phrase.Commands.help)
        case .palette: Row("palette", .program, .screen, Phrase.Palette.command)
        case .menu: Row("menu", .program, .screen, Phrase.Palette.menu)
        case .switchTheme: Row("theme", .program, .screen, Phrase.Screens.chooseTheme)
        case .switchLanguage: Row("language", .program, .screen, Phrase.Screens.otherLanguage)
        case .mouse: Row("mouse", .program, .screen, Phrase.Pointing.command)
        case .redraw: Row("redraw", .program, .screen, Phrase.Commands.redraw)
        case .suspend: Row("suspend", .program, .screen, Phrase.Commands.suspend)
        case .cancel: Row("cancel", .program, .screen, Phrase.Screens.oneStepOut)
        case .close: Row("close", .program, .screen, Phrase.Screens.closeScreen)
        case .quit: Row("quit", .program, .screen, Phrase.Screens.quitBo)
        case .skipTour: Row("tour-skip", .program, .screen, Phrase.Tour.skip)
        case .endTour: Row("tour-end", .program, .screen, Phrase.Tour.leave)
        }
    }

    /// The command's name in key files and in the documentation. It is never renamed.
    public var name: String { row.name }
    /// What the command does, in two or three words.
    public var label: Phrase { row.label }
    var section: Section { row.section }
    /// Whether the command means the row under the cursor, or moves the cursor.
    var isAboutRow: Bool { row.target == .row }

    /// The command of a name in a key file; `nil` when there is none.
    init?(named name: String) {
        guard let command = Command.allCases.first(where: { $0.name == name }) else { return nil }
        self = command
    }
}
