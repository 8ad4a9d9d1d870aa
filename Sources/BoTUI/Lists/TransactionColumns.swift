import BoModel
import BoText

/// The columns of transactions. Each has one entry here; what stands in a table, what it can be sorted by and what is copied
/// follow from it.
enum TransactionColumns {
    private static let own: [Column<TransactionRow>] = [
        Column(
            name: "date", heading: Phrase.Screens.columnBooked, minimum: 10, maximum: 16,
            cell: { row, context in day(row, context) }),
        Column(name: "mark", heading: Phrase(""), minimum: 0, maximum: 2, upTo: 99, cell: mark),
        Column(
            name: "text", heading: Phrase.Screens.columnText, minimum: 12, maximum: 70, give: .greedy,
            cell: { row, _ in row.text.isEmpty ? CellText(MoneyFormat.missing, .dimmed) : CellText("\(row.text)") }
        ),
        Column(
            name: "counterParty", heading: Phrase.Screens.columnCounterParty, minimum: 10, maximum: 34, give: .soft,
            from: 60,
            cell: { row, _ in
                row.counterParty.map { CellText("\($0)") } ?? CellText(MoneyFormat.missing, .dimmed)
            }),
        extra("partyNumber", Phrase.Table.partyNumber, 13...24) { extras, _ in
            cell(extras.partyNumber.map(AccountFormat.number))
        },
        extra("merchant", Phrase.Table.merchant, 10...34, give: .soft) { extras, _ in
            cell(extras.merchant.map { "\($0)" })
        },
        extra("code", Phrase.Screens.columnType, 10...34, give: .soft) { extras, context in
            cell(extras.code.map { Phrase.transactionKind($0)[context.look.language] })
        },
        extra("valueDate", Phrase.Columns.valueDate, 10...16) { extras, context in
            asSent(extras.valueDate, extras.valueDate.map { DateFormat.day($0, context.look.language) })
        },
        extra("registered", Phrase.Columns.registered, 16...20) { extras, context in
            asSent(extras.registeredAt, extras.registeredAt.map { DateFormat.dayAndTime($0, context.look.language) })
        },
        Column(
            name: "status", heading: Phrase.Screens.columnStatus, minimum: 6, maximum: 12, from: 100,
            cell: { row, context in CellText(status(row, context), isSpecial(row) ? .warning : .dimmed) }),
        extra("currency", Phrase.Columns.currency, 3...6) { extras, _ in
            cell(extras.currency.map { "\($0.code)" })
        },
        Column(
            name: "moneyIn", heading: Phrase.Screens.moneyIn, alignment: .trailing, minimum: 12, maximum: 26,
            isExtra: true, cell: { row, context in amount(row, context, isOut: false) }),
        Column(
            name: "moneyOut", heading: Phrase.Screens.moneyOut, alignment: .trailing, minimum: 12, maximum: 26,
            isExtra: true, cell: { row, context in amount(row, context, isOut: true) }),
        Column(
            name: "amount", heading: Phrase.Screens.columnAmount, alignment: .trailing, minimum: 12, maximum: 26,
            cell: amount),
        Column(
            name: "balance", heading: Phrase.Balances.column, alignment: .trailing, minimum: 12, maximum: 26,
            from: 84, cell: BalanceFacts.cell),
        extra("reference", Phrase.Columns.reference, 10...40, give: .soft) { extras, _ in
            cell(extras.references.isEmpty ? nil : extras.references.map { "\($0.value)" }.joined(separator: " · "))
        },
        extra("identifier", Phrase.Table.identifier, 10...40, give: .soft) { extras, _ in
            cell(extras.identifier.map { "\($0)" })
        },
    ]

    static let all = own + NoteColumns.all(\.annotation)

    /// What transactions can be sorted by; text and names from the front, all else from behind.
    static let sortable: [SortChoice] = all.filter { TransactionOrder.Key(rawValue: $0.name) != nil }.map { column in
        SortChoice(
            name: column.name, heading: column.heading,
            startsAscending: column.alignment == .leading && !["date", "valueDate", "registered"].contains(column.name))
    }

    /// A column of what is only read when it is shown.
    private static func extra(
        _ name: String, _ heading: Phrase, _ width: ClosedRange<Int>, give: Column<TransactionRow>.Give = .rigid,
        _ cell: @escaping @Sendable (TransactionExtras, Context) -> CellText
    ) -> Column<TransactionRow> {
        Column(
            name: name, heading: heading, minimum: width.lowerBound, maximum: width.upperBound, give: give,
            isExtra: true, needsWhole: true,
            // Rows that were read before the column was shown say nothing yet: that is not the same as nothing.
            cell: { row, context in row.whole.map { cell(TransactionExtras($0), context) } ?? CellText("…", .dimmed) })
    }

    private static func cell(_ text: SafeText?) -> CellText {
        guard let text, !text.isEmpty else { return CellText(MoneyFormat.missing, .dimmed) }
        return CellText(text)
    }

    private static func asSent<Value>(_ value: AsSent<Value>?, _ text: SafeText?) -> CellText {
        if case .unreadable = value { return CellText(text ?? "", .warning) }
        return cell(text)
    }

    /// The booking date as sent; where it is missing, the day the row is listed under, dimmed.
    private static func day(_ row: TransactionRow, _ context: Context) -> CellText {
        switch row.bookingDate {
        case .read(let day): CellText(DateFormat.day(day, context.look.language))
        case .unreadable: CellText(DateFormat.day(row.bookingDate, context.look.language), .warning)
        case nil:
            CellText(row.day.map { DateFormat.day($0, context.look.language) } ?? MoneyFormat.missing, .dimmed)
        }
    }

    private static func amount(_ row: TransactionRow, _ context: Context) -> CellText {
        if let money = row.amount { return SumCells.money(money, context) }
        return CellText(MoneyFormat.amount(nil, asSent: row.amountAsSent, context.look.language), .warning)
    }

    /// The amount when it goes this way. One that nobody could read may go either way.
    private static func amount(_ row: TransactionRow, _ context: Context, isOut: Bool) -> CellText {
        if let money = row.amount, money.isNegative != isOut { return CellText("") }
        return amount(row, context)
    }

    private static func isSpecial(_ row: TransactionRow) -> Bool {
        row.isConflicting || row.isReversal || !(row.status == nil || row.status == .booked)
    }

    /// One letter for what the status column says where there is room for it.
    private static func mark(_ row: TransactionRow, _ context: Context) -> CellText {
        if row.isConflicting { return CellText("≠", .warning) }
        if row.isReversal { return CellText("↩", .warning) }
        guard let status = row.status, status != .booked else { return CellText("") }
        return CellText(Phrase.transactionStatus(status)[context.look.language].prefix(1), .warning)
    }

    private static func status(_ row: TransactionRow, _ context: Context) -> SafeText {
        if row.isConflicting { return Phrase.Screens.conflictInRow[context.look.language] }
        if row.isReversal { return Phrase.Screens.reversalInRow[context.look.language] }
        return row.status.map { Phrase.transactionStatus($0)[context.look.language] } ?? MoneyFormat.missing
    }
}
