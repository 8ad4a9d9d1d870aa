import BoModel
import BoText

extension ChartScreen {
    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        if let empty = empty(context) {
            surface.write(empty, at: Point(x: area.x + 2, y: area.y + 1), width: area.width - 3)
            return
        }
        guard let answer, let series, let span, let selected else { return }
        if isTable { return drawTable(on: &surface, in: area, context) }
        let language = context.look.language
        let heading =
            view == .balance
            ? Phrase.Charts.balanceHeading(series.currency) : Phrase.Charts.flowsHeading(series.currency)
        surface.write(paneTitle: heading[language], in: area)
        let plot = ChartPlot(
            answer: answer, series: series, span: span, selected: selected, style: context.look.plots,
            language: language)
        let drawing = Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: max(0, area.height - 4))
        let extremes: Line
        switch view {
        case .balance: extremes = plot.drawBalance(on: &surface, in: drawing)
        case .flows: extremes = plot.drawFlows(on: &surface, in: drawing)
        }
        let row = ChartRow(selected, in: series, of: answer)
        let lines = [
            row.line(view, hasBalance: series.hasBalance, language), extremes, plot.legend(view),
        ]
        for (place, line) in lines.enumerated() {
            let y = area.maxY - lines.count + place
            surface.write(line.fitted(to: area.width - 2), at: Point(x: area.x + 1, y: y), width: area.width - 2)
        }
    }

    private func drawTable(on surface: inout Surface, in area: Rect, _ context: Context) {
        let layout = TableLayout(
            columns, widths, width: area.width, breakpoint: area.width, sorting: nil, language: context.look.language)
        surface.write(headings: layout, sorting: nil, in: area, context.look.language)
        let rows = rows
        let height = max(0, area.height - 1)
        let cursor = row(in: rows)
        let top = max(0, min(cursor - height / 2, rows.count - height))
        surface.writeRows(in: area, from: top, cursor: cursor) { surface, place, y in
            guard rows.indices.contains(place) else { return false }
            surface.write(row: rows[place], layout, at: y, in: area, context)
            return true
        }
    }
}
