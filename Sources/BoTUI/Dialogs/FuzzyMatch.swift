import BoModel

/// How well a text fits what was typed: the letters in their order, with anything between; together and early is
/// better.
enum FuzzyMatch {
    /// A text as its folded letters.
    static func letters(_ text: String) -> [Unicode.Scalar] { Array(Folding.fold(text).unicodeScalars) }

    /// - Parameters:
    ///   - typed: the words that were typed, as ``letters(_:)`` of them; all of them must fit.
    ///   - hay: the text to fit, as its ``letters(_:)``.
    /// - Returns: more for a better fit; `nil` when the letters don't occur in that order.
    static func score(_ typed: [[Unicode.Scalar]], in hay: [Unicode.Scalar]) -> Int? {
        var sum = 0
        for word in typed {
            guard let score = score(word, in: hay) else { return nil }
            sum += score
        }
        return sum
    }

    private static func score(_ word: [Unicode.Scalar], in hay: [Unicode.Scalar]) -> Int? {
        guard !word.isEmpty else { return 0 }
        if hay.starts(with: word) { return 1000 - min(hay.count, 400) }
        let starts = hay.indices.filter { isWordStart($0, in: hay) }
        if starts.contains(where: { hay[$0...].starts(with: word) }) { return 500 }
        if hay.indices.contains(where: { hay[$0] == word[0] && hay[$0...].starts(with: word) }) { return 400 }
        // Letters that are strewn about are found in any long text: that means nothing. A short form begins as a word
        // does.
        let best = starts.lazy.compactMap { gaps(word, in: hay[$0...]) }.min()
        return best.flatMap { $0 <= word.count ? 200 - $0 : nil }
    }

    private static func isWordStart(_ place: Int, in hay: [Unicode.Scalar]) -> Bool {
        place == 0 || !isLetter(hay[place - 1]) && isLetter(hay[place])
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
    }

    /// How many letters stand between those of the word, which begins here; `nil` when it doesn't.
    private static func gaps(_ word: [Unicode.Scalar], in hay: ArraySlice<Unicode.Scalar>) -> Int? {
        guard hay.first == word.first else { return nil }
        var rest = word[...]
        var used = 0
        for letter in hay {
            guard let next = rest.first else { break }
            used += 1
            if letter == next { rest.removeFirst() }
        }
        return rest.isEmpty ? used - word.count : nil
    }
}
