import BoModel
import BoText

/// By what the rows of a list are grouped.
enum RowGrouping: Hashable, Sendable {
    case transactions(TransactionGrouping)
    case accounts(AccountGrouping)
}

/// By what accounts are grouped.
enum AccountGrouping: CaseIterable, Hashable, Sendable {
    case bank, type, currency, status

    var name: Phrase {
        switch self {
        case .bank: Phrase.Columns.bank
        case .type: Phrase.Columns.type
        case .currency: Phrase.Columns.currency
        case .status: Phrase.Columns.status
        }
    }
}
