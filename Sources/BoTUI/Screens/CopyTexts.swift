import BoModel
import BoText

/// What each level gives to the clipboard.
extension EstatesScreen {
    func copyText(_ context: Context) -> CopyText? {
        list.current.map {
            CopyText($0, value: PartyFormat.number($0.estate.debtor).ungrouped, list.used(context), context)
        }
    }
}

extension BanksScreen {
    func copyText(_ context: Context) -> CopyText? {
        list.current.map {
            CopyText($0, value: PartyFormat.organization($0.id).ungrouped, list.used(context), context)
        }
    }
}

extension AccountsScreen {
    func copyText(_ context: Context) -> CopyText? {
        list.current.map {
            CopyText($0, value: AccountFormat.number($0.description.number).ungrouped, list.used(context), context)
        }
    }
}

extension TransactionsScreen {
    func copyText(_ context: Context) -> CopyText? {
        list.current.map { CopyText($0, value: $0.copied, TransactionColumns.used(context), context) }
    }

    func copyMarked(filling bytes: Int, _ context: Context) -> [String] {
        let columns = TransactionColumns.used(context)
        var lines: [String] = []
        var size = 0
        for row in marks.all where size <= bytes {
            let line = CopyText(row, value: row.copied, columns, context).tabbed
            size += line.utf8.count + 1
            lines.append(line)
        }
        return lines
    }
}

extension TransactionScreen {
    func copyText(_ context: Context) -> CopyText? {
        answer.map { answer in
            let transaction = answer.transaction
            var row = TransactionRow(
                id: answer.id, bookingDate: transaction.bookingDate, day: transaction.day, text: transaction.text,
                counterParty: transaction.counterPartyLabel, amount: transaction.amount,
                amountAsSent: transaction.amountAsSent, status: transaction.status,
                isReversal: transaction.isReversal == true, isConflicting: answer.isConflicting)
            row.annotation = answer.annotation
            row.balanceAfter = answer.balanceAfter
            row.whole = transaction
            return CopyText(row, value: row.copied, TransactionColumns.used(context), context)
        }
    }
}

extension TransactionRow {
    /// The counterparty, else the text.
    var copied: SafeText {
        if let counterParty, !counterParty.isEmpty { return "\(counterParty)" }
        return "\(text)"
    }
}

extension SafeText {
    /// A number without what groups its digits.
    fileprivate var ungrouped: SafeText { "\(String(string.filter { !" .\u{A0}".contains($0) }))" }
}
