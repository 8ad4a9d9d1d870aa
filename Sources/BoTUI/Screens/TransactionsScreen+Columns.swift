import BoModel
import BoText

/// The columns of the table, as somebody has chosen them.
extension TransactionsScreen {
    /// The columns in a table so wide.
    func layout(width: Int, _ context: Context) -> TableLayout<TransactionRow> {
        TableLayout(
            TransactionColumns.all, widths, width: width, breakpoint: width, sorting: sorting,
            language: context.look.language, choice: context.look.tables[.transactions] ?? .delivered)
    }

    func table(fitting area: Size, _ context: Context) -> TableFace {
        layout(width: pane.listSize(in: area).width, context).face
    }

    /// Asks for what the chosen columns and the pane say beyond the plain row, and measures columns that are new in the
    /// table.
    mutating func prepareColumns(_ context: Context) {
        let columns = TransactionColumns.used(context, at: width)
        columnsNeedWhole = columns.contains(where: \.needsWhole)
        query.wantsWhole = columnsNeedWhole || pane.isShown
        // The rows of an answer are all alike.
        let isWhole = window.current?.whole != nil
        let new = columns.filter { (isWhole || !$0.needsWhole) && !widths.knows($0) }
        if let rows = window.rows?.rows, !new.isEmpty { widths.measure(rows, new, context) }
    }

    /// Whether the row under the cursor says all that is wanted of it.
    var hasWhole: Bool { !query.wantsWhole || window.current.map { $0.whole != nil } ?? true }

    /// All that is known of the transaction under the cursor, when its row carries it.
    var details: TransactionAnswer? {
        guard let answer, let row = window.current, let whole = row.whole else { return nil }
        var details = TransactionAnswer(
            estate: answer.estate, account: account, id: row.id, transaction: whole, isConflicting: row.isConflicting,
            place: window.shown.cursor, total: window.total)
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
