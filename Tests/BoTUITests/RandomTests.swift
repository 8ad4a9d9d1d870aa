import BoModel
import BoTUI
import BoTestKit
import BoText
import Testing

/// Whatever is pressed and however the window is pulled, the dashboard stands.
@Suite struct RandomTests {
    /// SplitMix64: the same numbers every time.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    static let keys: [Key] =
        "hjklgGqJK1234/sSrRpT!?LxabåØ漢 <>*d,.:fyYetmuvMcwHLF".map { Key.character($0) }
        + "bcdfruwlz".map { Key.control($0) } + (1...12).map { Key.function($0) }
        + [
            .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .down, .left,
            .right,
            .home, .end, .pageUp, .pageDown,
        ]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `ten thousand random keys never break it and never leave it without a screen`(_ seed: UInt64) {
        var numbers = Numbers(state: seed)
        var stage = Stage(.standard(length: 400))
        for step in 0..<2_500 {
            if let key = Self.keys.randomElement(using: &numbers) { stage.receive(.key(key)) }
            if step % 97 == 0 { stage.receive(.text("lim inn")) }
            if step % 53 == 0, let event = FixtureWorld.refreshUnderWay.randomElement(using: &numbers) {
                stage.receive(.refresh(event))
            }
            if step % 31 == 0 { stage.receive(.refresh(.saved(.banks(FixtureWorld.firstEstate)))) }
            #expect(!stage.app.openScreens.isEmpty)
            #expect(stage.app.openScreens.first == "estates")
            if step % 10 == 0 { _ = stage.surface }
            if stage.app.isFinished { stage = Stage(.standard(length: 400)) }
        }
    }

    @Test func `any size draws, on every screen`() throws {
        var numbers = Numbers(state: 7)
        for keys in [
            "", Stage.toBanks, Stage.throughLevels, Stage.throughLevels + "<enter>", "p",
            "!", "?", "s", "/a", "T", ":", ":per", "f", "<f10>", Stage.throughLevels + "d",
            Stage.throughLevels + "F1", "<down><down>3F2",
            Stage.throughLevels + "wc",
        ] {
            var stage = Stage(.standard(length: 400))
            for event in FixtureWorld.refreshUnderWay { stage.receive(.refresh(event)) }
            try stage.press(keys)
            for _ in 0..<60 {
                let size = Size(
                    width: .random(in: 0...300, using: &numbers), height: .random(in: 0...300, using: &numbers))
                stage.receive(.resized(size))
                #expect(stage.surface.size == size)
                stage.receive(.key(.down))
            }
        }
    }
}
