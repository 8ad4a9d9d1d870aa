/// Everything a key can ask for. ``Command/row`` says the rest: the name, the chapter, the words.
public enum Command: CaseIterable, Hashable, Sendable {
    // Move
    case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last, open, back, next, previous, earlier
    case later
    // Levels
    case showEstates, showBanks, showAccounts, showTransactions
    // Find
    case filter, highlight, nextMatch, previousMatch, filterSame, period, periodBefore, periodAfter, amount, sort
    case reverseSort, sortLeft, sortRight, columns, allColumns, scrollLeft, scrollRight, group, goTo, searchAll
    // Compare
    case timeline, chart, chartTable, nextCurrency
    // Mark and remember
    case note, tags, bookmark, undo, redo, mark, onlyBookmarked, cutOff, showNotes, markRange, markAll
    // Do
    case copyValue, copyRow, refresh, refreshAll, stopOne, stop, showProgress, showProblems, showLog
    // Program
    case help, palette, menu, switchTheme, switchLanguage, mouse, redraw, suspend, cancel, close, quit
    // A tour
    case skipTour, endTour
}
