/// A pattern (a regular expression) that can be looked for in any text in time that grows only with text × pattern.
///
/// It knows `. [a-z] [^a] \d \w \s \b ^ $ * + ? {2,3} | ( )` and a backslash before a sign. There is nothing to look back
/// or ahead and nothing that remembers: that is what makes every pattern safe. `^` and `$` are the ends of a line, and no
/// `.` goes over one. Case does not matter.
public struct TextPattern: Sendable {
    private enum Step: Sendable {
        case scalar(Unicode.Scalar)
        case set(PatternSet)
        case assertion(PatternAssertion)
        /// Goes on at both.
        case fork(Int, Int)
        case found
    }

    private var steps: [Step] = []

    /// How many steps a pattern may have when its repetitions are written out.
    private static let mostSteps = 1000

    /// Reads a pattern.
    ///
    /// - Parameter fold: what a letter of the pattern is in the texts that are searched; small letters when nothing else
    ///   is said. The texts must be folded the same way.
    /// - Returns: `nil` when it is no pattern, or a very large one.
    public init?(_ pattern: String, folding fold: (Unicode.Scalar) -> String = { $0.properties.lowercaseMapping }) {
        let tree = withoutActuallyEscaping(fold) { fold in
            var parser = PatternParser(pattern, folding: fold)
            return parser.parse()
        }
        guard let tree, append(tree), append(Step.found) else { return nil }
    }

    // MARK: - Making steps

    /// Appends a step; false when there are too many.
    private mutating func append(_ step: Step) -> Bool {
        steps.append(step)
        return steps.count <= TextPattern.mostSteps
    }

    private mutating func append(_ tree: PatternTree) -> Bool {
        switch tree {
        case .scalar(let scalar): return append(Step.scalar(scalar))
        case .set(let set): return append(Step.set(set))
        case .assertion(let assertion): return append(Step.assertion(assertion))
        case .sequence(let parts): return parts.allSatisfy { append($0) }
        case .choice(let choices): return append(choices: choices[...])
        case .repeated(let part, let least, let most): return append(part, least: least, most: most)
        }
    }

    private mutating func append(choices: ArraySlice<PatternTree>) -> Bool {
        guard let first = choices.first else { return true }
        guard choices.count > 1 else { return append(first) }
        let fork = steps.count
        guard append(Step.fork(0, 0)), append(first) else { return false }
        let jump = steps.count
        guard append(Step.fork(0, 0)) else { return false }
        steps[fork] = .fork(fork + 1, steps.count)
        guard append(choices: choices.dropFirst()) else { return false }
        steps[jump] = .fork(steps.count, steps.count)
        return true
    }

    private mutating func append(_ part: PatternTree, least: Int, most: Int?) -> Bool {
        guard max(least, most ?? 0) <= PatternParser.mostRepeats else { return false }
        for _ in 0..<least {
            let count = steps.count
            guard append(part) else { return false }
            // What has no steps needs no repetition: a nest of such would take for ever.
            if steps.count == count { break }
        }
        guard let most else {
            let fork = steps.count
            guard append(Step.fork(0, 0)), append(part), append(Step.fork(fork, fork)) else { return false }
            steps[fork] = .fork(fork + 1, steps.count)
            return true
        }
        var forks: [Int] = []
        for _ in least..<most {
            forks.append(steps.count)
            guard append(Step.fork(0, 0)), append(part) else { return false }
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
        return true
    }

    // MARK: - Searching

    /// Whether it is found in a text that has been folded.
    public func isFound(in text: String) -> Bool { isFound(inUTF8: text.utf8) }

    /// Whether it is found in a folded text that is given as UTF-8.
    public func isFound(inUTF8 bytes: some Sequence<UInt8>) -> Bool {
        var search = Search(steps)
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        var before: Unicode.Scalar?
        while true {
            let after: Unicode.Scalar?
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): after = scalar
            case .emptyInput: after = nil
            case .error: after = "\u{FFFD}"
            }
            if search.passes(between: before, and: after) { return true }
            guard let after else { return false }
            search.take(after)
            before = after
        }
    }

    /// All ways through the steps at once.
    private struct Search {
        let steps: [Step]
        /// Where the ways stand that have taken in all so far.
        private var ways: [Int] = []
        private var next: [Int] = []
        /// In which round a step was reached last.
        private var reached: [Int]
        private var round = 0
        private var open: [Int] = []

        init(_ steps: [Step]) {
            self.steps = steps
            reached = Array(repeating: 0, count: steps.count)
        }

        /// Follows forks and assertions in the place between two letters; true when a way has reached the end.
        mutating func passes(between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
            round += 1
            next.removeAll(keepingCapacity: true)
            // A match may begin anywhere.
            open.append(0)
            open.append(contentsOf: ways)
            while let step = open.popLast() {
                guard reached[step] != round else { continue }
                reached[step] = round
                switch steps[step] {
                case .found:
                    open.removeAll(keepingCapacity: true)
                    return true
                case .fork(let first, let second):
                    open.append(first)
                    open.append(second)
                case .assertion(let assertion):
                    if Search.holds(assertion, before, after) { open.append(step + 1) }
                case .scalar, .set: next.append(step)
                }
            }
            swap(&ways, &next)
            return false
        }

        mutating func take(_ scalar: Unicode.Scalar) {
            next.removeAll(keepingCapacity: true)
            for step in ways {
                switch steps[step] {
                case .scalar(let wanted): if wanted == scalar { next.append(step + 1) }
                case .set(let set): if set.contains(scalar) { next.append(step + 1) }
                case .assertion, .fork, .found: break
                }
            }
            swap(&ways, &next)
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
}
