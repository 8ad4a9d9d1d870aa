import BoModel
import BoTUI
import BoTestKit
import BoText
import Foundation
import Testing

/// Every screen, popup and state as it looks: each in one size or a few, so that a person can read all of them.
///
/// The table has every screen in small and large windows and in both languages, and every theme once. It doesn't have
/// every combination: what a window's size changes is the same in both languages.
@Suite struct GoldenScreenTests {
    /// What is the matter with the dashboard that a picture is taken of.
    enum Mood: Sendable {
        case calm
        /// An empty cache.
        case empty
        /// A refresh is under way.
        case refreshing
        /// Another Bo writes, and there is no network.
        case readOnly
        case touring
        /// For a screen reader.
        case plain
    }

    struct Picture: Sendable, CustomStringConvertible {
        let name: String
        let size: String
        let language: Language
        let keys: String
        let mood: Mood
        let theme: String?

        init(
            _ name: String, _ size: String, _ language: Language, _ keys: String, _ mood: Mood = .calm,
            in theme: String? = nil
        ) {
            (self.name, self.size, self.language, self.keys) = (name, size, language, keys)
            (self.mood, self.theme) = (mood, theme)
        }

        var description: String { theme.map { "\(name).\($0)" } ?? "\(name).\(size).\(language.rawValue)" }
        var file: String { description + (theme == nil ? ".screen" : ".ansi") }

        /// The dashboard where the keys lead.
        func stage() throws -> Stage {
            var stage = Stage(
                mood == .empty ? .empty : .standard, size: try #require(Size(size)), language: language,
                hasTour: mood == .touring
            ) {
                $0.look.isPlain = mood == .plain
                guard mood == .readOnly else { return }
                $0.work.readOnly = .lockedBy("pid 4711 on nordvik")
                $0.work.isOffline = true
            }
            if mood == .refreshing { for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) } }
            try stage.press(keys)
            return stage
        }
    }

    private static let (banks, accounts) = (Stage.toBanks, Stage.toAccounts)
    private static let (transactions, timeline) = (Stage.toTransactions, Stage.toTimeline)
    private static let words = "Spør<space>styreleder<space>om<space>bilaget"
    /// Three rows marked and bookmarked, and one of them with a note and tags.
    private static let marks =
        transactions + "jjjj<space><space><space>mke" + words + "<enter>aatkontant,aksjonær<enter><space>j<space>kkk"

    static let pictures = [
        // Estates.
        Picture("estates", "60x15", .en, ""), Picture("estates", "80x24", .nb, ""),
        Picture("estates", "100x30", .en, ""), Picture("estates", "160x48", .nb, ""),
        Picture("estates.refreshing", "132x30", .nb, "", .refreshing),
        Picture("estates.empty", "80x24", .en, "", .empty),
        Picture("estates.filter", "60x15", .nb, "/as"),
        Picture("estates.columns", "100x30", .nb, "cjj"),
        Picture("estates.toosmall", "52x12", .en, ""),
        Picture("estates.tour", "80x24", .nb, "", .touring),
        Picture("estates", "80x24", .nb, "", in: "fjord-lys"),
        // Banks.
        Picture("banks", "60x15", .en, banks), Picture("banks", "80x24", .nb, banks),
        Picture("banks", "100x30", .nb, banks), Picture("banks", "160x48", .en, banks),
        Picture("banks.readonly", "80x24", .en, banks + "r", .readOnly),
        Picture("banks.menu", "60x15", .en, banks + "<f10>"),
        Picture("banks.theme", "80x24", .nb, banks + "T"),
        Picture("banks.palette", "100x30", .en, banks + ":"),
        Picture("banks.cutoff", "80x24", .nb, banks + "D"),
        Picture("banks.tour", "60x15", .en, banks, .touring),
        // Accounts.
        Picture("accounts", "60x15", .nb, accounts), Picture("accounts", "80x24", .en, accounts),
        Picture("accounts", "100x30", .nb, accounts), Picture("accounts", "132x30", .en, accounts),
        Picture("accounts.bank", "160x48", .nb, Stage.throughBanks),
        Picture("accounts.partial", "80x24", .en, banks + "<down><down><enter>"),
        Picture("accounts.none", "100x30", .nb, banks + "<down><down><down><enter>"),
        Picture("accounts.note", "100x40", .nb, accounts + "jje" + words + "<enter>m"),
        Picture("accounts.group", "80x24", .nb, accounts + "F3<enter>"),
        Picture("accounts.tags", "80x24", .en, accounts + "jtkontant<space>lån"),
        Picture("accounts.palette", "80x24", .nb, accounts + ":per"),
        // Transactions.
        Picture("transactions", "60x15", .en, transactions + "jjj"),
        Picture("transactions", "80x24", .nb, transactions + "jjj"),
        Picture("transactions", "160x48", .en, transactions + "jjj"),
        Picture("transactions.filter", "80x24", .en, transactions + "/myrvang<space>91820<enter>"),
        Picture("transactions.highlight", "100x40", .nb, transactions + "<c-t>/kari<space>nordskog<enter>n"),
        Picture("transactions.marks", "132x30", .en, marks),
        Picture("transactions.prompt", "60x15", .nb, transactions + "/lån"),
        Picture("transactions.columns", "100x30", .en, transactions + "cjjjjjj<space>"),
        Picture("transactions.scrolled", "100x30", .nb, transactions + "jjjwLLLLL"),
        Picture("transactions.group", "80x24", .nb, transactions + "F1jj<enter>"),
        Picture("transactions", "80x24", .nb, transactions + "jjj", in: "hoykontrast"),
        // One transaction.
        Picture("transaction", "60x15", .nb, transactions + "jjjjjjjjjj<enter>"),
        Picture("transaction", "80x24", .nb, transactions + "jjjjjjjjjj<enter>"),
        Picture("transaction", "160x48", .en, transactions + "jjjjjjjjjj<enter>"),
        Picture("transaction.note", "100x30", .en, marks + "<enter>"),
        // Groups.
        Picture("groups", "80x24", .nb, transactions + "F1jj"),
        Picture("groups", "160x48", .en, transactions + "F1jj"),
        Picture("groups.month", "60x15", .en, transactions + "/lån<enter>F4"),
        Picture("groups.menu", "100x30", .nb, transactions + "F1F"),
        Picture("account-groups", "80x24", .en, accounts + "F1"),
        Picture("account-groups", "160x48", .nb, accounts + "F1"),
        // The timeline, and the search in all estates.
        Picture("timeline", "80x24", .nb, timeline + "jj"), Picture("timeline", "100x30", .en, timeline + "jj"),
        Picture("timeline", "160x48", .nb, timeline + "jj"),
        Picture("timeline.filter", "60x15", .en, timeline + "/date:2026-10-15..2026-11-05<enter><end>"),
        Picture("timeline.period", "80x24", .en, timeline + "d"),
        Picture("timeline.amount", "60x15", .nb, timeline + "/<lt>0<enter>b"),
        Picture("timeline.search", "80x24", .nb, "5"),
        Picture("timeline.found", "100x30", .nb, "5strøm<enter>jj"),
        Picture("timeline.nothing", "80x24", .en, "5zzz<enter>"),
        // Charts.
        Picture("chart.balance", "80x24", .nb, accounts + "ji<left><left>"),
        Picture("chart.flows", "100x30", .en, accounts + "jii<left>"),
        Picture("chart.table", "60x15", .nb, accounts + "ji<tab>"),
        Picture("chart.estate", "160x48", .en, "<down><down>i<left>"),
        // Work.
        Picture("refresh", "60x15", .en, "p<down>", .refreshing),
        Picture("refresh", "80x24", .nb, "p<down>", .refreshing),
        Picture("refresh", "160x48", .nb, "p<down>", .refreshing),
        Picture("refresh.queue", "100x30", .en, "p<down>pRp", .refreshing),
        Picture("refresh.none", "80x24", .en, "p"),
        Picture("log", "80x24", .en, "pl/bank<enter>", .refreshing),
        Picture("log", "160x48", .nb, "pl", .refreshing),
        Picture("problems", "60x15", .en, "!j"), Picture("problems", "80x24", .nb, "!j"),
        Picture("problems.goto", "80x24", .nb, "!f"), Picture("problems.goto.typed", "100x30", .en, "!fnord"),
        // Notes and help.
        Picture("notes", "60x15", .en, marks + "<esc>E"), Picture("notes", "100x30", .nb, marks + "<esc>E"),
        Picture("notes.none", "80x24", .en, "E"),
        Picture("help", "80x24", .nb, transactions + "?"), Picture("help", "160x48", .en, transactions + "?"),
        Picture("help.typed", "60x15", .en, transactions + "?per"),
        // For those who listen to the screen.
        Picture("plain.estates.sort", "80x24", .en, "s", .plain), Picture("plain.banks", "60x15", .nb, banks, .plain),
        Picture("plain.transactions", "80x24", .en, transactions + "jjj<space>m", .plain),
        Picture("plain.transaction", "100x30", .nb, transactions + "jjj<enter>", .plain),
        Picture("plain.banks.palette", "80x24", .nb, banks + ":", .plain),
        Picture("plain.refresh", "80x24", .nb, "p", .plain),
    ]

    @Test(arguments: pictures)
    func `every screen looks as recorded`(_ picture: Picture) throws {
        let stage = try picture.stage()

        guard let theme = picture.theme else { return Golden.expect(stage.surface, picture.description) }
        Golden.expect(stage.surface, in: try ThemeTests.shipped(theme), picture.description)
    }

    // MARK: - The choice

    @Test func `every file of the folder is a picture of the table`() {
        #expect(Golden.recorded() == Set(Self.pictures.map(\.file)))
        #expect(Set(Self.pictures.map(\.file)).count == Self.pictures.count)
    }

    /// The types of all popups and prompts, as the sources declare them.
    private static func dialogs() throws -> Set<String> {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/BoTUI/Dialogs")
        let texts = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
            try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }
        return Set(texts.flatMap { $0.matches(of: /struct (\w+): Dialog\b/).map { String($0.1) } })
    }

    /// What lies on top, as a picture shows it.
    private static func tops() throws -> [(picture: Picture, screen: String, dialog: String?)] {
        try pictures.map { picture in
            let app = try picture.stage().app
            return (picture, app.openScreens.last ?? "", app.openDialog)
        }
    }

    @Test func `every popup is in a picture, every screen in a small and a large one and in both languages`() throws {
        let tops = try Self.tops()
        #expect(Set(tops.compactMap(\.dialog)) == (try Self.dialogs()))
        for screen in App.screenNames {
            let shown = tops.filter { $0.screen == screen }.map(\.picture)
            #expect(shown.contains { $0.size.hasPrefix("60x") || $0.size.hasPrefix("80x") }, "\(screen)")
            #expect(shown.contains { $0.size.hasPrefix("1") }, "\(screen)")
            #expect(Set(shown.map(\.language)).count == Language.allCases.count, "\(screen) in one language only")
        }
    }

    /// Else a column of a screen's list could not be changed without a diff that nobody reads.
    @Test func `no screen is in more than a dozen pictures`() throws {
        for (screen, shown) in Dictionary(grouping: try Self.tops(), by: \.screen) {
            #expect(shown.count <= 12, "\(screen) is in \(shown.count)")
        }
    }

    @Test func `every size class is in pictures of both languages`() {
        for width in ["60x", "80x", "100x", "132x", "160x"] {
            #expect(Set(Self.pictures.filter { $0.size.hasPrefix(width) }.map(\.language)).count == 2, "\(width)")
        }
    }
}
