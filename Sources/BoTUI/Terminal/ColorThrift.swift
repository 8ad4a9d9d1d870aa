/// Leaves out what a frame says twice about colours, and says in one sequence what it says in several.
///
/// With every change of colour curses sets both the letters' and the ground's, though the ground hardly ever changes:
/// half of the bytes of a page of amounts. Everything else passes through as it is.
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
            var isOpen = false
            var isReset = false
            var rest: ArraySlice<UInt8>? = frame[(at + 2)..<end]
            at = end + 1
            while let style = nextStyle(in: &rest) {
                guard colors.isNews(style) else { continue }
                if isOpen {
                    result.append(separator)
                } else if joint == result.count {
                    result[result.count - 1] = separator
                } else {
                    result.append(0x1B)
                    result.append(0x5B)
                }
                isOpen = true
                isReset = isReset || style.isEmpty
                result += style
            }
            guard isOpen else { continue }
            result.append(UInt8(ascii: "m"))
            joint = isReset ? nil : result.count
        }
        return result
    }

    private static let separator = UInt8(ascii: ";")

    /// Where the `m` is of a sequence that begins here and sets colours or attributes.
    private static func endOfStyle(in frame: [UInt8], at start: Int) -> Int? {
        guard frame[start] == 0x1B, start + 2 < frame.count, frame[start + 1] == 0x5B else { return nil }
        var place = start + 2
        while place < frame.count, (0x30...0x3B).contains(frame[place]) { place += 1 }
        return place < frame.count && frame[place] == UInt8(ascii: "m") ? place : nil
    }

    /// Takes the first attribute or colour from the parameters of a sequence: `1`, `38;5;n` or `38;2;r;g;b`.
    private static func nextStyle(in parameters: inout ArraySlice<UInt8>?) -> ArraySlice<UInt8>? {
        guard let whole = parameters, let first = nextNumber(in: &parameters) else { return nil }
        var last = first
        if [38, 48].contains(number(first)), let kind = nextNumber(in: &parameters) {
            last = kind
            for _ in 0..<(number(kind) == 2 ? 3 : 1) { last = nextNumber(in: &parameters) ?? last }
        }
        return whole[..<last.endIndex]
    }

    /// Takes the digits before the next separator; there may be none. After the last the parameters are `nil`.
    private static func nextNumber(in parameters: inout ArraySlice<UInt8>?) -> ArraySlice<UInt8>? {
        guard let rest = parameters else { return nil }
        guard let end = rest.firstIndex(of: separator) else {
            parameters = nil
            return rest
        }
        parameters = rest[(end + 1)...]
        return rest[..<end]
    }

    /// No number at all is a zero: everything back to normal. So is what is too long to mean anything.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        guard digits.count < 10 else { return 0 }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return 0 }
            number = 10 * number + Int(digit - 0x30)
        }
        return number
    }

    /// What the terminal's colours are, as far as the frame has said.
    private struct Colors {
        private var foreground: ArraySlice<UInt8>?
        private var background: ArraySlice<UInt8>?

        /// Whether it changes something. Whatever isn't a colour changes something, and may change the colours too.
        mutating func isNews(_ style: ArraySlice<UInt8>) -> Bool {
            switch number(style.prefix { $0 != separator }) {
            case 30...39, 90...97:
                defer { foreground = style }
                return foreground != style
            case 40...49, 100...107:
                defer { background = style }
                return background != style
            case 1...9, 21...29:
                return true
            default:
                foreground = nil
                background = nil
                return true
            }
        }
    }
}
