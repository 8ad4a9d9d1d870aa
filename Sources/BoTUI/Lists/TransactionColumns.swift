import BoModel
import BoText

/// The columns of transactions, made from ``TransactionField``.
///
/// This file adds the widths, and the cells that say more than the field's text.
enum TransactionColumns {
    static let all = TransactionField.allCases.filter(\.isColumn).flatMap { field in
        field == .date ? [column(field), mark] : [column(field)]
    }

    static let sortable = TransactionField.sortable.map {
        SortChoice(name: $0.rawValue, heading: $0.heading, startsAscending: $0.startsAscending)
    }

    /// The column of a field.
    static func column(_ field: TransactionField) -> Column<TransactionRow> {
        switch field {
        case .date: column(field, 10...16, cell: day)
        case .text:
            column(field, 12...70, .greedy) { row, _ in cell(row.text.isEmpty ? nil : "\(row.text)") }
        case .counterParty:
            column(field, 10...34, .soft, from: 60) { row, _ in
                row.counterParty.map { CellText("\($0)") } ?? CellText(.missing, .dimmed)
            }
        case .status:
            column(field, 6...12, from: 100) { row, context in
                CellText(status(row, context), isSpecial(row) ? .warning : .dimmed)
            }
        case .moneyIn:
            column(field, 12...26, isExtra: true) { row, context in amount(row, context, isOut: false) }
        case .moneyOut:
            column(field, 12...26, isExtra: true) { row, context in amount(row, context, isOut: true) }
        case .amount: column(field, 12...26, cell: amount)
        case .balance: column(field, 12...26, from: 84, cell: BalanceFacts.cell)
        case .note: NoteColumns.note(\.annotation)
        case .tags: NoteColumns.tags(\.annotation)
        case .identifier: column(field, 10...40, .soft, isExtra: true, cell: whole(field))
        default:
            column(field, width(of: field.content), give(of: field.content), isExtra: true, cell: whole(field))
        }
    }

    private static func column(
        _ field: TransactionField, _ width: ClosedRange<Int>, _ give: Column<TransactionRow>.Give = .rigid,
        from: Int = 0, isExtra: Bool = false, cell: @escaping @Sendable (TransactionRow, Context) -> CellText
    ) -> Column<TransactionRow> {
        var alignment = Surface.Alignment.leading
        switch field.content {
        case .amount, .balance: alignment = .trailing
        default: break
        }
        return Column(
            name: field.rawValue, heading: field.heading, alignment: alignment, minimum: width.lowerBound,
            maximum: width.upperBound, give: give, from: from, isExtra: isExtra, needsWhole: field.needsWhole,
            cell: cell)
    }

    /// How wide values of a kind are.
    private static func width(of content: TransactionField.Content) -> ClosedRange<Int> {
        switch content {
        case .day: 10...16
        case .moment: 16...20
        case .amount, .balance: 12...26
        case .currency, .flag: 3...6
        case .status: 6...12
        case .accountNumber: 13...24
        case .kind, .text, .parties, .annotation: 10...34
        case .references: 10...40
        }
    }

    private static func give(of content: TransactionField.Content) -> Column<TransactionRow>.Give {
        switch content {
        case .kind, .text, .parties, .references, .annotation: .soft
        default: .rigid
        }
    }

    /// The cells of a field that a row holds only with its whole transaction.
    private static func whole(_ field: TransactionField) -> @Sendable (TransactionRow, Context) -> CellText {
        { row, context in
            // Rows from before the column was chosen have no value yet. That is not the same as no value.
            guard let transaction = row.whole else { return CellText("…", .dimmed) }
            var cell = cell(field.text(of: transaction, context.look.language))
            if field.isUnreadable(in: transaction) { cell.role = .warning }
            return cell
        }
    }

    /// The signs behind the date.
    static let mark = Column<TransactionRow>(
        name: "mark", heading: Phrase(""), minimum: 0, maximum: 2, upTo: 99, cell: mark)

    private static func cell(_ text: SafeText?) -> CellText {
        guard let text, !text.isEmpty else { return CellText(.missing, .dimmed) }
        return CellText(text)
    }

    /// The booking date as sent. Without one the cell dims the day that the row is listed under.
    private static func day(_ row: TransactionRow, _ context: Context) -> CellText {
        switch row.bookingDate {
        case .read(let day): CellText(DateFormat.day(day, context.look.language))
        case .unreadable: CellText(DateFormat.day(row.bookingDate, context.look.language), .warning)
        case nil:
            CellText(row.day.map { DateFormat.day($0, context.look.language) } ?? .missing, .dimmed)
        }
    }

    private static func amount(_ row: TransactionRow, _ context: Context) -> CellText {
        if let money = row.amount { return SumCells.money(money, context) }
        return CellText(MoneyFormat.amount(nil, asSent: row.amountAsSent, context.look.language), .warning)
    }

    /// The amount if it goes this way. An unreadable amount may go either way.
    private static func amount(_ row: TransactionRow, _ context: Context, isOut: Bool) -> CellText {
        if let money = row.amount, money.isNegative != isOut { return CellText("") }
        return amount(row, context)
    }

    private static func isSpecial(_ row: TransactionRow) -> Bool {
        row.isConflicting || row.isReversal || !(row.status == nil || row.status == .booked)
    }

    /// The status in a sign or a letter, for tables that have no room for its column.
    private static func mark(_ row: TransactionRow, _ context: Context) -> CellText {
        if row.isConflicting { return CellText("≠", .warning) }
        if row.isReversal { return CellText("↩", .warning) }
        guard let status = row.status, status != .booked else { return CellText("") }
        return CellText(Phrase.transactionStatus(status)[context.look.language].prefix(1), .warning)
    }

    private static func status(_ row: TransactionRow, _ context: Context) -> SafeText {
        if row.isConflicting { return Phrase.Screens.conflictInRow[context.look.language] }
        if row.isReversal { return Phrase.Screens.reversalInRow[context.look.language] }
        return row.status.map { Phrase.transactionStatus($0)[context.look.language] } ?? .missing
    }
}
