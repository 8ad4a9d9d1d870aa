import BoModel
import BoText

extension ChartPlot {
    /// Bars of money in, upwards, and money out, downwards, one of each for a month; both on one scale.
    ///
    /// - Returns: the months with the most of each, in words.
    func drawFlows(on surface: inout Surface, in area: Rect) -> Line {
        guard area.height > 5 else { return Line() }
        let months = span.months.map { ChartRow($0, in: series, of: answer) }
        let highest = months.map(\.figures.moneyIn).max() ?? 0
        let deepest = months.map { $0.figures.moneyOut.magnitude }.max() ?? 0
        let frame = Frame(area, fitting: [money(highest), money(-Int64(clamping: deepest))])
        let (up, down) = ChartPlot.share(frame.plot.height - 1, between: UInt64(max(0, highest)), and: deepest)
        let cells = min(8, max(2, frame.plot.width / max(1, months.count)))
        let visible = visible(months, frame.plot.width / cells)
        var canvas = (
            up: DotCanvas(style, size: Size(width: frame.plot.width, height: up)),
            down: DotCanvas(style, size: Size(width: frame.plot.width, height: down))
        )
        // One scale for both: what of the two has the least room for each krone decides.
        let bound = ChartPlot.bound(UInt64(max(0, highest)), up, deepest, down)
        let axis = frame.plot.y + up
        surface.fill(Rect(x: frame.plot.x, y: axis, width: frame.plot.width, height: 1), with: "─", role: .frame)
        for (place, month) in months[visible].enumerated() {
            let column = place * cells
            let width = cells > 2 ? cells - 1 : 1
            for mark in marks where month.span.contains(mark.day) {
                drawMark(mark.letter, column: column, frame, on: &surface)
            }
            switch month.coverage {
            case .none:
                surface.fill(
                    Rect(x: frame.plot.x + column, y: frame.plot.y, width: width, height: frame.plot.height),
                    with: Self.hatch, role: .dimmed)
                continue
            case .partial: surface.write("?", at: Point(x: frame.plot.x + column, y: axis), role: .warning)
            case .whole: break
            }
            let dots = (column * style.dots.across)..<((column + width) * style.dots.across)
            let rise = ChartPlot.dots(month.figures.moneyIn.magnitude, bound, style)
            let fall = ChartPlot.dots(month.figures.moneyOut.magnitude, bound, style)
            for x in dots {
                if rise > 0 { canvas.up.fill(column: x, from: canvas.up.height - rise, through: canvas.up.height - 1) }
                if fall > 0 { canvas.down.fill(column: x, from: 0, through: fall - 1) }
            }
        }
        surface.draw(canvas.up, at: Point(x: frame.plot.x, y: frame.plot.y)) { _, _ in .amountIn }
        surface.draw(canvas.down, at: Point(x: frame.plot.x, y: axis + 1)) { _, _ in .amountOut }
        label(months[visible], cells, frame, on: &surface)
        if up > 0 { write(label: money(highest), row: 0, frame, on: &surface) }
        write(label: "0", row: up, frame, on: &surface)
        if down > 0 {
            write(label: money(-Int64(clamping: deepest)), row: frame.plot.height - 1, frame, on: &surface)
        }
        if let place = months[visible].firstIndex(where: { $0.span == selected }) {
            let column = (place - visible.lowerBound) * cells
            drawCursor(column..<min(column + max(1, cells - 1), frame.plot.width), frame, on: &surface)
        }
        return words(of: months)
    }

    /// The months that fit, the selected one among them.
    private func visible(_ months: [ChartRow], _ count: Int) -> Range<Int> {
        guard months.count > count else { return 0..<months.count }
        let place = months.firstIndex { $0.span == selected } ?? months.count - 1
        let first = max(0, min(place - count / 2, months.count - count))
        return first..<(first + count)
    }

    /// Rows above and below the axis, by how much there is of each; each that has something gets one.
    private static func share(_ rows: Int, between highest: UInt64, and deepest: UInt64) -> (up: Int, down: Int) {
        if deepest == 0 { return (rows, 0) }
        if highest == 0 { return (0, rows) }
        let total = Int128(highest) + Int128(deepest)
        let up = Int((Int128(rows) * Int128(highest) + total / 2) / total)
        let clamped = min(max(up, 1), rows - 1)
        return (clamped, rows - clamped)
    }

    /// An amount and the rows that it takes: the scale of all bars.
    private static func bound(_ highest: UInt64, _ up: Int, _ deepest: UInt64, _ down: Int) -> (
        units: UInt64, rows: Int
    ) {
        if highest == 0 { return (deepest, down) }
        if deepest == 0 { return (highest, up) }
        return Int128(up) * Int128(deepest) <= Int128(down) * Int128(highest) ? (highest, up) : (deepest, down)
    }

    /// The dots of a bar; what is not nothing has one.
    private static func dots(_ units: UInt64, _ bound: (units: UInt64, rows: Int), _ style: PlotStyle) -> Int {
        guard units > 0, bound.units > 0 else { return 0 }
        let all = Int128(bound.rows * style.dots.down)
        return max(1, Int((Int128(units) * all + Int128(bound.units) / 2) / Int128(bound.units)))
    }

    private func label(_ months: ArraySlice<ChartRow>, _ cells: Int, _ frame: Frame, on surface: inout Surface) {
        var free = 0
        for (place, month) in months.enumerated() {
            let column = place * cells
            let day = month.span.first
            let label: SafeText =
                day.parts.month == 1 ? "\(day.parts.year)" : Phrase.Charts.monthShort(day)[language]
            guard column >= free, column + TextWidth.of(label.string) <= frame.plot.width else { continue }
            surface.write(label, at: Point(x: frame.plot.x + column, y: frame.plot.maxY + 1), role: .dimmed)
            free = column + TextWidth.of(label.string) + 1
        }
    }

    private func words(of months: [ChartRow]) -> Line {
        var line = Line()
        if let most = months.filter({ !$0.figures.isRough }).max(by: { $0.figures.moneyIn < $1.figures.moneyIn }),
            most.figures.moneyIn > 0
        {
            line.appendPart(
                Phrase.Charts.mostIn(money(most.figures.moneyIn), most.label(language))[language], .dimmed)
        }
        if let most = months.filter({ !$0.figures.isRough }).min(by: { $0.figures.moneyOut < $1.figures.moneyOut }),
            most.figures.moneyOut < 0
        {
            line.appendPart(
                Phrase.Charts.mostOut(money(most.figures.moneyOut), most.label(language))[language], .dimmed)
        }
        return line
    }
}
