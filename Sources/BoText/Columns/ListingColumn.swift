import BoJSON

/// A cell for machines.
enum ListingValue: Sendable {
    /// A text or a code, raw, as it came.
    case text(String?)
    /// A count.
    case number(Int?)
    /// Exact decimal text: a string in JSON, a bare number in CSV.
    case decimal(String?)
    case bool(Bool?)
    /// An array or an object. Only JSON can hold it; CSV leaves the column out.
    case nested(@Sendable (inout JSONWriter) -> Void)
}

/// One column of a listing: key and value for JSON and CSV, heading and text for people.
struct ListingColumn<Row>: Sendable {
    /// How a table for people shows the column.
    struct Shown: Sendable {
        let heading: Phrase
        let alignment: TextTable.Alignment
        /// The widest cell that the table doesn't cut.
        let longest: Int
        let text: @Sendable (Row, Language) -> SafeText

        init(
            _ heading: Phrase, _ alignment: TextTable.Alignment = .leading, longest: Int = 60,
            _ text: @escaping @Sendable (Row, Language) -> SafeText
        ) {
            self.heading = heading
            self.alignment = alignment
            self.longest = longest
            self.text = text
        }
    }

    /// The name in JSON and in the header row of CSV; never renamed.
    let key: StaticString
    /// Whether the value is nested, so that CSV has no such column.
    let isNested: Bool
    let value: @Sendable (Row) -> ListingValue
    /// `nil` when tables for people leave the column out.
    let shown: Shown?

    init(
        _ key: StaticString, shown: Shown? = nil, isNested: Bool = false,
        _ value: @escaping @Sendable (Row) -> ListingValue
    ) {
        self.key = key
        self.shown = shown
        self.isNested = isNested
        self.value = value
    }
}

extension ListingColumn {
    /// The same column of a larger thing that holds the row.
    func of<Outer>(_ row: @escaping @Sendable (Outer) -> Row) -> ListingColumn<Outer> {
        let shown = shown.map { shown in
            ListingColumn<Outer>.Shown(shown.heading, shown.alignment, longest: shown.longest) { outer, language in
                shown.text(row(outer), language)
            }
        }
        return ListingColumn<Outer>(key, shown: shown, isNested: isNested) { value(row($0)) }
    }
}

/// The columns of one kind of thing, in the order of JSON and CSV.
public struct Listing<Row>: Sendable {
    let columns: [ListingColumn<Row>]

    init(_ columns: [ListingColumn<Row>]) { self.columns = columns }

    /// The keys of its JSON objects, in order.
    public var keys: [String] { columns.map(\.key.description) }

    /// The names of its CSV columns: the keys without the nested ones.
    public var columnNames: [String] { columns.filter { !$0.isNested }.map(\.key.description) }

    /// Writes a row as a JSON object: every key, always, in order.
    func write(_ row: Row, into json: inout JSONWriter) {
        json.object { json in
            for column in columns {
                switch column.value(row) {
                case .text(let text), .decimal(let text): json.member(column.key, text)
                case .number(let number): json.member(column.key, number)
                case .bool(let bool): json.member(column.key, bool)
                case .nested(let write):
                    json.key(column.key)
                    write(&json)
                }
            }
        }
    }
}
