import BoModel

/// A filter's conditions made ready to be put to blocks, where they come to what ``FilterCondition/holds(of:)`` says:
/// those about numbers first, because their blocks are smaller, and those that need the rows themselves last.
struct RowTests {
    private(set) var numbers: [NumberTest] = []
    private(set) var words: [WordTest] = []
    private(set) var values: [ValueTest] = []
    /// No row passes.
    private(set) var isHopeless = false

    /// - Parameter needsDays: whether the days have to be looked at, or are taken care of by where the rows lie.
    /// - Parameter tagged: the rows that carry a tag.
    /// - Parameter parties: the numbers of the counterparties of a name.
    init(
        _ filter: TransactionFilter, needsDays: Bool, tagged: (String) throws -> Set<Int>,
        parties: (String) throws -> Set<UInt32>
    ) rethrows {
        for condition in filter.conditions {
            let isNegated = condition.isNegated
            switch condition.test {
            case .contains(let part, let text): add(WordTest(part, text, isNegated: isNegated))
            case .unreadable: add(WordTest(.any, condition.literal, isNegated: isNegated))
            case .matches(let pattern):
                add(WordTest(pattern: pattern, isNegated: isNegated) ?? WordTest(.any, pattern, isNegated: isNegated))
            case .amount(let least, let most):
                numbers.append(NumberTest(.amount(least, most), isNegated: isNegated))
            case .days(let from, let to) where needsDays || isNegated:
                let first = from.map { Int32(clamping: $0.daysSince1970) } ?? .min + 1
                let last = to.map { Int32(clamping: $0.daysSince1970) } ?? .max
                if first <= last {
                    numbers.append(NumberTest(.days(first...last), isNegated: isNegated))
                } else {
                    isHopeless = isHopeless || !isNegated
                }
            case .days: break
            case .currency(let code): numbers.append(NumberTest(.currency(Array(code.utf8)), isNegated: isNegated))
            case .tag(let tag): numbers.append(NumberTest(.rows(try tagged(tag)), isNegated: isNegated))
            case .equals(.text, let text): words.append(WordTest(wholeText: text, isNegated: isNegated))
            case .equals(.counterParty, let name):
                let parties = name.isEmpty ? [RowBlock.noParty] : try parties(name)
                numbers.append(NumberTest(.parties(parties), isNegated: isNegated))
            case .equals(.day, _):
                numbers.append(NumberTest(.days(RowBlock.noDay...RowBlock.noDay), isNegated: isNegated))
            case .equals(.status, let code): values.append(ValueTest(.status, code, isNegated: isNegated))
            case .equals(.code, let code): values.append(ValueTest(.kind, code, isNegated: isNegated))
            case .equals(.partyNumber, let number):
                values.append(ValueTest(.partyNumber, number, isNegated: isNegated))
            }
        }
    }

    private mutating func add(_ test: WordTest?) {
        if let test { words.append(test) }
    }

    /// Whether every row passes, as far as the tests here go.
    var isEmpty: Bool { numbers.isEmpty && words.isEmpty && values.isEmpty && !isHopeless }
}

/// A condition on what ``BlockFacts`` tells.
struct NumberTest {
    enum Test {
        /// Bounds of a signed amount. They count in the currency of the amount they are compared with.
        case amount(AmountBound?, AmountBound?)
        case days(ClosedRange<Int32>)
        case currency([UInt8])
        case parties(Set<UInt32>)
        /// Rows that are known by their ordinals.
        case rows(Set<Int>)
    }

    let test: Test
    let isNegated: Bool

    init(_ test: Test, isNegated: Bool) {
        self.test = test
        self.isNegated = isNegated
    }

    /// Leaves the rows that pass.
    ///
    /// - Parameter finer: gives the whole amount of a row that has finer decimals.
    func narrow(
        _ mask: inout BlockMask, _ block: Int, _ facts: BlockFacts, _ currencies: BlockCurrencies,
        finer: (Int) throws -> Money
    ) throws {
        var passing = BlockMask()
        try mask.forEach { row in
            let passes: Bool
            switch test {
            case .amount(let least, let most):
                passes = try amount(row, facts, currencies, finer)?.number.isBetween(least, most) ?? false
            case .days(let days): passes = days.contains(facts.day(row))
            case .currency(let code): passes = currencies.code(of: row, facts).elementsEqual(code)
            case .parties(let parties): passes = parties.contains(facts.party(row))
            case .rows(let rows): passes = rows.contains(block * RowBlock.rows + row)
            }
            if passes { passing.set(row) }
        }
        mask.keep(passing, isNegated: isNegated)
    }

    private func amount(
        _ row: Int, _ facts: BlockFacts, _ currencies: BlockCurrencies, _ finer: (Int) throws -> Money
    ) throws -> Money? {
        guard facts.has(RowBlock.Flag.hasAmount, row) else { return nil }
        if facts.has(RowBlock.Flag.isFiner, row) { return try finer(row) }
        return Money(minorUnits: facts.amount(row), currencies.currency(of: row, facts))
    }
}

/// The currencies of a block, made from their codes once.
struct BlockCurrencies {
    private var bytes: [UInt8] = []
    private var all: [(code: [UInt8], currency: Currency)] = []
    private static let unknown = (code: [UInt8](), currency: Currency(""))

    /// Most blocks have the same currencies as the one before.
    mutating func read(_ facts: BlockFacts) {
        let codes = facts.codes
        guard !codes.elementsEqual(bytes) || all.isEmpty else { return }
        bytes = Array(codes)
        all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
            (Array($0), Currency(String(decoding: $0, as: UTF8.self)))
        }
    }

    private func entry(_ row: Int, _ facts: BlockFacts) -> (code: [UInt8], currency: Currency) {
        let place = Int(facts.currency(row))
        return place < all.count ? all[place] : BlockCurrencies.unknown
    }

    func code(of row: Int, _ facts: BlockFacts) -> [UInt8] { entry(row, facts).code }
    func currency(of row: Int, _ facts: BlockFacts) -> Currency { entry(row, facts).currency }
}

/// A condition on what ``BlockWords`` tells.
struct WordTest {
    private enum Test {
        /// One of these stands somewhere in the fields.
        case contains([ByteSearch])
        case matches(TextPattern)
        /// The text is just this.
        case isText([UInt8])
    }

    private let test: Test
    private let fields: Set<SearchWords.Field>
    private let isNegated: Bool

    /// - Returns: `nil` when there is nothing to look for.
    init?(_ part: FilterCondition.Part, _ text: String, isNegated: Bool) {
        let needles = SoughtText(text, inNumbers: part == .account).forms
        guard !needles.isEmpty else { return nil }
        test = .contains(needles.map(ByteSearch.init))
        fields = part.fields
        self.isNegated = isNegated
    }

    /// - Returns: `nil` when it is no pattern.
    init?(pattern: String, isNegated: Bool) {
        guard let pattern = TextPattern(pattern) else { return nil }
        test = .matches(pattern)
        fields = FilterCondition.Part.any.fields
        self.isNegated = isNegated
    }

    /// - Parameter wholeText: all of a row's text, whatever its case and accents.
    init(wholeText text: String, isNegated: Bool) {
        test = .isText(Folding.bytes(text))
        fields = [.text]
        self.isNegated = isNegated
    }

    /// The words of which one must be in a block that has a passing row; `nil` when that can't be told.
    var required: [[UInt8]]? {
        guard !isNegated else { return nil }
        switch test {
        case .contains(let needles): return needles.map(\.needle)
        case .isText(let text): return text.isEmpty ? nil : [text]
        case .matches: return nil
        }
    }

    /// Leaves the rows that pass.
    func narrow(_ mask: inout BlockMask, _ words: BlockWords) {
        var passing = BlockMask()
        switch test {
        case .contains(let needles):
            for needle in needles { find(needle, words, mask, &passing) }
        case .matches(let pattern):
            var search = PatternSearch(pattern)
            mask.forEach { row in
                if search.isFound(inUTF8: words.words(row).bindMemory(to: UInt8.self)) { passing.set(row) }
            }
        case .isText(let text):
            mask.forEach { row in
                if words.text(row).elementsEqual(text) { passing.set(row) }
            }
        }
        mask.keep(passing, isNegated: isNegated)
    }

    /// Finds a needle in all rows at once: most blocks are left after one search.
    private func find(_ needle: ByteSearch, _ words: BlockWords, _ mask: BlockMask, _ passing: inout BlockMask) {
        let all = words.all
        let everywhere = fields.count == SearchWords.Field.allCases.count
        var from = 0
        while let offset = needle.find(in: all, from: from) {
            let row = words.row(at: offset)
            guard row < words.rows else { return }
            if !mask.contains(row) || passing.contains(row) {
                from = words.end(row)
            } else if everywhere || isInFields(offset, of: row, words) {
                passing.set(row)
                from = words.end(row)
            } else {
                from = offset + 1
            }
        }
    }

    private func isInFields(_ offset: Int, of row: Int, _ words: BlockWords) -> Bool {
        var field = 0
        for byte in words.all[words.start(row)..<offset] where byte == SearchWords.separator { field += 1 }
        return SearchWords.Field(rawValue: field).map(fields.contains) ?? false
    }
}
