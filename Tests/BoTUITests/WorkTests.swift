import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// What waits behind a refresh, what is tried again, and the log.
@Suite struct WorkTests {
    private static let estate = FixtureWorld.firstEstate

    private func atWork(_ keys: String = "", size: Size = Size(width: 80, height: 24)) throws -> Stage {
        var stage = Stage(size: size)
        for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
        try stage.press(keys)
        return stage
    }

    private func scopes(_ stage: Stage) -> [RefreshScope] {
        stage.effects.compactMap { if case .work(.refresh(let scope)) = $0 { scope } else { nil } }
    }

    @Test func `a refresh that is asked for while another is at work waits its turn`() throws {
        var stage = try atWork("jjjr")
        #expect(scopes(stage).isEmpty)
        #expect(stage.statusLine.contains("I kø som nr. 1, p viser køen: "))
        try stage.press("R")
        #expect(stage.statusLine.contains("I kø som nr. 2, p viser køen: Alle åpne bo"))
        try stage.press("p")
        #expect(stage.text.contains("i kø, nr. 1") && stage.text.contains("i kø, nr. 2"))

        stage.receive(.refresh(.ended(RefreshSummary())))
        #expect(scopes(stage).count == 1)
        let first = try #require(scopes(stage).first)
        stage.receive(.refresh(.began(first, at: Stage.now)))
        #expect(!stage.text.contains("nr. 2"))
        stage.receive(.refresh(.ended(RefreshSummary())))

        #expect(scopes(stage) == [first, .everything])
    }

    @Test func `what is at work or waits already is not queued again`() throws {
        var stage = try atWork("jjr")
        #expect(stage.statusLine.contains("En oppdatering er i gang; p viser fremdriften, ^C stopper den."))
        try stage.press("RR")
        #expect(stage.statusLine.contains("En oppdatering er i gang"))
    }

    @Test func `stopping the work forgets what waits`() throws {
        var stage = try atWork("R<c-c>")
        stage.receive(.refresh(.ended(RefreshSummary(wasStopped: true))))

        #expect(scopes(stage).isEmpty)
    }

    @Test func `x takes what waits out of the queue`() throws {
        var stage = try atWork("RpGx")
        #expect(stage.statusLine.contains("Tatt ut av køen"))
        stage.receive(.refresh(.ended(RefreshSummary())))

        #expect(scopes(stage).isEmpty)
    }

    @Test(arguments: [
        ("pg", "Dette hentes nå"), ("pgjj", "venter på tur"), ("pgjjjj", "send digitalt brev"),
        ("RpG", "venter på tur"),
    ])
    func `r on what can't be tried again says why`(_ row: (keys: String, words: String)) throws {
        let stage = try atWork(row.keys + "r")

        #expect(stage.statusLine.contains(row.words), "\(stage.text)")
    }

    @Test func `r on a bank that waits for its next attempt tries it now`() throws {
        let stage = try atWork("pgjr")

        #expect(stage.effects.last == .work(.retryNow(.bank(Self.estate, OrganizationNumber("317000333")))))
        #expect(stage.statusLine.contains("Prøver igjen nå"))
    }

    @Test func `r on a bank that is done fetches that bank anew`() throws {
        var stage = try atWork("pgjjj")
        stage.receive(.refresh(.ended(RefreshSummary())))
        try stage.press("r")

        #expect(scopes(stage) == [.estates([Self.estate], banks: [OrganizationNumber("317000222")])])
    }

    @Test func `the whole log is scrolled and filtered, with the banks' words in full`() throws {
        var stage = try atWork("pl", size: Size(width: 60, height: 16))
        #expect(stage.app.openScreens.last == "log")
        #expect(stage.text.contains("temporarily") && stage.text.contains("unavailable"))
        try stage.press("/fjellbanken<enter>")
        #expect(!stage.text.contains("Nordvik"))
        #expect(stage.text.contains("Fjellbanken"))
        try stage.press("/xyz<enter>")
        #expect(stage.text.contains("Ingen treff på «fjellbankenxyz»"))
        try stage.press("<esc>l")

        #expect(stage.app.openScreens.last == "refresh")
    }

    @Test func `long words of a bank are wrapped, not cut, and what arrives pushes nothing away`() throws {
        var stage = try atWork(size: Size(width: 60, height: 16))
        let words = (1...40).map { "ord\($0)" }.joined(separator: " ")
        let problem = Problem(.failed, "Fjellbanken", detail: words)
        for second in 0..<5 {
            let note = WorkLogLine(at: Stage.now.adding(seconds: Int64(second)), bank: "Fjellbanken", .trouble(problem))
            stage.receive(.refresh(.note(note)))
        }
        try stage.press("pljjjj")
        let read = stage.lines[1...10]
        #expect(stage.text.contains("ord40»"))

        stage.receive(.refresh(.note(WorkLogLine(at: Stage.now, bank: "Nordvik", .notices(new: 1)))))

        #expect(stage.lines[1...10] == read)
    }
}
