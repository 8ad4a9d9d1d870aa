import BoModel
import GRDB

/// A condition on a code of the rows, which no block has: the rows themselves are read, those of one block at a time.
struct CodeTest {
    private let column: RowCodes.Column
    /// In lower case; empty: there is none.
    private let code: String
    private let isNegated: Bool

    init(_ column: RowCodes.Column, _ code: String, isNegated: Bool) {
        self.column = column
        self.code = code
        self.isNegated = isNegated
    }

    /// Leaves the rows that pass.
    func narrow(_ mask: inout BlockMask, _ block: Int, _ generation: Generation, _ codes: RowCodes) throws {
        var passing = BlockMask()
        let wanted = mask
        try codes.each(column, generation.id, block) { row, code in
            if wanted.contains(row), code == self.code { passing.set(row) }
        }
        mask.keep(passing, isNegated: isNegated)
    }
}

/// Reads the codes of the rows of blocks.
struct RowCodes {
    enum Column {
        case status
        /// The most telling code; see ``Transaction/code``.
        case kind
    }

    private let statuses: RawStatement
    private let kinds: RawStatement

    init(_ db: Database) throws {
        statuses = try RawStatement("SELECT id, status FROM txn WHERE id BETWEEN ? AND ?", db)
        kinds = try RawStatement("SELECT id, domain, family, subFamily FROM txn WHERE id BETWEEN ? AND ?", db)
    }

    /// Walks over the rows of a block.
    ///
    /// - Parameter body: takes a row's place in the block, and its code in lower case; empty when it has none.
    func each(
        _ column: Column, _ generation: Int64, _ block: Int, _ body: (Int, String) throws -> Void
    ) throws {
        let statement = column == .status ? statuses : kinds
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
            }
        }
    }
}
