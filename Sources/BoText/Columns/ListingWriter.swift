import BoJSON

/// How a listing is written.
public enum ListingFormat: Hashable, Sendable {
    /// Aligned columns for people.
    case table
    /// One array, a row to a line.
    case json
    /// RFC 4180 with a header row; a byte order mark in front for programs that guess otherwise.
    case csv(byteOrderMark: Bool)
}

/// Writes a listing row by row. A long listing is never whole in memory.
///
/// The caller takes bytes whenever enough are ready, and once more after the end:
///
///     var writer = ListingWriter(Listings.transactions, as: .json, in: .nb)
///     for row in rows {
///         writer.add(row)
///         if writer.pendingBytes > 65_536 { write(writer.takeBytes()) }
///     }
///     writer.finish()
///     write(writer.takeBytes())
public struct ListingWriter<Row>: Sendable {
    private let listing: Listing<Row>
    private let format: ListingFormat
    private let language: Language
    private var bytes: [UInt8] = []
    private var table: TextTable
    private let shown: [ListingColumn<Row>.Shown]
    private let flat: [ListingColumn<Row>]
    private var isFirst = true

    public init(_ listing: Listing<Row>, as format: ListingFormat, in language: Language) {
        self.listing = listing
        self.format = format
        self.language = language
        shown = listing.columns.compactMap(\.shown)
        flat = listing.columns.filter { !$0.isNested }
        table = TextTable(shown.map { TextTable.Column($0.heading[language], $0.alignment, longest: $0.longest) })
        switch format {
        case .table: break
        case .json: bytes.append(UInt8(ascii: "["))
        case .csv(let byteOrderMark):
            if byteOrderMark { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
            CSV.append(header: listing.columnNames, to: &bytes)
        }
    }

    /// The number of bytes that are ready.
    public var pendingBytes: Int { bytes.count }

    public mutating func add(_ row: Row) {
        switch format {
        case .table:
            table.add(shown.map { $0.text(row, language) })
            bytes.append(contentsOf: table.takeLines().utf8)
        case .json:
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\n"))
            var json = JSONWriter(reservingBytes: 1024)
            listing.write(row, into: &json)
            JSONText.append(json.bytes, to: &bytes)
        case .csv: CSV.append(flat.map { $0.value(row) }, to: &bytes)
        }
        isFirst = false
    }

    /// Ends the listing. Its last bytes are ready then.
    public mutating func finish() {
        switch format {
        case .table:
            table.finish()
            bytes.append(contentsOf: table.takeLines().utf8)
        case .json: bytes.append(contentsOf: isFirst ? Array("]\n".utf8) : Array("\n]\n".utf8))
        case .csv: break
        }
    }

    /// The bytes since the last call, in UTF-8.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

extension Listing {
    /// A whole short listing at once.
    public func bytes(of rows: some Sequence<Row>, as format: ListingFormat, in language: Language) -> [UInt8] {
        var writer = ListingWriter(self, as: format, in: language)
        for row in rows { writer.add(row) }
        writer.finish()
        return writer.takeBytes()
    }
}
