import BoModel
import BoText

/// Balances that Bo worked out: as a cell of a table, and with what stands behind them as facts.
enum BalanceFacts {
    /// What isn't booked has no balance after it; one that can't be known is missing, never zero.
    static func cell(_ row: TransactionRow, _ context: Context) -> CellText {
        guard row.counts else { return CellText("") }
        return row.balanceAfter.map { SumCells.money($0, context) } ?? CellText(.missing, .dimmed)
    }

    /// How the balance after a transaction was worked out, or why there is none.
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
