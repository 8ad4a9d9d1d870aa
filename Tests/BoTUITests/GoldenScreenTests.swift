import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Every screen in every state, in four sizes, both languages and two themes, as it looks.
@Suite struct GoldenScreenTests {
    static let sizes = [
        Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 100, height: 30),
        Size(width: 160, height: 48),
    ]

    /// Three rows marked and bookmarked, and one of them with a note and tags.
    private static let marks =
        "<down><down>3g<enter>jjjj<space><space><space>mke" + words
        + "<enter>aatkontant,aksjonær<enter><space>j<space>kkk"
    private static let words = "Spør<space>styreleder<space>om<space>bilaget"

    /// Where keys lead, and what the picture is called.
    static let places: [(name: String, keys: String)] = [
        ("estates", ""),
        ("banks", "<down><down><enter>"),
        ("accounts", "<down><down><enter><down><down><down><down><down><enter>"),
        ("accounts.all", "<down><down>3"),
        ("accounts.partial", "<down><down><enter><down><down><enter>"),
        ("accounts.none", "<down><down><enter><down><down><down><enter>"),
        ("transactions", "<down><down>3g<enter>jjj"),
        ("transactions.filter", "<down><down>3g<enter>/myrvang<space>91820<enter>"),
        ("transactions.highlight", "<down><down>3g<enter><c-t>/kari<space>nordskog<enter>n"),
        ("transactions.prompt", "<down><down>3g<enter>/lån"),
        ("transaction", "<down><down>3g<enter>jjjjjjjjjj<enter>"),
        ("transactions.marks", marks),
        ("transaction.note", marks + "<enter>"),
        ("transactions.tagging", marks + "t"),
        ("accounts.note", "<down><down>3gjje" + words + "<enter>m"),
        ("notes", marks + "<esc>E"), ("notes.none", "E"),
        ("chart.balance", "<down><down>3gji<left><left>"), ("chart.flows", "<down><down>3gjii<left>"),
        ("chart.table", "<down><down>3gji<tab>"), ("chart.estate", "<down><down>i<left>"),
        ("timeline", "<down><down>Ijj"), ("timeline.filter", "<down><down>I/dato:2026-10-15..2026-11-05<enter><end>"),
        ("search", "5"), ("search.found", "5strøm<enter>jj"), ("search.nothing", "5zzz<enter>"),
        ("cutoff", "<down><down>D"),
        ("problems", "!j"),
        ("help", "<down><down>3g<enter>?"), ("help.typed", "<down><down>3g<enter>?per"),
        ("sort", "s"),
        ("palette", ":"), ("palette.typed", "<down><down>3g<enter>:per"), ("menu", "<f10>"),
        ("goto", "f"), ("goto.typed", "fnord"),
        ("period", "<down><down>3g<enter>d"),
        ("amount", "<down><down>3g<enter>/<lt>0<enter>b"),
        ("theme", "T"),
        ("columns", "<down><down>3g<enter>cjjjjjj<space>"), ("columns.estates", "cjj"),
        ("transactions.all", "<down><down>3g<enter>jjjw"), ("transactions.scrolled", "<down><down>3g<enter>jjjwLLLLL"),
        ("groups", "<down><down>3g<enter>F1jj"), ("groups.month", "<down><down>3g<enter>/lån<enter>F4"),
        ("groups.accounts", "<down><down>3F1"), ("accounts.group", "<down><down>3F3<enter>"),
        ("groups.menu", "<down><down>3g<enter>F"), ("groups.inside", "<down><down>3g<enter>F1jj<enter>"),
        ("sort.transactions", "<down><down>3g<enter>s"),
        ("filter", "/as"),
        ("refresh.none", "p"),
    ]

    @Test(arguments: places.indices, Language.allCases)
    func `every screen looks as recorded`(_ place: Int, _ language: Language) throws {
        for size in Self.sizes {
            var stage = Stage(size: size, language: language)
            try stage.press(Self.places[place].keys)

            Golden.expect(stage.surface, "\(Self.places[place].name).\(size).\(language.rawValue)")
        }
    }

    /// One for light grounds and one for eyes that need contrast; what a theme is, is in its file.
    @Test(arguments: places.indices, ["fjord-lys", "hoykontrast"])
    func `every screen looks as recorded in colours`(_ place: Int, _ name: String) throws {
        let theme = try ThemeTests.shipped(name)
        var stage = Stage(size: Size(width: 80, height: 24))
        try stage.press(Self.places[place].keys)

        Golden.expect(stage.surface, in: theme, "\(Self.places[place].name).\(name)")
    }
}

extension GoldenScreenTests {
    @Test(arguments: sizes, Language.allCases)
    func `a refresh under way looks as recorded`(_ size: Size, _ language: Language) throws {
        var stage = Stage(size: size, language: language)
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        Golden.expect(stage.surface, "estates.refreshing.\(size).\(language.rawValue)")

        try stage.press("p<down>")

        Golden.expect(stage.surface, "refresh.\(size).\(language.rawValue)")
        try stage.press("pRp")
        Golden.expect(stage.surface, "refresh.queue.\(size).\(language.rawValue)")
        try stage.press("l/bank<enter>")
        Golden.expect(stage.surface, "log.\(size).\(language.rawValue)")
    }

    @Test(arguments: sizes, Language.allCases)
    func `an empty cache looks as recorded`(_ size: Size, _ language: Language) {
        Golden.expect(Stage(.empty, size: size, language: language).surface, "empty.\(size).\(language.rawValue)")
    }

    @Test(arguments: sizes, Language.allCases)
    func `a locked cache and no network look as recorded`(_ size: Size, _ language: Language) throws {
        var stage = Stage(size: size, language: language) {
            $0.work.readOnly = .lockedBy("pid 4711 on nordvik")
            $0.work.isOffline = true
        }
        try stage.press("<down><down><enter>r")

        Golden.expect(stage.surface, "banks.readonly.\(size).\(language.rawValue)")
    }

    @Test(arguments: Language.allCases)
    func `windows between the sizes look as recorded`(_ language: Language) throws {
        for size in [Size(width: 100, height: 40), Size(width: 132, height: 30)] {
            var stage = Stage(size: size, language: language)
            try stage.press("<down><down>3g<enter>jjjjjjjjj")

            Golden.expect(stage.surface, "transactions.\(size).\(language.rawValue)")
        }
        let small = Stage(size: Size(width: 52, height: 12), language: language)
        Golden.expect(small.surface, "toosmall.52x12.\(language.rawValue)")
    }
}
