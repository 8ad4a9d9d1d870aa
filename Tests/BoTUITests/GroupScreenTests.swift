import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Transactions in groups, and down into a group.
@Suite struct GroupScreenTests {
    private func rows(_ stage: Stage) -> Int? {
        let text = stage.statusLine.split(separator: "/").last.map { $0.filter(\.isNumber) }
        return text.flatMap { Int($0) }
    }

    /// The count in the line of the cursor: the first number behind two blanks.
    private func total(_ stage: Stage) -> Substring { stage.lines[stage.lines.count - 3] }

    @Test(arguments: 1...9)
    func `the count of every group is the count of the list below it`(_ number: Int) throws {
        var stage = Stage(.standard(length: 400), size: Size(width: 120, height: 30))
        try stage.press(Stage.toTransactions + "F\(number)")
        #expect(stage.app.openScreens.last == "groups")
        let groups = try #require(rows(stage))

        for _ in 0..<min(groups, 6) {
            let cells = try #require(stage.cursorLine).split(separator: "  ").map { $0.filter { $0 != " " } }
            let count = try #require(cells.compactMap { Int($0) }.first, "\(cells)")
            try stage.press("<enter>")
            #expect(stage.app.openScreens.last == "transactions")
            #expect(rows(stage) == count, "\(stage.statusLine)")
            try stage.press("<left>")
            #expect(stage.app.openScreens.last == "groups")
            try stage.press("j")
        }
    }

    @Test func `coming back from a group is coming back to its line`() throws {
        var stage = Stage(.standard(length: 400))
        try stage.press(Stage.toTransactions + "F1jjj")
        let line = stage.cursorLine

        try stage.press("<enter>jj<left>")

        #expect(stage.cursorLine == line)
        try stage.press("<left>")
        #expect(stage.app.openScreens.last == "transactions")
    }

    @Test func `groups respect the filter of the list, say so, and hand it on`() throws {
        var stage = Stage(.standard(length: 400), size: Size(width: 120, height: 24))
        try stage.press(Stage.toTransactions + "/lån<enter>F1")
        #expect(stage.statusLine.contains("[lån]"))
        #expect(total(stage).contains("80 transaksjoner"), "\(total(stage))")

        try stage.press("<enter>")

        #expect(stage.statusLine.contains("[lån] [motpart:="))
    }

    @Test func `J goes to the transactions of the next group`() throws {
        var stage = Stage(.standard(length: 400))
        try stage.press(Stage.toTransactions + "F4<enter>")
        let first = stage.statusLine
        try stage.press("J")

        #expect(stage.app.openScreens.suffix(2) == ["groups", "transactions"])
        #expect(stage.statusLine != first)
        #expect(stage.statusLine.contains("[dato:2026-"))
    }

    @Test func `groups are sorted and filtered by their names, and grouped in another way from there`() throws {
        var stage = Stage(.standard(length: 400))
        try stage.press(Stage.toTransactions + "F1/skatt<enter>")
        #expect(rows(stage) == 1)
        #expect(stage.statusLine.contains("[Motpart: skatt]"))
        try stage.press("<esc>>")
        #expect(stage.lines[1].contains("Inn ▾"))

        try stage.press("F4")

        #expect(stage.lines[0].contains("Etter måned"))
        #expect(stage.app.openScreens.suffix(2) == ["transactions", "groups"])
    }

    @Test func `a level below the groups is left for the levels above as always`() throws {
        var stage = Stage(.standard(length: 400))
        try stage.press(Stage.toTransactions + "F1<enter>3")
        #expect(stage.app.openScreens.last == "accounts")

        try stage.press("<enter>F1<enter><enter>4")

        #expect(stage.app.openScreens.suffix(3) == ["transactions", "groups", "transactions"])
    }

    @Test(arguments: 1...4)
    func `accounts are grouped too, all of them, and the list below a group has as many as it says`(
        _ number: Int
    ) throws {
        var stage = Stage(size: Size(width: 120, height: 30))
        try stage.press("<down><down>3")
        let all = try #require(rows(stage))
        try stage.press("F\(number)g")
        #expect(stage.app.openScreens.last == "account-groups")
        let groups = try #require(rows(stage))

        var sum = 0
        for place in 1...groups {
            try stage.press("<enter>")
            #expect(stage.app.openScreens.last == "accounts")
            let count = try #require(rows(stage))
            sum += count
            try stage.press("<left>")
            let cells = try #require(stage.cursorLine).split(separator: " ")
            #expect(cells.contains(Substring(String(count))))
            if place < groups { try stage.press("j") }
        }
        #expect(sum == all)
    }

    @Test func `groups of accounts open into each other, and into their transactions`() throws {
        var stage = Stage(size: Size(width: 120, height: 30))
        try stage.press("<down><down>3F3<enter>J")
        #expect(stage.app.openScreens.suffix(3) == ["accounts", "account-groups", "accounts"])
        try stage.press("<enter>")
        #expect(stage.app.openScreens.last == "transactions")
        try stage.press("3F1")
        #expect(stage.app.openScreens.suffix(2) == ["accounts", "account-groups"])
    }

    @Test func `groups that can't be made say so in their place`() throws {
        var stage = Stage(.standard(length: 400))
        try stage.press(Stage.toTransactions + "F")
        var app = stage.app
        let asked = app.receive(.key(.character("2"))).compactMap {
            if case .work(.ask(let question)) = $0 { question } else { nil }
        }
        let question = try #require(asked.last)

        _ = app.receive(.answered(question, .failure(Problem(.tooManyGroups, "250000"))))

        #expect(app.draw().text.contains("Gruppene kunne ikke lages"))
        #expect(app.draw().text.contains("Det blir mer enn 250000 grupper"))
    }
}
