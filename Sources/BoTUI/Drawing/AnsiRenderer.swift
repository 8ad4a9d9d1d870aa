/// Writes a surface as text with colours, for `bo render --ansi`: one line for each row, every line complete by itself.
public enum AnsiRenderer {
    /// - Parameter colors: what the reader can show; ``ColorDepth/mono`` leaves attributes only.
    public static func render(_ surface: Surface, theme: Theme, colors: ColorDepth = .indexed) -> String {
        var text = ""
        for y in 0..<surface.size.height {
            var last: String?
            for x in 0..<surface.size.width {
                let cell = surface[x, y]
                if cell.character == Cell.continuation { continue }
                let codes = codes(of: theme.style(for: cell.role, cell.emphasis), colors)
                if codes != last { text += "\u{1B}[0\(codes)m" }
                last = codes
                text.append(cell.character)
            }
            text += last == nil ? "\n" : "\u{1B}[0m\n"
        }
        return text
    }

    /// The parameters of the sequence that sets a style, each with a semicolon in front.
    private static func codes(of style: Style, _ colors: ColorDepth) -> String {
        var codes = ""
        if style.attributes.contains(.bold) { codes += ";1" }
        if style.attributes.contains(.dim) { codes += ";2" }
        if style.attributes.contains(.underline) { codes += ";4" }
        if style.attributes.contains(.reverse) { codes += ";7" }
        codes += code(of: style.foreground.paint(colors), base: 30, colors)
        return codes + code(of: style.background.paint(colors), base: 40, colors)
    }

    private static func code(of paint: Paint, base: Int, _ colors: ColorDepth) -> String {
        switch paint {
        case .standard: return ""
        case .rgb(let red, let green, let blue): return ";\(base + 8);2;\(red);\(green);\(blue)"
        case .indexed(let number) where number >= 16: return ";\(base + 8);5;\(number)"
        case .indexed(let number) where number >= 8:
            return colors == .eight ? ";\(base + Int(number) - 8)" : ";\(base + 60 + Int(number) - 8)"
        case .indexed(let number): return ";\(base + Int(number))"
        }
    }
}
