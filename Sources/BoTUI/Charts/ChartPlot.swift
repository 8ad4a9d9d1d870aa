import BoModel
import BoText

/// A chart on its axes. Where it is drawn, amounts are places; every figure that is told is exact.
struct ChartPlot {
    let answer: ChartAnswer
    let series: ChartSeries
    let span: DateSpan
    let selected: DateSpan
    let style: PlotStyle
    let language: Language

    static let hatch: Character = "░"

    func money(_ units: Int64) -> SafeText {
        MoneyFormat.amount(Money(minorUnits: units, series.currency), language)
    }

    private func isFetched(_ day: CivilDate) -> Bool { answer.covered.contains { $0.contains(day) } }

    /// The days that have a letter above the chart.
    var marks: [(day: CivilDate, letter: SafeText)] {
        let opening = answer.estate.estate.openedOn
        var marks = [(day: opening, letter: Phrase.Charts.letterOpening[language])]
        if let cutOff = answer.estate.cutOff.day { marks.append((cutOff, Phrase.Charts.letterCutOff[language])) }
        return marks.filter { span.contains($0.day) }
    }

    /// What the letters and the hatching mean.
    func legend(_ view: ChartScreen.View) -> Line {
        var line = Line()
        let estate = answer.estate
        line.appendPart(
            (estate.cutOff.day.map(Phrase.Charts.legendCutOff) ?? Phrase.Charts.legendProvisional)[language], .dimmed)
        line.appendPart(Phrase.Charts.legendOpening(estate.estate.openedOn)[language], .dimmed)
        if !isFetched(span.first) || !isFetched(span.last) {
            line.appendPart(Phrase.Charts.legendNotFetched[language], .dimmed)
        }
        if view == .flows, span.months.contains(where: { answer.coverage(of: $0).isPartial }) {
            line.appendPart(Phrase.Charts.legendPartly[language], .dimmed)
        }
        return line
    }

    /// The frame of a chart: amounts to the left, the axis and its labels below, letters above.
    struct Frame {
        let plot: Rect
        let labels: Rect

        /// - Parameter texts: the labels that must fit to the left.
        init(_ area: Rect, fitting texts: [SafeText]) {
            let width = min((texts.map { TextWidth.of($0.string) }.max() ?? 0) + 1, area.width / 3)
            labels = Rect(x: area.x, y: area.y + 1, width: width, height: max(1, area.height - 3))
            plot = Rect(
                x: area.x + width, y: area.y + 1, width: max(1, area.width - width), height: labels.height)
        }
    }

    func write(label: SafeText, row: Int, _ frame: Frame, on surface: inout Surface) {
        surface.write(
            label, at: Point(x: frame.labels.x, y: frame.labels.y + row), width: frame.labels.width - 1,
            align: .trailing, role: .dimmed)
    }

    func drawMark(_ letter: SafeText, column: Int, _ frame: Frame, on surface: inout Surface) {
        let x = frame.plot.x + column
        let taken = surface[x, frame.plot.y - 1].character != " "
        surface.write(letter, at: Point(x: taken && column > 0 ? x - 1 : x, y: frame.plot.y - 1), role: .warning)
        surface.fill(Rect(x: x, y: frame.plot.y, width: 1, height: frame.plot.height), with: "┊", role: .warning)
    }

    func drawAxis(_ frame: Frame, on surface: inout Surface) {
        surface.fill(
            Rect(x: frame.plot.x, y: frame.plot.maxY, width: frame.plot.width, height: 1), with: "─", role: .frame)
    }

    func drawCursor(_ columns: Range<Int>, _ frame: Frame, on surface: inout Surface) {
        let area = Rect(
            x: frame.plot.x + columns.lowerBound, y: frame.plot.y, width: columns.count, height: frame.plot.height)
        surface.emphasize(area, .selected)
        surface.write(
            "▴", at: Point(x: area.x + (columns.count - 1) / 2, y: frame.plot.maxY), role: .cursor, emphasis: .selected)
    }

    // MARK: - The balance

    /// A step line of the balance at the end of each day.
    ///
    /// - Returns: the highest and the lowest balance, in words.
    func drawBalance(on surface: inout Surface, in area: Rect) -> Line {
        guard area.height > 4, let bounds = bounds() else { return Line() }
        let low = min(0, bounds.low.units)
        var high = max(0, bounds.high.units)
        if low == high { high = low + 1 }
        let frame = Frame(area, fitting: [money(low), money(high)])
        var canvas = DotCanvas(style, size: Size(width: frame.plot.width, height: frame.plot.height))
        let steps = canvas.height - 1
        func y(_ value: Int64) -> Int { steps - Scale.place(value, low: low, high: high, steps: steps) }
        let zero = y(0) / style.dots.down
        if low < 0, high > 0 {
            surface.fill(
                Rect(x: frame.plot.x, y: frame.plot.y + zero, width: frame.plot.width, height: 1), with: "┈",
                role: .frame)
        }
        for mark in marks { drawMark(mark.letter, column: column(of: mark.day, frame), frame, on: &surface) }
        var unfetched = Array(repeating: 0, count: frame.plot.width)
        var last: Int?
        for x in 0..<canvas.width {
            let days = (x * span.dayCount / canvas.width)...(((x + 1) * span.dayCount - 1) / canvas.width)
            var isFetched = false
            for day in days.map({ span.first.adding(days: $0) }) where self.isFetched(day) {
                isFetched = true
                guard let value = series.balance(atEndOf: day) else {
                    last = nil
                    continue
                }
                canvas.fill(column: x, from: last ?? y(value), through: y(value))
                last = y(value)
            }
            if !isFetched {
                unfetched[x / style.dots.across] += 1
                last = nil
            }
        }
        for (column, count) in unfetched.enumerated() where count == style.dots.across {
            surface.fill(
                Rect(x: frame.plot.x + column, y: frame.plot.y, width: 1, height: frame.plot.height),
                with: Self.hatch, role: .dimmed)
        }
        surface.draw(canvas, at: Point(x: frame.plot.x, y: frame.plot.y)) { _, y in y > zero ? .amountOut : .bar }
        drawAxis(frame, on: &surface)
        labelDays(frame, on: &surface)
        write(label: money(high), row: 0, frame, on: &surface)
        if zero > 0, zero < frame.plot.height - 1 { write(label: "0", row: zero, frame, on: &surface) }
        write(label: money(low), row: frame.plot.height - 1, frame, on: &surface)
        let cursor = column(of: selected.first, frame)
        drawCursor(cursor..<(cursor + 1), frame, on: &surface)
        return words(of: bounds)
    }

    private typealias Extreme = (units: Int64, day: CivilDate)

    /// The highest and the lowest balance of the days that were fetched, each with the first day that has it.
    private func bounds() -> (low: Extreme, high: Extreme)? {
        var known: [Extreme] = series.days.compactMap { day in day.balance.map { ($0, day.day) } }
        if let opening = series.opening, let first = answer.span?.first, series.days.first?.day != first {
            known.insert((opening, first), at: 0)
        }
        guard let first = known.first else { return nil }
        return known.dropFirst().reduce((low: first, high: first)) { bounds, next in
            (next.units < bounds.low.units ? next : bounds.low, next.units > bounds.high.units ? next : bounds.high)
        }
    }

    private func words(of bounds: (low: Extreme, high: Extreme)) -> Line {
        var line = Line(Phrase.Charts.highest(money(bounds.high.units), bounds.high.day)[language], .dimmed)
        line.appendPart(Phrase.Charts.lowest(money(bounds.low.units), bounds.low.day)[language], .dimmed)
        return line
    }

    private func column(of day: CivilDate, _ frame: Frame) -> Int {
        let place = min(max(day.days(since: span.first), 0), span.dayCount - 1)
        // The first dot of the day.
        let across = frame.plot.width * style.dots.across
        return min((place * across + span.dayCount - 1) / span.dayCount / style.dots.across, frame.plot.width - 1)
    }

    /// Months below the axis, as many as fit; a year in the place of its January.
    private func labelDays(_ frame: Frame, on surface: inout Surface) {
        var free = 0
        for month in span.months where span.contains(month.first) {
            let x = column(of: month.first, frame)
            surface.write("┴", at: Point(x: frame.plot.x + x, y: frame.plot.maxY), role: .frame)
            let label: SafeText =
                month.first.parts.month == 1
                ? "\(month.first.parts.year)" : Phrase.Charts.monthShort(month.first)[language]
            guard x >= free, x + TextWidth.of(label.string) <= frame.plot.width else { continue }
            surface.write(label, at: Point(x: frame.plot.x + x, y: frame.plot.maxY + 1), role: .dimmed)
            free = x + TextWidth.of(label.string) + 1
        }
    }
}
