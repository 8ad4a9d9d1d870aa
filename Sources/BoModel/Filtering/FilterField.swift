/// A field that a condition can be about, and its names: `motpart:rema` or `party:rema`.
public enum FilterField: String, Hashable, Sendable, CaseIterable {
    case date, party, account, text, tag, currency, status, code, pattern

    /// In which language a field is named. Both are always understood; one must be chosen to write.
    public enum Spelling: Hashable, Sendable, CaseIterable { case norwegian, english }

    /// The name without the colon, in lower case.
    public func name(_ spelling: Spelling) -> String {
        switch (self, spelling) {
        case (.date, .norwegian): "dato"
        case (.date, .english): "date"
        case (.party, .norwegian): "motpart"
        case (.party, .english): "party"
        case (.account, .norwegian): "konto"
        case (.account, .english): "account"
        case (.text, .norwegian): "tekst"
        case (.text, .english): "text"
        case (.tag, .norwegian): "merke"
        case (.tag, .english): "tag"
        case (.currency, .norwegian): "valuta"
        case (.currency, .english): "currency"
        case (.status, _): "status"
        case (.code, .norwegian): "kode"
        case (.code, .english): "code"
        case (.pattern, _): "re"
        }
    }

    /// The field of a name in either language; the case of its letters does not matter.
    public init?(named name: String) {
        guard let field = FilterField.byName[name.lowercased()] else { return nil }
        self = field
    }

    /// Every name, each once: in the order of the fields, Norwegian first.
    static let allNames: [(name: String, field: FilterField)] = allCases.flatMap { field in
        let names = Spelling.allCases.map { field.name($0) }
        return (names[0] == names[1] ? [names[0]] : names).map { ($0, field) }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allNames.map { ($0.name, $0.field) })

    /// The longest word that is compared with the names; a longer one is none of them, however it is misspelt.
    static let longestName = 12

    /// The name that a word of letters was probably meant to be: one letter wrong, or two in a longer word.
    ///
    /// Two letters that changed places are one mistake. Words of fewer than four letters are like too many others.
    static func nearestName(to word: String) -> String? {
        let count = word.unicodeScalars.count
        guard (4...longestName).contains(count) else { return nil }
        var nearest: (name: String, distance: Int)?
        for (name, _) in allNames where name.count >= 4 {
            let distance = EditDistance.between(word, name)
            let allowed = min(count, name.count) == 4 ? 1 : 2
            if distance <= allowed, distance < nearest?.distance ?? Int.max { nearest = (name, distance) }
        }
        return nearest?.name
    }
}

/// How the codes of a status are written by hand: as the bank sends them, or in Norwegian.
enum FilterStatus {
    private static let norwegian = ["booked": "bokført", "pending": "reservert"]

    /// The code in lower case.
    static func code(of text: String) -> String {
        let lowered = text.lowercased()
        return norwegian.first { $0.value == lowered }?.key ?? lowered
    }

    static func text(of code: String, _ spelling: FilterField.Spelling) -> String {
        spelling == .norwegian ? norwegian[code] ?? code : code
    }
}
