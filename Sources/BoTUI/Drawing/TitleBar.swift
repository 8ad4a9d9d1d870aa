import BoModel
import BoText

/// The first row: the trail of levels, what the data is, and how fresh.
enum TitleBar {
    static func draw(_ trail: [SafeText], _ freshness: Freshness?, on surface: inout Surface, _ context: Context) {
        let width = surface.size.width
        surface.fill(Rect(x: 0, y: 0, width: width, height: 1), role: .title)
        let whole = line(of: trail[...])
        let room = width - 2
        var right = tail(freshness?.long, freshness?.role, context)
        if whole.width + right.width + 2 > room { right = tail(freshness?.short, freshness?.role, context) }
        surface.write(right, at: Point(x: width - 1 - right.width, y: 0), width: right.width)
        let left = fitted(trail, to: room - right.width - 2)
        surface.write(left, at: Point(x: 1, y: 0), width: max(0, room - right.width - 1))
    }

    /// What stands at the right: progress elsewhere, synthetic data, no network, and the age.
    private static func tail(_ age: SafeText?, _ role: Role?, _ context: Context) -> Line {
        var line = Line()
        func add(_ text: SafeText, _ role: Role) {
            if !line.isEmpty { line.append("  ", .title) }
            line.append(text, role)
        }
        if context.isSynthetic { add(Phrase.Screens.syntheticData[context.language], .synthetic) }
        if context.isOffline { add(Phrase.Screens.offline[context.language], .warning) }
        if context.progress.isRunning {
            let percent = CountFormat.percent(permille: context.progress.permille ?? 0, context.language)
            add("⟳ \(percent)", .warning)
        } else if let age, let role {
            add(age, role)
        }
        return line
    }

    private static func line(of trail: ArraySlice<SafeText>) -> Line {
        var line = Line()
        for (place, part) in trail.enumerated() {
            if place > 0 { line.append(" ▸ ", .title) }
            line.append(part, place == trail.count - 1 ? .titleCurrent : .title)
        }
        return line
    }

    /// The trail; where it is too long, long names in it are cut first, then its beginning is left out.
    private static func fitted(_ trail: [SafeText], to width: Int) -> Line {
        let whole = line(of: trail[...])
        if whole.width <= width { return whole }
        let cut = trail.enumerated().map { place, part -> SafeText in
            place == trail.count - 1 ? part : "\(TextWidth.fit(part.string, to: 16).text)"
        }
        var rest = cut[...]
        var line = line(of: rest)
        while line.width > width, rest.count > 1 {
            rest = rest.dropFirst()
            line = self.line(of: rest)
            line.spans.insert(Span("… ▸ ", .title), at: 0)
        }
        return line
    }
}
