/// Looks for one pattern in many texts.
///
/// It follows all ways through the pattern at once and remembers where a letter led from where: after a few texts it
/// only looks that up. What it remembers is bounded.
public struct PatternSearch {
    /// Where the ways stand between two letters, and what came before as far as that matters.
    private struct State: Hashable {
        var ways: [Int]
        var before: Unicode.Scalar?
    }

    private let steps: [TextPattern.Step]
    private let hasAssertions: Bool
    private var states: [State] = []
    private var numbers: [State: Int] = [:]
    /// For each state, where each letter of ASCII leads, and the end of the text.
    private var table: [Int32] = []

    private static let columns = 129
    private static let end = 128
    private static let unknown: Int32 = -1
    private static let found: Int32 = -2
    private static let mostStates = 512

    public init(_ pattern: TextPattern) {
        steps = pattern.steps
        hasAssertions = pattern.steps.contains { if case .assertion = $0 { true } else { false } }
        reached = Array(repeating: 0, count: pattern.steps.count)
        _ = number(of: State(ways: [], before: nil))
    }

    /// Whether the pattern is found in a folded text.
    public mutating func isFound(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { isFound(inUTF8: $0) }
    }

    /// Whether the pattern is found in a folded text that is given as UTF-8; what is no UTF-8 counts as a sign that is
    /// no letter.
    public mutating func isFound(inUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var state = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next: Int32
            if byte < 0x80 {
                index += 1
                next = look(state, byte)
            } else {
                next = step(states[state], PatternSearch.scalar(in: bytes, at: &index))
            }
            if next == PatternSearch.found { return true }
            state = states.count > PatternSearch.mostStates ? forget(butFor: Int(next)) : Int(next)
        }
        return look(state, UInt8(PatternSearch.end)) == PatternSearch.found
    }

    private mutating func look(_ state: Int, _ column: UInt8) -> Int32 {
        let cell = state * PatternSearch.columns + Int(column)
        if table[cell] != PatternSearch.unknown { return table[cell] }
        let next = step(states[state], column == PatternSearch.end ? nil : Unicode.Scalar(column))
        table[cell] = next
        return next
    }

    /// The scalar that begins here, past which the index is moved; U+FFFD for what is none.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
        let lead = bytes[index]
        index += 1
        let (count, bits): (Int, UInt32) =
            switch lead {
            case 0xC2...0xDF: (1, UInt32(lead & 0x1F))
            case 0xE0...0xEF: (2, UInt32(lead & 0x0F))
            case 0xF0...0xF4: (3, UInt32(lead & 0x07))
            default: (0, 0xFFFD)
            }
        var value = bits
        for _ in 0..<count {
            guard index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 else { return "\u{FFFD}" }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    // MARK: - States

    private mutating func number(of state: State) -> Int32 {
        if let number = numbers[state] { return Int32(number) }
        numbers[state] = states.count
        states.append(state)
        table.append(contentsOf: repeatElement(PatternSearch.unknown, count: PatternSearch.columns))
        return Int32(states.count - 1)
    }

    /// Begins again with the first state and the one the search is in; gives that one's new number.
    private mutating func forget(butFor number: Int) -> Int {
        let state = states[number]
        states.removeAll()
        numbers.removeAll()
        table.removeAll()
        _ = self.number(of: State(ways: [], before: nil))
        return Int(self.number(of: state))
    }

    // MARK: - Steps

    /// In which round a step was reached last.
    private var reached: [Int]
    private var round = 0
    private var open: [Int] = []

    /// Where a letter leads, or the end of the text when it is `nil`.
    private mutating func step(_ state: State, _ letter: Unicode.Scalar?) -> Int32 {
        round += 1
        var ways: [Int] = []
        // A match may begin anywhere.
        open = state.ways + [0]
        while let step = open.popLast() {
            guard reached[step] != round else { continue }
            reached[step] = round
            switch steps[step] {
            case .found: return PatternSearch.found
            case .fork(let first, let second):
                open.append(first)
                open.append(second)
            case .assertion(let assertion):
                if PatternSearch.holds(assertion, state.before, letter) { open.append(step + 1) }
            case .scalar(let wanted): if wanted == letter { ways.append(step + 1) }
            case .set(let set): if let letter, set.contains(letter) { ways.append(step + 1) }
            }
        }
        ways.sort()
        return number(of: State(ways: ways, before: hasAssertions ? letter.map(PatternSearch.kind) : nil))
    }

    /// One letter for all of its kind: what an assertion can tell apart.
    private static func kind(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        letter == "\n" ? letter : PatternSet.letters.contains(letter) ? "a" : " "
    }

    private static func holds(
        _ assertion: PatternAssertion, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
    ) -> Bool {
        let isEdge = isLetter(before) != isLetter(after)
        return switch assertion {
        case .lineStart: before == nil || before == "\n"
        case .lineEnd: after == nil || after == "\n"
        case .wordEdge: isEdge
        case .noWordEdge: !isEdge
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map(PatternSet.letters.contains) ?? false
    }
}
