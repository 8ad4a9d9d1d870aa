import BoText

/// The keys that mean the same on many screens. Every one of them can be typed on a Norwegian keyboard without AltGr.
enum GlobalKeys {
    /// Valid on every screen.
    static let everywhere: [Keymap.Binding] = [
        .init(.back, .left, .character("h"), .backspace),
        .init(.showEstates, .character("1")),
        .init(.showBanks, .character("2")),
        .init(.showAccounts, .character("3")),
        .init(.showTransactions, .character("4")),
        .init(.searchAll, .character("5")),
        .init(.refreshAll, .character("R")),
        .init(.showProgress, .character("p")),
        .init(.showProblems, .character("!")),
        .init(.showNotes, .character("E")),
        .init(.goTo, .character("f"), .control("p")),
        .init(.help, .character("?"), .function(1)),
        .init(.palette, .character(":")),
        .init(.menu, .function(10)),
        .init(.switchTheme, .character("T")),
        .init(.switchLanguage, .function(9)),
        .init(.mouse, .character("P")),
        .init(.redraw, .control("l")),
        .init(.suspend, .control("z")),
        .init(.cancel, .escape),
        .init(.close, .character("q")),
        .init(.quit, .character("Q")),
    ]

    /// Stops a refresh; screens with work on them add a plain key.
    static let stop: [Keymap.Binding] = [.init(.stop, .control("c"))]

    /// For everything longer than the screen.
    static let scrolling: [Keymap.Binding] = [
        .init(.up, .up, .character("k")),
        .init(.down, .down, .character("j")),
        .init(.pageUp, .pageUp, .control("b")),
        .init(.pageDown, .pageDown),
        .init(.halfPageUp, .control("u")),
        .init(.halfPageDown, .control("d")),
        .init(.first, .character("g"), .home),
        .init(.last, .character("G"), .end),
    ]

    static let opening: [Keymap.Binding] = [.init(.open, .enter, .right, .character("l"))]
    static let siblings: [Keymap.Binding] = [.init(.next, .character("J")), .init(.previous, .character("K"))]
    static let filtering: [Keymap.Binding] = [.init(.filter, .character("/"), .control("f"), .function(3))]
    static let finding: [Keymap.Binding] =
        filtering + [
            .init(.sort, .character("s")),
            .init(.reverseSort, .character("S")),
            .init(.sortLeft, .character("<")),
            .init(.sortRight, .character(">")),
        ]
    /// For the columns of a table.
    static let shaping: [Keymap.Binding] = [
        .init(.columns, .character("c")),
        .init(.allColumns, .character("w")),
        .init(.scrollLeft, .character("H")),
        .init(.scrollRight, .character("L")),
    ]
    static let grouping: [Keymap.Binding] = [.init(.group, .character("F"))]
    /// For picking conditions of a filter of transactions instead of typing them.
    static let choosing: [Keymap.Binding] = [
        .init(.filterSame, .character("*")),
        .init(.period, .character("d")),
        .init(.periodBefore, .character(",")),
        .init(.periodAfter, .character(".")),
        .init(.amount, .character("b")),
    ]
    /// For going through what a filter finds without hiding the rest.
    static let matching: [Keymap.Binding] = [
        .init(.highlight, .control("t")),
        .init(.nextMatch, .character("n")),
        .init(.previousMatch, .character("N")),
    ]
    static let copying: [Keymap.Binding] = [
        .init(.copyValue, .character("y")),
        .init(.copyRow, .character("Y")),
    ]
    /// For what the user can put notes, tags and bookmarks on.
    static let noting: [Keymap.Binding] = [
        .init(.note, .character("e")),
        .init(.tags, .character("t")),
        .init(.bookmark, .character("m")),
        .init(.onlyBookmarked, .character("M")),
        .init(.undo, .character("u")),
        .init(.redo, .control("r")),
    ]
    /// For screens that are about one estate, or have one under the cursor.
    static let estate: [Keymap.Binding] = [.init(.cutOff, .character("D")), .init(.timeline, .character("I"))]
    /// For what has a chart.
    static let charting: [Keymap.Binding] = [.init(.chart, .character("i"))]
    static let marking: [Keymap.Binding] = [
        .init(.mark, .character(" ")),
        .init(.markRange, .character("v")),
        .init(.markAll, .character("a")),
    ]
    /// For screens about work; there is nothing to go into there.
    static let log: [Keymap.Binding] = [.init(.showLog, .character("l"))]
    static let refreshing: [Keymap.Binding] = [.init(.refresh, .character("r"), .function(5))]

    /// For the tables of the levels.
    static let table = scrolling + opening + finding + shaping + copying + refreshing + stop + everywhere

    /// The hints at the end of every row.
    static let lastHints: [Keymap.Hint] = [.init(.help, label: Phrase.Commands.help)]
}
