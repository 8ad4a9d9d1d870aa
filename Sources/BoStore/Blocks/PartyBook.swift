import BoModel
import GRDB

/// The counterparties of a generation: each distinct name once, numbered as they come.
///
/// Rows name a party by its number. Sorting and grouping by party then never touch a text.
struct PartyBook {
    private var places: [String: UInt32] = [:]

    /// The id of a party in `party`.
    static func id(_ generation: Int64, _ place: UInt32) -> Int64 { generation << 32 | Int64(place) }

    /// The number of a party; a new one is written down.
    mutating func place(of label: String, in generation: Int64, _ sink: inout some BlockSink) throws -> UInt32 {
        if let known = places[label] { return known }
        let place = UInt32(places.count)
        try sink.put(.party(id: PartyBook.id(generation, place), label))
        places[label] = place
        return place
    }

    /// Writes which place each party has among all in the order of names.
    func saveRanks(generation: Int64, to sink: inout some BlockSink) throws {
        var labels = [String](repeating: "", count: places.count)
        for (label, place) in places { labels[Int(place)] = label }
        for (place, rank) in PartyBook.ranks(of: labels).enumerated() {
            try sink.put(.rank(id: PartyBook.id(generation, UInt32(place)), rank))
        }
    }

    /// The place of each text in the order of Norwegian words.
    private static func ranks(of labels: [String]) -> [UInt32] {
        var texts = SortableTexts()
        for label in labels { texts.append(label) }
        let order = labels.indices.sorted { left, right in
            let order = texts.compare(left, right)
            return order != 0 ? order < 0 : left < right
        }
        var ranks = [UInt32](repeating: 0, count: labels.count)
        for (rank, place) in order.enumerated() { ranks[place] = UInt32(rank) }
        return ranks
    }

    // MARK: - Reading

    /// The numbers of the parties with a name, letter for letter.
    static func places(of label: String, generation: Int64, _ db: Database) throws -> Set<UInt32> {
        var places: Set<UInt32> = []
        try each(generation: generation, db) { place, other in
            if other == label { places.insert(place) }
        }
        return places
    }

    /// The name of a party.
    static func label(of place: UInt32, generation: Int64, _ db: Database) throws -> String {
        let statement = try RawStatement("SELECT label FROM party WHERE id = ?", db)
        defer { statement.reset() }
        statement.bind(PartyBook.id(generation, place), at: 1)
        guard try statement.step() else { throw DamagedBlock() }
        return statement.text(0) ?? ""
    }

    /// Every party of a generation, by number.
    static func each(generation: Int64, _ db: Database, _ body: (UInt32, String) throws -> Void) throws {
        let statement = try RawStatement("SELECT id, label FROM party WHERE id BETWEEN ? AND ? ORDER BY id", db)
        statement.bind(PartyBook.id(generation, 0), at: 1)
        statement.bind(PartyBook.id(generation, .max), at: 2)
        defer { statement.reset() }
        while try statement.step() {
            try body(UInt32(truncatingIfNeeded: statement.integer(0)), statement.text(1) ?? "")
        }
    }

    /// The rank of every party of a generation, by number.
    static func ranks(generation: Int64, _ db: Database) throws -> [UInt32] {
        var ranks: [UInt32] = []
        var labels: [String] = []
        let statement = try RawStatement("SELECT rank, label FROM party WHERE id BETWEEN ? AND ? ORDER BY id", db)
        statement.bind(PartyBook.id(generation, 0), at: 1)
        statement.bind(PartyBook.id(generation, .max), at: 2)
        defer { statement.reset() }
        while try statement.step() {
            if let rank = statement.optionalInteger(0) {
                ranks.append(UInt32(truncatingIfNeeded: rank))
            } else {
                labels.append(statement.text(1) ?? "")
            }
        }
        // While rows arrive nobody has a rank yet.
        return labels.isEmpty ? ranks : PartyBook.ranks(of: labels)
    }
}
