/// How well a text fits what was typed: the letters in their order, with anything between; together and early is
/// better.
enum FuzzyMatch {
    /// - Parameters:
    ///   - typed: what was typed, as words of ``Folding``; all of them must fit.
    ///   - hay: the text to fit, as bytes of ``Folding``.
    /// - Returns: more for a better fit; `nil` when the letters don't occur in that order.
    static func score(_ typed: [[UInt8]], in hay: [UInt8]) -> Int? {
        var sum = 0
        for word in typed {
            guard let score = score(word, in: hay) else { return nil }
            sum += score
        }
        return sum
    }

    private static func score(_ word: [UInt8], in hay: [UInt8]) -> Int? {
        guard !word.isEmpty else { return 0 }
        if hay.starts(with: word) { return 1000 - min(hay.count, 400) }
        let starts = hay.indices.filter { isWordStart($0, in: hay) }
        if starts.contains(where: { hay[$0...].starts(with: word) }) { return 500 }
        if Folding.contains(hay, word) { return 400 }
        // Letters that are strewn about are found in any long text: that means nothing. A short form begins as a word
        // does.
        let best = starts.lazy.compactMap { gaps(word, in: hay[$0...]) }.min()
        return best.flatMap { $0 <= word.count ? 200 - $0 : nil }
    }

    private static func isWordStart(_ place: Int, in hay: [UInt8]) -> Bool {
        place == 0 || !isLetter(hay[place - 1]) && isLetter(hay[place])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// How many letters stand between those of the word, which begins here; `nil` when it doesn't.
    private static func gaps(_ word: [UInt8], in hay: ArraySlice<UInt8>) -> Int? {
        guard hay.first == word.first else { return nil }
        var rest = word[...]
        var used = 0
        for byte in hay {
            guard let next = rest.first else { break }
            used += 1
            if byte == next { rest.removeFirst() }
        }
        return rest.isEmpty ? used - word.count : nil
    }
}
