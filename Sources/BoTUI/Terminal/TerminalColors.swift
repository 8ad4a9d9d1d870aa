import CNcurses

/// What the terminal can do with colours, and the pairs of colours that curses knows by now.
struct TerminalColors {
    let depth: ColorDepth
    /// The terminal has colours of its own that a cell may keep.
    private let hasStandard: Bool
    private let mostPairs: Int32
    private var pairs: [Pair: Int32] = [:]

    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    /// Finds out; to be called once curses runs.
    ///
    /// - Parameter isPlain: the user wants no colours.
    init(isPlain: Bool) {
        guard !isPlain, has_colors(), start_color() == OK else {
            depth = .mono
            hasStandard = true
            mostPairs = 0
            return
        }
        hasStandard = use_default_colors() == OK
        mostPairs = bo_color_pairs()
        switch bo_colors() {
        case 0x100_0000...: depth = TerminalColors.isDirect ? .direct : .indexed
        case 256...: depth = .indexed
        case 16...: depth = .sixteen
        case 8...: depth = .eight
        default: depth = .mono
        }
    }

    /// The extended capability `RGB` says that colour numbers are red, green and blue.
    private static var isDirect: Bool { tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || bo_capability("RGB") != nil }

    /// A style as curses has it.
    mutating func pen(of style: Style) -> TerminalPainter.Pen {
        var pen = TerminalPainter.Pen(attributes: TerminalColors.attributes(style.attributes), pair: 0)
        guard depth != .mono else { return pen }
        var foreground = number(of: style.foreground.paint(depth), else: 7)
        var background = number(of: style.background.paint(depth), else: 0)
        if depth == .eight {
            // The bright half of sixteen colours is the dark half in bold.
            if foreground >= 8 {
                foreground -= 8
                pen.attributes |= bo_attr_bold()
            }
            if background >= 8 { background -= 8 }
        }
        pen.pair = pair(foreground, background)
        return pen
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= bo_attr_bold() }
        if attributes.contains(.underline) { result |= bo_attr_underline() }
        if attributes.contains(.reverse) { result |= bo_attr_reverse() }
        if attributes.contains(.dim) { result |= bo_attr_dim() }
        return result
    }

    /// The number of a colour; -1 is the terminal's own.
    private func number(of paint: Paint, else standard: Int32) -> Int32 {
        switch paint {
        case .standard: return hasStandard ? -1 : standard
        case .indexed(let number): return Int32(number)
        case .rgb(let red, let green, let blue):
            let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
            // Terminals with direct colours keep the first eight numbers for the palette.
            return value < 8 ? 0 : value
        }
    }

    private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
        if foreground == -1 && background == -1 { return 0 }
        let wanted = Pair(foreground: foreground, background: background)
        if let known = pairs[wanted] { return known }
        let next = Int32(pairs.count + 1)
        // Without a pair left, the terminal's own colours can still be read.
        guard next < mostPairs, init_extended_pair(next, foreground, background) == OK else { return 0 }
        pairs[wanted] = next
        return next
    }
}
