import BoModel
import BoText

/// Balances that Bo derives: as a cell of a table, and as facts with their derivation.
enum BalanceFacts {
    /// A transaction that isn't booked has no balance after it. An unknown balance is missing, never zero.
    static func cell(_ row: TransactionRow, _ context: Context) -> CellText {
        guard row.counts else { return CellText("") }
        return row.balanceAfter.map { SumCells.money($0, context) } ?? CellText(.missing, .dimmed)
    }

    /// Appends the derivation of the balance after a transaction, or the reason why Bo has none.
    static func add(_ answer: TransactionAnswer, to sheet: inout FactSheet, _ language: Language) {
        guard answer.transaction.counts else { return }
        switch answer.balance {
        case .derived(let derivation):
            guard answer.balanceAfter != nil else {
                sheet.add(
                    Phrase.Balances.after, Phrase.Balances.unknown(.inexactAmounts)[language], .warning, language)
                return
            }
            sheet.add(Phrase.Balances.label, Phrase.Balances.basis(derivation)[language], .dimmed, language)
            if let mismatch = derivation.mismatch {
                sheet.facts.append(.text(Phrase.Balances.mismatch(mismatch)[language], .warning))
            }
        case .unknown(let reason):
            sheet.add(Phrase.Balances.after, Phrase.Balances.unknown(reason)[language], .warning, language)
        }
    }
}
