import BoModel
import GRDB

/// A condition on a value of the rows that no block has: the rows themselves are read, those of one block at a time.
struct ValueTest {
    private let column: RowValues.Column
    /// As ``RowValues`` gives it; empty: there is none.
    private let value: String
    private let isNegated: Bool

    init(_ column: RowValues.Column, _ value: String, isNegated: Bool) {
        self.column = column
        self.value = value
        self.isNegated = isNegated
    }

    /// Leaves the rows that pass.
    func narrow(_ mask: inout BlockMask, _ block: Int, _ generation: Generation, _ values: RowValues) throws {
        var passing = BlockMask()
        let wanted = mask
        try values.each(column, generation.id, block) { row, value in
            if wanted.contains(row), value == self.value { passing.set(row) }
        }
        mask.keep(passing, isNegated: isNegated)
    }
}

/// Reads values of the rows of blocks, in lower case.
struct RowValues {
    enum Column {
        case status
        /// The most telling code; see ``Transaction/code``.
        case kind
        /// See ``Transaction/counterPartyNumber`` and ``FilterCondition/comparable(_:)``.
        case partyNumber
    }

    private let statuses: RawStatement
    private let kinds: RawStatement
    private let wholes: RawStatement

    init(_ db: Database) throws {
        statuses = try RawStatement("SELECT id, status FROM txn WHERE id BETWEEN ? AND ?", db)
        kinds = try RawStatement("SELECT id, domain, family, subFamily FROM txn WHERE id BETWEEN ? AND ?", db)
        wholes = try RawStatement(TransactionColumn.selection, db)
    }

    /// Walks over the rows of a block.
    ///
    /// - Parameter body: takes a row's place in the block, and its value; empty when it has none.
    func each(
        _ column: Column, _ generation: Int64, _ block: Int, _ body: (Int, String) throws -> Void
    ) throws {
        let statement =
            switch column {
            case .status: statuses
            case .kind: kinds
            case .partyNumber: wholes
            }
        let first = block * RowBlock.rows
        statement.bind(TransactionRowID.id(generation, first), at: 1)
        statement.bind(TransactionRowID.id(generation, first + RowBlock.rows - 1), at: 2)
        defer { statement.reset() }
        while try statement.step() {
            let row = TransactionRowID.ordinal(statement.integer(0)) - first
            switch column {
            case .status: try body(row, (statement.text(1) ?? "").lowercased())
            case .kind:
                let code = Transaction.code(
                    domain: statement.text(1), family: statement.text(2), subFamily: statement.text(3))
                try body(row, (code ?? "").lowercased())
            case .partyNumber:
                let number = try StoredTransaction(statement).transaction.counterPartyNumber
                try body(row, FilterCondition.comparable(number ?? ""))
            }
        }
    }
}
