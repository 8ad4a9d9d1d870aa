import BoModel
import GRDB

/// What the cache holds of a generation, read from its first row to its last, and all that is made from the rows.
struct StoredRows {
    private(set) var digest = ContentDigest()
    private(set) var rows = 0
    /// Whether the places have no gap.
    private(set) var isDense = true
    private(set) var blocks: BlockBuilder
    private var booked = BookedAdder()

    /// What is booked over all rows.
    var sums: BookedSums { booked.total }

    /// - Parameters:
    ///   - sink: is given the blocks that the rows make.
    ///   - report: is told now and then how many rows have been read.
    init(
        generation: Int64, to sink: inout some BlockSink, _ db: Database, report: ((Int) -> Void)? = nil
    ) throws {
        blocks = BlockBuilder(generation: generation)
        let statement = try RawStatement(TransactionColumn.selection + " ORDER BY id", db)
        let ids = TransactionRowID.all(generation)
        statement.bind(ids.lowerBound, at: 1)
        statement.bind(ids.upperBound, at: 2)
        defer { statement.reset() }
        var image = TransactionImage()
        while try statement.step() {
            isDense = isDense && TransactionRowID.ordinal(statement.integer(TransactionColumn.idColumn)) == rows
            image.take(statement)
            digest.add(image)
            let stored = try StoredTransaction(statement)
            let transaction = stored.transaction
            booked.add(transaction.amount, counts: transaction.counts)
            try blocks.add(transaction, RowPrint(image, copy: stored.copy), to: &sink)
            rows += 1
            if rows % 8192 == 0 { report?(rows) }
        }
    }
}
