/// A pattern taken apart.
indirect enum PatternTree {
    case scalar(Unicode.Scalar)
    case set(PatternSet)
    case assertion(PatternAssertion)
    case sequence([PatternTree])
    case choice([PatternTree])
    /// So many times at least, and at most; without `most` as often as it goes.
    case repeated(PatternTree, least: Int, most: Int?)
}

/// Where a match may stand.
enum PatternAssertion: Hashable, Sendable { case lineStart, lineEnd, wordEdge, noWordEdge }

/// One of several letters.
struct PatternSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    static let digits = PatternSet(ranges: [0x30...0x39])
    static let blanks = PatternSet(ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0])
    /// All but the line end.
    static let any = PatternSet(ranges: [0x0A...0x0A], isNegated: true)
    /// Digits, the low line and letters: all beyond ASCII counts as letters, but for a few signs.
    static let letters = PatternSet(
        ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF])

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        for range in ranges where range.contains(scalar.value) { return !isNegated }
        return isNegated
    }

    var opposite: PatternSet { PatternSet(ranges: ranges, isNegated: !isNegated) }
}

/// Reads a pattern by recursive descent, no deeper than ``deepest``.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    static let deepest = 30
    static let mostRepeats = 100

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    /// The whole pattern; `nil` when it is none.
    mutating func parse() -> PatternTree? {
        guard let tree = choice(depth: 0), place == scalars.count else { return nil }
        return tree
    }

    private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        place += 1
        return true
    }

    private mutating func take() -> Unicode.Scalar? {
        guard let scalar = current else { return nil }
        place += 1
        return scalar
    }

    private mutating func choice(depth: Int) -> PatternTree? {
        guard depth <= PatternParser.deepest else { return nil }
        var choices: [PatternTree] = []
        repeat {
            var parts: [PatternTree] = []
            while let next = current, next != "|", next != ")" {
                guard let part = repeated(depth: depth) else { return nil }
                parts.append(part)
            }
            choices.append(.sequence(parts))
        } while skip("|")
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func repeated(depth: Int) -> PatternTree? {
        guard let part = atom(depth: depth) else { return nil }
        guard let (least, most) = count() else { return part }
        if let most, most < least { return nil }
        // That as little as possible is wanted makes no difference to whether something is found.
        _ = skip("?")
        // Twice repeated is a slip, and repeating what has no length says nothing.
        if count() != nil { return nil }
        if case .assertion = part { return nil }
        return .repeated(part, least: least, most: most)
    }

    private mutating func count() -> (least: Int, most: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        let start = place
        guard skip("{"), let least = number() else {
            place = start
            return nil
        }
        var most: Int? = least
        if skip(",") { most = number() }
        guard skip("}") else {
            place = start
            return nil
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let digit = current, ("0"..."9").contains(digit) {
            number = min((number ?? 0) * 10 + Int(digit.value - 0x30), PatternParser.mostRepeats + 1)
            place += 1
        }
        return number
    }

    private mutating func atom(depth: Int) -> PatternTree? {
        guard let scalar = take() else { return nil }
        switch scalar {
        case "(":
            if skip("?"), !skip(":") { return nil }
            guard let inner = choice(depth: depth + 1), skip(")") else { return nil }
            return inner
        case "[": return set()
        case ".": return .set(.any)
        case "^": return .assertion(.lineStart)
        case "$": return .assertion(.lineEnd)
        case "*", "+", "?", ")", "|": return nil
        case "\\": return escape()
        default: return literal(scalar)
        }
    }

    private func literal(_ scalar: Unicode.Scalar) -> PatternTree {
        let folded = Folding.fold(String(scalar)).unicodeScalars.map { PatternTree.scalar($0) }
        return folded.count == 1 ? folded[0] : .sequence(folded)
    }

    private mutating func escape() -> PatternTree? {
        guard let scalar = take() else { return nil }
        if let set = PatternParser.named(scalar) { return .set(set) }
        switch scalar {
        case "b": return .assertion(.wordEdge)
        case "B": return .assertion(.noWordEdge)
        default: return PatternParser.isPunctuation(scalar) ? .scalar(scalar) : nil
        }
    }

    private static func named(_ scalar: Unicode.Scalar) -> PatternSet? {
        switch scalar {
        case "d": .digits
        case "D": PatternSet.digits.opposite
        case "s": .blanks
        case "S": PatternSet.blanks.opposite
        case "w": .letters
        case "W": PatternSet.letters.opposite
        default: nil
        }
    }

    /// What may stand behind a backslash to mean itself.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }

    /// `[a-zæ\d]`, `[^,]`. A letter that is two in the searched text (æ as ae) is a choice beside the set.
    private mutating func set() -> PatternTree? {
        var set = PatternSet(isNegated: skip("^"))
        var longer: [PatternTree] = []
        var isFirst = true
        while isFirst || current != "]" {
            isFirst = false
            guard let scalar = take() else { return nil }
            var start = scalar
            if scalar == "\\" {
                guard let escaped = take() else { return nil }
                if let named = PatternParser.named(escaped) {
                    guard !named.isNegated else { return nil }
                    set.ranges += named.ranges
                    continue
                }
                guard PatternParser.isPunctuation(escaped) else { return nil }
                start = escaped
            }
            if current == "-", place + 1 < scalars.count, scalars[place + 1] != "]" {
                place += 1
                guard let end = take(), end != "\\", start.value <= end.value else { return nil }
                append(start.value...end.value, to: &set)
                continue
            }
            let folded = Array(Folding.fold(String(start)).unicodeScalars)
            if folded.count == 1 { set.ranges.append(folded[0].value...folded[0].value) }
            if folded.count > 1 { longer.append(.sequence(folded.map { .scalar($0) })) }
        }
        place += 1
        return longer.isEmpty || set.isNegated ? .set(set) : .choice([.set(set)] + longer)
    }

    /// A range, and that of the small letters when it holds capitals.
    private func append(_ range: ClosedRange<UInt32>, to set: inout PatternSet) {
        set.ranges.append(range)
        let capitals = range.clamped(to: 0x41...0x5A)
        if range.overlaps(0x41...0x5A) { set.ranges.append((capitals.lowerBound + 32)...(capitals.upperBound + 32)) }
    }
}
