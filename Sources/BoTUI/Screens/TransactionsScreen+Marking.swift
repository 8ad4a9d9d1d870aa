import BoModel
import BoText

/// Marking rows by keys, and putting the cursor on one by a click.
extension TransactionsScreen {
    mutating func mark(_ command: Command, _ context: Context) -> Reaction {
        guard let rows = list.window.rows, let row = list.current else { return .refused(Phrase.Marks.nothingToMark) }
        let place = list.window.shown.cursor
        switch command {
        case .mark:
            marks.toggle(row, at: place)
            list.window.move(to: place + 1)
        case .markRange:
            guard let last = marks.last else {
                let (mark, range) = (
                    context.look.key(.mark, on: Self.self), context.look.key(.markRange, on: Self.self)
                )
                return .refused(Phrase.Marks.markFirst(mark, range))
            }
            let start = rows.rows.firstIndex { $0.id == last.id }.map { rows.first + $0 } ?? last.place
            return markAll(of: min(start, place)..<(max(start, place) + 1), in: rows)
        default:
            if marks.count >= rows.total, rows.rows.allSatisfy({ marks.contains($0.id) }) {
                marks.removeAll()
                return .stay
            }
            guard !list.query.isHighlighting else {
                let look = context.look
                return .refused(
                    Phrase.Choosing.hideToMarkAll(
                        look.key(.highlight, on: Self.self), look.key(.markAll, on: Self.self)))
            }
            guard list.answer?.isComplete == true else { return .refused(Phrase.Screens.searching) }
            return markAll(of: 0..<rows.total, in: rows)
        }
        return .stay
    }

    private mutating func markAll(of places: Range<Int>, in rows: Rows<TransactionRow>) -> Reaction {
        guard places.count <= MarkedRows.most else {
            return .refused(Phrase.Marks.tooManyToMark(places.count, most: MarkedRows.most))
        }
        marks.mark(places, in: rows)
        return .stay
    }
}
