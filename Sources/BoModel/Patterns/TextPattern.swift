/// A pattern (a regular expression) that can be looked for in any text in time that grows only with text × pattern.
///
/// It knows `. [a-z] [^a] \d \w \s \b ^ $ * + ? {2,3} | ( )` and a backslash before a sign. There is nothing to look
/// back or ahead and nothing that remembers: that is what makes every pattern safe. `^` and `$` are the ends of a line,
/// and no `.` goes over one. Case does not matter.
public struct TextPattern: Sendable {
    enum Step: Sendable {
        case scalar(Unicode.Scalar)
        case set(PatternSet)
        case assertion(PatternAssertion)
        /// Goes on at both.
        case fork(Int, Int)
        case found
    }

    private(set) var steps: [Step] = []

    /// How many steps a pattern may have when its repetitions are written out.
    private static let mostSteps = 1000

    /// Reads a pattern.
    ///
    /// Its letters are folded as the texts are; see ``Folding``.
    ///
    /// - Returns: `nil` when it is no pattern, or a very large one.
    public init?(_ pattern: String) {
        var parser = PatternParser(pattern)
        guard let tree = parser.parse(), append(tree), append(Step.found) else { return nil }
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

    /// Whether it is found in a text that has been folded. For many texts, use one ``PatternSearch``.
    public func isFound(in text: String) -> Bool {
        var search = PatternSearch(self)
        return search.isFound(in: text)
    }

    /// Whether it is found in a folded text that is given as UTF-8.
    func isFound(inFolded bytes: [UInt8]) -> Bool {
        var search = PatternSearch(self)
        return bytes.withUnsafeBufferPointer { search.isFound(inUTF8: $0) }
    }
}
