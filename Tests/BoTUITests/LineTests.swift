import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// The rows that golden screens leave out, on every screen, in both languages and in windows of every width: the title,
/// the totals and the key hints. And the headings, which are few words that many pictures show.
@Suite struct LineTests {
    /// A way to every screen.
    static let routes: [(screen: String, keys: String)] = [
        ("estates", "<down><down>"), ("banks", Stage.toBanks), ("accounts", Stage.toAccounts),
        ("transactions", Stage.toTransactions), ("transaction", Stage.toTransactions + "jjj<enter>"),
        ("groups", Stage.toTransactions + "F1"), ("account-groups", Stage.toAccounts + "F1"),
        ("timeline", Stage.toTimeline), ("chart", Stage.toAccounts + "i"), ("refresh", "p"), ("log", "pl"),
        ("problems", "!"), ("notes", Stage.toAccounts + "mE"), ("help", "?"),
    ]

    /// Both sides of every width from which on a screen shows more.
    static let widths = [60, 79, 80, 99, 100, 107, 108, 115, 116, 119, 120, 131, 132, 159, 160, 200]

    /// A dashboard on a screen, its window so wide that every row has room.
    private func stage(_ place: Int, _ language: Language) throws -> Stage {
        var stage = Stage(size: Size(width: 600, height: 30), language: language)
        try stage.press(Self.routes[place].keys)
        return stage
    }

    private func title(_ stage: Stage) -> String { stage.lines[0].trimming(" ") }
    private func total(_ stage: Stage) -> String { stage.lines[stage.lines.count - 3].trimming(" ") }
    private func headings(_ stage: Stage) -> String {
        stage.surface[0, 1].role == .heading ? stage.lines[1].trimming(" ") : ""
    }
    private func hints(_ stage: Stage) -> [String] {
        (stage.lines.last ?? "").split(separator: "  ").map { $0.trimming(" ") }
    }

    @Test func `every screen has a way to it`() throws {
        #expect(Set(Self.routes.map(\.screen)) == Set(App.screenNames))
        for place in Self.routes.indices {
            #expect(try stage(place, .nb).app.openScreens.last == Self.routes[place].screen)
        }
    }

    // MARK: - In every width

    @Test(arguments: routes.indices, Language.allCases)
    func `a hint is whole or left out, none is left out that has room, and that of help always stays`(
        _ place: Int, _ language: Language
    ) throws {
        var stage = try stage(place, language)
        let all = hints(stage)
        let help = try #require(all.first { $0.hasPrefix("? ") || Self.routes[place].screen == "help" })
        for width in Self.widths {
            stage.receive(.resized(Size(width: width, height: 30)))
            let shown = hints(stage)
            #expect(all.filter(shown.contains) == shown, "\(width): \(shown)")
            #expect(shown.contains(help), "\(width): \(shown)")
            let room = width - 2 - TextWidth.of(shown.joined(separator: "  "))
            #expect(room >= 0)
            for hint in all where !shown.contains(hint) {
                #expect(TextWidth.of(hint) + 2 > room, "\(width): there is room for \(hint)")
            }
        }
    }

    @Test(arguments: routes.indices, Language.allCases)
    func `totals are whole, or cut at their end with a sign`(_ place: Int, _ language: Language) throws {
        var stage = try stage(place, language)
        let whole = total(stage)
        for width in Self.widths {
            stage.receive(.resized(Size(width: width, height: 30)))
            let shown = total(stage)
            #expect(shown == whole || shown.hasSuffix("…") && whole.hasPrefix(shown.dropLast()), "\(width): \(shown)")
        }
    }

    @Test(arguments: routes.indices, Language.allCases)
    func `a title tells where one is and how old that is, and cuts no account number`(
        _ place: Int, _ language: Language
    ) throws {
        var stage = try stage(place, language)
        let whole = title(stage)
        let name = try #require(whole.split(separator: "  ").first?.split(separator: " ▸ ").last)
        let numbers = whole.split(separator: " ").filter { $0.count == 13 && $0.count(where: { $0 == "." }) == 2 }
        for width in Self.widths {
            stage.receive(.resized(Size(width: width, height: 30)))
            let shown = title(stage)
            #expect(TextWidth.of(shown) <= width - 2)
            #expect(shown.contains(name), "\(width): \(shown)")
            for sign in whole where "●◐✗".contains(sign) { #expect(shown.contains(sign), "\(width): \(shown)") }
            for number in numbers { #expect(shown.contains(number) || !shown.contains(number.prefix(5)), "\(shown)") }
        }
    }

    @Test(arguments: routes.indices, Language.allCases)
    func `headings are whole in every window`(_ place: Int, _ language: Language) throws {
        var stage = try stage(place, language)
        func names() -> [String] { headings(stage).split(separator: "  ").map { $0.trimming(" ") } }
        for width in Self.widths {
            stage.receive(.resized(Size(width: width, height: 30)))
            #expect(names().allSatisfy { !$0.contains("…") }, "\(width): \(names())")
        }
    }

    // MARK: - Word for word

    struct Row: Sendable, CustomStringConvertible {
        let screen: String
        let language: Language
        let text: String

        init(_ screen: String, _ language: Language, _ text: String) {
            (self.screen, self.language, self.text) = (screen, language, text)
        }

        var description: String { "\(screen), \(language)" }
    }

    @Test(arguments: rows)
    func `in a window of 100 columns the rows say this`(_ row: Row) throws {
        let place = try #require(Self.routes.firstIndex { $0.screen == row.screen })
        var stage = try stage(place, row.language)
        stage.receive(.resized(Size(width: 100, height: 30)))

        let rows = [title(stage), headings(stage), total(stage), hints(stage).joined(separator: "  ")]
        #expect(rows.map { $0.isEmpty ? "–" : $0.squeezed() }.joined(separator: "\n") == row.text)
    }
}

extension StringProtocol {
    /// Without a sign at either end.
    fileprivate func trimming(_ sign: Character) -> String {
        var text = self[...]
        while text.first == sign { text = text.dropFirst() }
        while text.last == sign { text = text.dropLast() }
        return String(text)
    }

    /// With two blanks wherever there are more.
    fileprivate func squeezed() -> String { String(self).replacing(/[ ]{2,}/, with: "  ") }
}
