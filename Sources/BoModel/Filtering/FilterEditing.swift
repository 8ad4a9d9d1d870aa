extension FilterLanguage {
    /// The text with a condition added; or without it, when it was there however it was written.
    ///
    /// For keys that filter on what is under the cursor: the second time takes it back.
    public static func toggling(_ condition: FilterCondition, in text: String) -> String {
        var filter = parse(text)
        let count = filter.conditions.count
        filter.conditions.removeAll { $0.test == condition.test && $0.isNegated == condition.isNegated }
        if filter.conditions.count == count { filter.conditions.append(condition) }
        return FilterLanguage.text(of: filter)
    }

    /// The text with one condition of a kind, in the place of the first that was there; with none when it is `nil`.
    ///
    /// For choosing a period or an amount from a list. Negated conditions are exceptions from what is chosen and stay;
    /// what could not be read but was meant as one of the kind goes.
    public static func replacing(
        _ kind: FilterCondition.Kind, with condition: FilterCondition?, in text: String
    ) -> String {
        var conditions = parse(text).conditions
        let place = conditions.firstIndex { $0.kind == kind && !$0.isNegated } ?? conditions.count
        conditions.removeAll { $0.kind == kind && !$0.isNegated }
        if let condition { conditions.insert(condition, at: place) }
        return FilterLanguage.text(of: TransactionFilter(conditions))
    }

    /// A field's name that fits what is being typed.
    public struct Completion: Hashable, Sendable {
        public let field: FilterField
        /// The name with its colon: `motpart:`.
        public let text: String
        /// What it stands for in the typed text, counted in characters.
        public let range: Range<Int>
    }

    /// The names, of both languages, that begin with the letters before the cursor; all names where a condition begins.
    ///
    /// - Parameter cursor: how many characters of the text stand before the cursor.
    public static func completions(for text: String, cursor: Int) -> [Completion] {
        let typed = Array(text.prefix(max(0, cursor)))
        let start = typed.lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
        let before = String(typed[..<start])
        // A blank inside quotation marks begins nothing.
        guard !FilterReader.isUnclosed(before) else { return [] }
        let isNegated = start < typed.count && typed[start] == "-"
        let letters = typed[(isNegated ? start + 1 : start)...]
        let stem = String(letters).lowercased()
        return FilterField.allNames.filter { $0.name.hasPrefix(stem) }.map { name, field in
            Completion(field: field, text: name + ":", range: letters.startIndex..<letters.endIndex)
        }
    }
}
