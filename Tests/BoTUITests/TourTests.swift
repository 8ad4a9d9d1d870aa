import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// The tour: played from its beginning to its end, and left.
@Suite struct TourTests {
    /// What the band says at each step, and keys that do it.
    static let steps: [(words: String, keys: String)] = [
        ("Flytt markøren med ↓", Stage.toBanks),
        ("↵ går inn i banken", "g<down><down><down><down><down><enter>"),
        ("↵ åpner transaksjonene", "<enter>"), ("/ filtrerer mens du skriver", "/myr<enter>"),
        ("Esc tar filteret bort", "<esc>"), ("d velger en periode", "d<enter>"),
        ("Space merker raden", "<space><space>"),
        ("↵ viser alt banken har fortalt", "<enter>"), ("e skriver en merknad", "eSpør<enter>"), ("u angrer", "u"),
        ("r henter kontoen på nytt", "r"), ("? viser tastene", "?"), ("q lukker skjermen", "Q"),
    ]

    /// A dashboard whose refreshes begin at once.
    private func played(_ stage: inout Stage, _ keys: String) throws {
        let count = stage.effects.count
        try stage.press(keys)
        for case .work(.refresh(let scope)) in stage.effects.dropFirst(count) {
            stage.receive(.refresh(.began(scope, at: Stage.now)))
        }
    }

    @Test func `the tour shows the main job from the estates to the end`() throws {
        var stage = Stage(hasTour: true)
        for (place, step) in Self.steps.enumerated() {
            #expect(stage.text.contains("Omvisning \(place + 1)/13"), "\(step.words)\n\(stage.text)")
            let band = stage.lines[20...21].joined(separator: " ").split(separator: " ").joined(separator: " ")
            #expect(band.contains(step.words), "\(band)")
            try played(&stage, step.keys)
        }
        #expect(stage.app.isFinished)
    }

    @Test func `a step waits for what it asks, not for a key`() throws {
        var stage = Stage(hasTour: true)
        try stage.press("<down><down>")
        #expect(stage.text.contains("Omvisning 1/13"))
        // By another way.
        try stage.press("2")
        #expect(stage.text.contains("Omvisning 2/13"))
    }

    @Test func `who is elsewhere is told the way`() throws {
        var stage = Stage(hasTour: true)
        try stage.press(Stage.toBanks + "1")
        #expect(stage.text.contains("Det neste gjøres på «Banker»: 2 fører dit, 0 hopper over."))
    }

    @Test func `steps are skipped, and the tour is left at any time`() throws {
        var stage = Stage(hasTour: true)
        try stage.press("00")
        #expect(stage.text.contains("Omvisning 3/13"))
        try stage.press("9")
        #expect(!stage.text.contains("Omvisning 3"))
        #expect(stage.statusLine.contains("Omvisningen er avsluttet"))
        let plain = Stage()
        #expect(stage.lines.count == plain.lines.count)
        try stage.press("0")
        #expect(stage.statusLine.contains("Ukjent tast «0»"))
    }

    @Test func `skipping all there is ends it`() throws {
        var stage = Stage(hasTour: true)
        try stage.press("0000000000000")
        #expect(stage.statusLine.contains("Omvisningen er avsluttet"))
    }

    @Test func `the band takes its own rows and never covers the table`() throws {
        for size in [Size(width: 60, height: 15), Size(width: 80, height: 24)] {
            var stage = Stage(size: size, hasTour: true)
            try stage.press("G")
            let cursor = try #require(stage.lines.indices.first { stage.lines[$0].hasPrefix("▌") })
            #expect(cursor < size.height - 7)
        }
    }

    @Test(arguments: [60, 80, 160], Language.allCases)
    func `every sentence is told to its end, whatever the keys are called`(_ width: Int, _ language: Language) throws {
        for isPlain in [false, true] {
            for preset in KeyScheme.presets {
                let keys = try #require(KeyScheme(preset: preset))
                var stage = Stage(size: Size(width: width, height: 24), language: language, hasTour: true) {
                    $0.look.keys = keys
                    $0.look.isPlain = isPlain
                }
                let skip = language == .nb ? "hopp over" : "skip"
                for step in 1...13 {
                    let ways = try #require(stage.lines.lastIndex { $0.contains(skip) })
                    let told = stage.lines[..<ways].last { !$0.isEmpty }
                    #expect(told?.hasSuffix(".") == true, "\(step), \(preset): \(told ?? "–")")
                    try stage.press("0")
                }
            }
        }
    }

    @Test func `its sentences name the keys in force`() throws {
        let keys = try #require(KeyScheme(preset: "enkel"))
        var stage = Stage(hasTour: true) { $0.look.keys = keys }
        try stage.press(Stage.toBanks + "<home><down><down><down><down><down><enter><enter>")
        #expect(stage.text.contains("F3 filtrerer mens du skriver"))
    }
}
