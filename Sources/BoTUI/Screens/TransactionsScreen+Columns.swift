import BoModel
import BoText

/// The columns of the table, as somebody has chosen them.
extension TransactionsScreen {
    /// The columns in a table so wide.
    func layout(width: Int, _ context: Context) -> TableLayout<TransactionRow> {
        TableLayout(
            TransactionColumns.all, widths, width: width, breakpoint: width, sorting: sorting,
            language: context.language, choice: context.tables[.transactions] ?? .delivered)
    }

    func table(fitting area: Size, _ context: Context) -> TableFace? {
        layout(width: pane.listSize(in: area).width, context).face
    }

    /// Asks for what the chosen columns say beyond the plain row, and measures those that are new in the table.
    mutating func prepareColumns(_ context: Context) {
        let columns = TransactionColumns.used(context, at: width)
        query.wantsExtras = columns.contains(where: \.needsExtras)
        let new = columns.filter { !$0.needsExtras && !widths.knows($0) }
        if let rows = window.rows?.rows, !new.isEmpty { widths.measure(rows, new, context) }
    }

    /// Whether the rows say all that the columns want of them.
    var hasExtras: Bool { !query.wantsExtras || window.current.map { $0.extras != nil } ?? true }
}

extension TransactionColumns {
    /// Those that may stand in the table.
    static func used(_ context: Context, at width: Int? = nil) -> [Column<TransactionRow>] {
        (context.tables[.transactions] ?? .delivered).used(all, at: width)
    }
}
