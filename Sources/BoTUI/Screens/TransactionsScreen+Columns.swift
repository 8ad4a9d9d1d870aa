import BoModel
import BoText

/// The columns of the table, as somebody has chosen them.
extension TransactionsScreen {
    func table(fitting area: Size, _ context: Context) -> TableFace {
        layout(width: pane.listSize(in: area).width, context).face
    }

    /// Asks for what the chosen columns and the pane say beyond the plain row, and measures columns that are new in the
    /// table.
    mutating func prepareColumns(_ context: Context) {
        let columns = TransactionColumns.used(context, at: width)
        columnsNeedWhole = columns.contains(where: \.needsWhole)
        list.query.wantsWhole = columnsNeedWhole || pane.isShown
        // The rows of an answer are all alike.
        let isWhole = list.current?.whole != nil
        let new = columns.filter { (isWhole || !$0.needsWhole) && !list.widths.knows($0) }
        if let rows = list.window.rows?.rows, !new.isEmpty { list.widths.measure(rows, new, context) }
    }

    mutating func measure(_ rows: [TransactionRow], _ context: Context) {
        list.widths.measure(rows, TransactionColumns.used(context, at: width), context)
    }

    /// Whether the row under the cursor says all that is wanted of it.
    var hasWhole: Bool { !list.query.wantsWhole || list.current.map { $0.whole != nil } ?? true }

    /// All that is known of the transaction under the cursor, when its row carries it.
    var details: TransactionAnswer? {
        guard let answer = list.answer, let row = list.current, let whole = row.whole else { return nil }
        var details = TransactionAnswer(
            estate: answer.estate, account: account, id: row.id, transaction: whole, isConflicting: row.isConflicting,
            place: list.window.shown.cursor, total: list.total)
        (details.annotation, details.annotatedAt) = (row.annotation, row.annotatedAt)
        (details.balance, details.balanceAfter) = (answer.balance, row.balanceAfter)
        return details
    }
}

extension TransactionColumns {
    /// Those that may stand in the table.
    static func used(_ context: Context, at width: Int? = nil) -> [Column<TransactionRow>] {
        (context.look.tables[.transactions] ?? .delivered).used(all, at: width)
    }
}
