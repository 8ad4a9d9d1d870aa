/// Leaves out what a frame says twice about colours, and says in one sequence what it says in several.
///
/// With every change of colour curses sets both the letters' and the ground's, though the ground hardly ever changes: half
/// of the bytes of a page of amounts. Everything else passes through as it is.
public enum ColorThrift {
    /// A frame without repetitions. What the colours were before it is taken as unknown.
    public static func thin(_ frame: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(frame.count)
        var colors = Colors()
        // Where the newest sequence ends that another may be joined to.
        var joint: Int?
        var at = 0
        while at < frame.count {
            guard let end = endOfStyle(in: frame, at: at) else {
                result.append(frame[at])
                at += 1
                continue
            }
            let parameters = frame[(at + 2)..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            let kept = colors.news(in: parameters.map(Array.init))
            at = end + 1
            guard !kept.isEmpty else { continue }
            if joint == result.count {
                result[result.count - 1] = UInt8(ascii: ";")
            } else {
                result += [0x1B, 0x5B]
            }
            result += kept.joined(separator: [UInt8(ascii: ";")]) + [UInt8(ascii: "m")]
            joint = kept.contains([]) ? nil : result.count
        }
        return result
    }

    /// Where the `m` is of a sequence that begins here and sets colours or attributes.
    private static func endOfStyle(in frame: [UInt8], at start: Int) -> Int? {
        guard frame[start] == 0x1B, start + 2 < frame.count, frame[start + 1] == 0x5B else { return nil }
        var place = start + 2
        while place < frame.count, (0x30...0x3B).contains(frame[place]) { place += 1 }
        return place < frame.count && frame[place] == UInt8(ascii: "m") ? place : nil
    }

    /// What the terminal's colours are, as far as the frame has said.
    private struct Colors {
        private var foreground: [[UInt8]]?
        private var background: [[UInt8]]?

        /// The parameters that change something. Whatever isn't a colour changes something, and may change the colours too.
        mutating func news(in parameters: [[UInt8]]) -> [[UInt8]] {
            var kept: [[UInt8]] = []
            var rest = parameters[...]
            while let first = rest.first {
                let color = Array(rest.prefix(Colors.length(rest)))
                rest = rest.dropFirst(color.count)
                switch Colors.number(first) {
                case 30...39, 90...97:
                    if foreground != color { kept += color }
                    foreground = color
                case 40...49, 100...107:
                    if background != color { kept += color }
                    background = color
                case 1...9, 21...29:
                    kept += color
                default:
                    kept += color
                    foreground = nil
                    background = nil
                }
            }
            return kept
        }

        /// How many parameters the first one takes with it: `38;5;n` is three, `38;2;r;g;b` five.
        private static func length(_ parameters: ArraySlice<[UInt8]>) -> Int {
            guard let first = parameters.first, number(first) == 38 || number(first) == 48 else { return 1 }
            return parameters.dropFirst().first.map(number) == 2 ? 5 : 3
        }

        /// No number at all is a zero: everything back to normal.
        private static func number(_ digits: [UInt8]) -> Int { Int(String(decoding: digits, as: UTF8.self)) ?? 0 }
    }
}
