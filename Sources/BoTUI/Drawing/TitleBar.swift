import BoModel
import BoText

/// The first row: the trail of levels, what the data is, and how fresh.
enum TitleBar {
    static func draw(
        _ trail: [SafeText], _ freshness: Freshness?, of level: Level?, on surface: inout Surface, _ context: Context
    ) {
        let width = surface.size.width
        surface.fill(Rect(x: 0, y: 0, width: width, height: 1), role: .title)
        var (left, right) = arranged(trail, freshness, in: width - 2, context)
        if context.look.isPlain { (left, right) = (left.shown(context.look), right.shown(context.look)) }
        surface.write(right, at: Point(x: width - 1 - right.width, y: 0), width: right.width)
        surface.write(left, at: Point(x: 1, y: 0), width: max(0, width - right.width - 3))
        if level != nil { markClicks(on: left, of: trail.count, on: &surface) }
    }

    /// The first name leads to the estates, the second to that estate's banks, and so on down.
    private static func markClicks(on line: Line, of count: Int, on surface: inout Surface) {
        var x = 1
        let parts = line.spans.count { !separators.contains($0.text) }
        var place = count - parts
        for span in line.spans {
            defer { x += span.width }
            if separators.contains(span.text) { continue }
            // The last part is where one is.
            if place < count - 1, let level = Level(rawValue: place) {
                surface.mark(.level(level), in: Rect(x: x, y: 0, width: span.width, height: 1))
            }
            place += 1
        }
    }

    private static let separators: [SafeText] = [" ▸ ", "… ▸ ", ", "]

    /// The age gives way before the trail does, but says that it is one as long as every part of the trail has its
    /// place.
    private static func arranged(
        _ trail: [SafeText], _ freshness: Freshness?, in room: Int, _ context: Context
    ) -> (trail: Line, tail: Line) {
        let whole = line(of: trail[...])
        let long = tail(freshness?.long, freshness?.role, context)
        if whole.width + long.width + 2 <= room { return (whole, long) }
        let short = tail(freshness?.short, freshness?.role, context)
        if whole.width + short.width + 2 <= room { return (whole, short) }
        if let cut = cut(trail, to: room - short.width - 2) { return (cut, short) }
        let shortest = tail(freshness?.shortest, freshness?.role, context)
        let fitted = fitted(trail, to: room - shortest.width - 2)
        return (fitted, fitted.width + short.width + 2 <= room ? short : shortest)
    }

    /// What stands at the right: progress elsewhere, synthetic data, no network, and the age.
    private static func tail(_ age: SafeText?, _ role: Role?, _ context: Context) -> Line {
        var line = Line()
        func add(_ text: SafeText, _ role: Role) {
            if !line.isEmpty { line.append("  ", .title) }
            line.append(text, role)
        }
        if context.work.isSynthetic { add(Phrase.Screens.syntheticData[context.look.language], .synthetic) }
        if context.work.isOffline { add(Phrase.Screens.offline[context.look.language], .warning) }
        if context.work.progress.isRunning, !context.look.isPlain {
            let percent = CountFormat.percent(permille: context.work.progress.permille ?? 0, context.look.language)
            add("⟳ \(percent)", .warning)
        }
        if let age, let role { add(age, role) }
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

    /// The trail; where it is too long, its longest names are cut, but not beyond recognition; then its beginning goes.
    private static func fitted(_ trail: [SafeText], to width: Int) -> Line {
        for first in trail.indices {
            let rest = Array(trail[first...])
            let room = first == 0 ? width : width - 4
            guard var line = cut(rest, to: room) else { continue }
            if first > 0 { line.spans.insert(Span("… ▸ ", .title), at: 0) }
            return line
        }
        // No room even so: the last name before the level stays whole, the level's own name is cut.
        var line = TitleBar.line(of: trail.suffix(2))
        line.spans.insert(Span("… ▸ ", .title), at: 0)
        return line
    }

    /// The names cut so that they fit; `nil` when that leaves too little of them.
    private static func cut(_ trail: [SafeText], to width: Int) -> Line? {
        var sizes = trail.map { TextWidth.of($0.string) }
        var excess = sizes.reduce(0, +) + 3 * (trail.count - 1) - width
        while excess > 0 {
            // Account numbers and the last part say where one is; only longer names give way.
            let candidates = sizes.indices.dropLast().filter { sizes[$0] > shortestName }
            guard let longest = candidates.max(by: { sizes[$0] < sizes[$1] }) else { return nil }
            sizes[longest] -= 1
            excess -= 1
        }
        return line(of: zip(trail, sizes).map { "\(TextWidth.fit($0.string, to: $1).text)" }[...])
    }

    /// Names are not cut below so many cells: the width of an account number.
    private static let shortestName = 13
}
