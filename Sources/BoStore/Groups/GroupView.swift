import BoModel
import GRDB

/// The lines of a table of groups that somebody sees: those whose names have the words, in an order.
struct GroupView: Sendable {
    let lines: [UInt32]
    let rows: Int
    let sums: BookedSums

    /// - Complexity: O(*n* log *n*) in the lines of the table, and a walk over the names when there are words or they
    ///   are sorted.
    init(_ table: GroupTable, _ query: GroupQuery, of generation: Generation, _ db: Database) throws {
        var shown = Array(table.lines.indices)
        if !SoughtText.words(query.words).isEmpty {
            let names = try GroupNames(table, query, generation, db)
            shown = shown.filter { names.pass[Int(table.lines[$0].group)] }
        }
        let ranks = try GroupView.ranks(table, generation, db)
        let keys = table.lines.indices.map { GroupView.key(table, $0, query.order.key) }
        let order = table.currencies.indices.sorted { table.currencies[$0] < table.currencies[$1] }
        var currencyRanks = [Int](repeating: 0, count: order.count)
        for (rank, place) in order.enumerated() { currencyRanks[place] = rank }
        let isAscending = query.order.isAscending
        let isByMoney = [.moneyIn, .moneyOut, .net].contains(query.order.key)
        let isByName = query.order.key == .name
        shown.sort { left, right in
            let (first, second) = (table.lines[left], table.lines[right])
            let (money, otherMoney) = (currencyRanks[Int(first.currency)], currencyRanks[Int(second.currency)])
            if isByMoney, money != otherMoney { return money < otherMoney }
            if keys[left] != keys[right] { return (keys[left] < keys[right]) == isAscending }
            let (rank, otherRank) = (ranks[Int(first.group)], ranks[Int(second.group)])
            if rank != otherRank { return (rank < otherRank) == (isAscending || !isByName) }
            return money < otherMoney
        }
        lines = shown.map { UInt32($0) }
        rows = shown.reduce(0) { $0 + Int(table.lines[$1].count) }
        sums = shown.reduce(into: BookedSums()) { $0.add(table.sums($1)) }
    }

    /// What a line is ordered by; equal for all when that is the name.
    private static func key(_ table: GroupTable, _ place: Int, _ key: GroupOrder.Key) -> Int128 {
        let line = table.lines[place]
        switch key {
        case .name: return 0
        case .count: return Int128(line.count)
        case .first: return line.first == .max ? Int128(Int32.min) : Int128(line.first)
        case .last: return Int128(line.last)
        case .moneyIn: return units(table.sums(place).moneyIn)
        case .moneyOut: return units(table.sums(place).moneyOut)
        case .net:
            let sums = table.sums(place)
            return units(sums.moneyIn) + units(sums.moneyOut)
        }
    }

    /// The sum of the line's currency with all decimals that any amount can have; only to be compared.
    private static func units(_ sums: MoneySums) -> Int128 {
        guard let money = sums.all.first else { return 0 }
        return (money.scale..<18).reduce(Int128(money.coefficient)) { digits, _ in digits * 10 }
    }

    /// The place of each group among all in the order of names; what has no name comes first.
    private static func ranks(_ table: GroupTable, _ generation: Generation, _ db: Database) throws -> [Int64] {
        let groups = (table.lines.map(\.group).max()).map { Int($0) + 1 } ?? 0
        switch table.numbers.grouping {
        case .counterParty:
            let ranks = try PartyBook.ranks(generation: generation.id, db)
            return (0..<groups).map { $0 == 0 || $0 > ranks.count ? -1 : Int64(ranks[$0 - 1]) }
        case .text, .status, .code, .partyNumber:
            let texts = table.numbers.texts
            let order = (0..<texts.count).sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
            var ranks = [Int64](repeating: 0, count: max(groups, texts.count))
            for (rank, place) in order.enumerated() { ranks[place] = Int64(rank) }
            return ranks
        default: return (0..<groups).map(table.numbers.rank)
        }
    }
}

/// Which groups have the words in their names.
private struct GroupNames {
    private(set) var pass: [Bool]

    init(_ table: GroupTable, _ query: GroupQuery, _ generation: Generation, _ db: Database) throws {
        let groups = (table.lines.map(\.group).max()).map { Int($0) + 1 } ?? 0
        let searches = SoughtText.words(query.words).map { $0.forms.map(ByteSearch.init) }
        func passes(_ bytes: [UInt8]) -> Bool {
            bytes.withUnsafeBytes { bytes in
                searches.allSatisfy { forms in forms.contains { $0.find(in: bytes, from: 0) != nil } }
            }
        }
        pass = [Bool](repeating: false, count: groups)
        let numbers = table.numbers
        switch numbers.grouping {
        case .counterParty:
            try PartyBook.each(generation: generation.id, db) { place, label in
                if Int(place) + 1 < groups { pass[Int(place) + 1] = passes(Folding.bytes(label)) }
            }
        case .text:
            for group in 0..<groups { pass[group] = passes(Array(numbers.texts[group])) }
        default:
            for line in table.lines where !pass[Int(line.group)] {
                let value = numbers.value(Int(line.group))
                pass[Int(line.group)] =
                    GroupNames.names(value, numbers.grouping, table.currencies[Int(line.currency)])
                    .contains { passes(Folding.bytes($0)) } || query.named.contains(value)
            }
        }
    }

    /// The ways in which a value is written.
    private static func names(
        _ value: GroupValue, _ grouping: TransactionGrouping, _ currency: Currency
    ) -> [String] {
        switch value {
        case .days(let span):
            let (year, month, day) = span.first.parts
            let iso = span.first.description
            switch grouping {
            case .year: return [String(iso.prefix(4))]
            case .month: return [String(iso.prefix(7)), "\(month < 10 ? "0" : "")\(month).\(year)"]
            default: return [iso, "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)"]
            }
        case .code(let text), .text(let text): return [text]
        case .none where grouping == .currency: return [currency.code]
        default: return []
        }
    }
}
