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
        case .bank: Phrase.Screens.columnBank
        case .type: Phrase.Screens.columnType
        case .currency: Phrase.Columns.currency
        case .status: Phrase.Screens.columnStatus
        }
    }
}
