import BoTUI
import Testing

/// No file ends the process, however malformed: ``TOMLFile`` reads it or tells its fault.
@Suite struct DamagedFileTests {
    @Test func `no damaged file ends the process`() async {
        // In processes of their own, so that an end is noticed and told.
        await #expect(processExitsWith: .success) { DamagedFile.readMany(seeds: 1...4000) }
        await #expect(processExitsWith: .success) { DamagedFile.readMany(seeds: 4001...8000) }
    }
}

private enum DamagedFile {
    /// Files that are in order, or nearly.
    private static let sources = [
        "[hub]\nkonkursvarsel = \"https://a.example/x\" # å\npoll_minutes = 5\n[tls]\ntrust = "
            + "'ca.pem'\n[ui]\nlanguage = \"nb\"\n",
        "[palette]\ngold = \"#f2cc8a/bright-yellow\"\n[roles]\n\"title.current\" = \"gold on 17 bold\"\nroles.x = "
            + "'a'\n",
        "[a.b]\nc.d = 1\nc.e = -0.5\n[a.\"b c\"]\n'x' = true\n\"\\u00e5\" = \"\\U0001F600 \\t \\\\\"\n",
        "a = 1979-05-27T07:32:00Z\nb = [1, [2, \"x\"], {c = 1}]\nd = 0xFF\ne = inf\nf = 1_000\n[[g]]\n[[g.h]]\n",
        "a = \"\"\"\nx\\\n  y\"\"\"\nb = '''z'''\nc.d = {e.f = 1, g = []}\n[c]\n[c.d]\n",
    ]
    private static let pieces = [
        "[", "]", "[[", "]]", "{", "}", "\"", "'", "\"\"\"", "'''", "=", ".", ",", "#", "\n", "\r", "\r\n", " ", "\t",
        "\\",
        "\\u", "\\uD800", "\\U00110000", "\\x", "-", "+", "_", ":", "T", "0x", "0b", "1e5", "1_", "nan", "inf", "+nan",
        "true",
        "12:30", "1979-05-27", "\u{0}", "\u{7F}", "å", "\u{FEFF}", "\u{2028}", "a.b", "a = 1\n", "[a]\n",
    ]

    static func readMany(seeds: ClosedRange<Int>) {
        for seed in seeds {
            var chance = Chance(state: UInt64(seed))
            var file = Array(sources[chance.below(sources.count)].utf8)
            for _ in 0...chance.below(6) {
                let place = chance.below(file.count)
                switch chance.below(4) {
                case 0: file.replaceSubrange(place...place, with: pieces[chance.below(pieces.count)].utf8)
                case 1: file.insert(contentsOf: pieces[chance.below(pieces.count)].utf8, at: place)
                case 2:
                    file.insert(contentsOf: file[place...].prefix(1 + chance.below(30)), at: chance.below(file.count))
                default: file.removeSubrange(place..<min(place + 1 + chance.below(9), file.count))
                }
                if file.isEmpty { file = [0x20] }
            }
            // Themes, keys and the configuration have one reader.
            _ = try? Theme(file: String(decoding: file, as: UTF8.self), named: "x")
        }
    }

    private struct Chance {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }
}
