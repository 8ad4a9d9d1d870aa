/// Makes outside text harmless and visible; see ``SafeText/init(outside:)``.
enum TextCleaner {
    /// The most scalars of a letter with its marks.
    private static let mostScalars = 8

    /// Whether a text needs no cleaning: it is printable ASCII and Latin letters only, as nearly all texts of banks
    /// are.
    static func isClean(_ text: String) -> Bool {
        guard text.utf8.count <= SafeText.longest else { return false }
        let answer = text.utf8.withContiguousStorageIfAvailable { isClean($0) }
        return answer ?? isClean(Array(text.utf8))
    }

    private static func isClean(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x20...0x7E: continue
            case 0xC2:
                // U+0080 to U+009F are the C1 controls, U+00AD is the soft hyphen.
                guard let next = rest.next(), next >= 0xA0, next != 0xAD else { return false }
            case 0xC3...0xC5:
                // U+00C0 to U+017F: æ, ø, å, Š.
                guard rest.next() != nil else { return false }
            case 0xE2:
                // Dashes, curved quotation marks, bullet and ellipsis; the minus.
                switch (rest.next(), rest.next()) {
                case (.some(0x80), .some(0x90...0xA6)), (.some(0x88), .some(0x92)): continue
                default: return false
                }
            default: return false
            }
        }
        return true
    }

    static func clean(_ text: String) -> String {
        var cleaner = Cleaning()
        cleaner.result.reserveCapacity(min(text.utf8.count, SafeText.longest) + 16)
        for scalar in text.unicodeScalars {
            cleaner.take(scalar)
            if cleaner.isFull { break }
        }
        let clean = String(cleaner.result)
        return cleaner.mayJoin ? shortened(clean) : clean
    }

    /// Whether a scalar is visible, a mark on a visible letter, or a space.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch nature(of: scalar) {
        case .plain, .joining, .mark: true
        case .space: !(0x00...0x1F).contains(scalar.value) && scalar.properties.generalCategory == .spaceSeparator
        case .named: false
        }
    }

    /// The name that replaces an invisible scalar.
    static func name(of scalar: Unicode.Scalar) -> String {
        if case .named(let name) = nature(of: scalar) { name } else { " " }
    }

    /// The cleaning of one text.
    private struct Cleaning {
        var result = String.UnicodeScalarView()
        private var count = 0
        /// Marks since the last letter; `nil` when no letter carries them.
        private var marks: Int?
        private(set) var isFull = false
        /// Whether the text has scalars that join their neighbours to one letter though they are no marks.
        private(set) var mayJoin = false

        mutating func take(_ scalar: Unicode.Scalar) {
            switch TextCleaner.nature(of: scalar) {
            case .plain:
                append(scalar)
                marks = 0
            case .joining:
                append(scalar)
                marks = 0
                mayJoin = true
            case .space:
                append(" ")
                marks = nil
            case .mark:
                takeMark(scalar)
                if scalar.value > 0x36F { mayJoin = true }
            case .named(let name):
                for scalar in name.unicodeScalars { append(scalar) }
                marks = 0
            }
        }

        private mutating func takeMark(_ scalar: Unicode.Scalar) {
            if marks == nil {
                append("◌")
                marks = 0
            }
            let carried = (marks ?? 0) + 1
            marks = carried
            if carried < TextCleaner.mostScalars { append(scalar) }
            if carried == TextCleaner.mostScalars { append("…") }
        }

        private mutating func append(_ scalar: Unicode.Scalar) {
            guard !isFull else { return }
            if count == SafeText.longest - 1 { isFull = true }
            result.append(isFull ? "…" : scalar)
            count += 1
        }
    }

    private enum Nature {
        case plain, joining, space, mark
        case named(String)
    }

    private static func nature(of scalar: Unicode.Scalar) -> Nature {
        switch scalar.value {
        case 0x20: .plain
        case 0x21...0x7E, 0xA0...0xAC, 0xAE...0x2AF: .plain
        case 0x391...0x3A1, 0x3A3...0x482, 0x48A...0x52F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: .plain
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x25FF: .plain
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: .space
        case 0x00...0x1F: .named(String(Unicode.Scalar(0x2400 + scalar.value) ?? "␀"))
        case 0x7F: .named("␡")
        case 0x202A: .named("⟨LRE⟩")
        case 0x202B: .named("⟨RLE⟩")
        case 0x202C: .named("⟨PDF⟩")
        case 0x202D: .named("⟨LRO⟩")
        case 0x202E: .named("⟨RLO⟩")
        case 0x2066: .named("⟨LRI⟩")
        case 0x2067: .named("⟨RLI⟩")
        case 0x2068: .named("⟨FSI⟩")
        case 0x2069: .named("⟨PDI⟩")
        default: natureByProperties(of: scalar)
        }
    }

    private static func natureByProperties(of scalar: Unicode.Scalar) -> Nature {
        let name = Nature.named("⟨U+\(scalar.hexadecimal)⟩")
        // Letters and symbols by category that show nothing: braille blank, null notehead, script fillers.
        let blank: Set<UInt32> = [0x2800, 0x1D159, 0x16FE4]
        if blank.contains(scalar.value) || scalar.properties.isDefaultIgnorableCodePoint { return name }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: name
        case .spaceSeparator: .space
        case .nonspacingMark, .enclosingMark, .spacingMark: .mark
        default: .joining
        }
    }

    /// Cuts letters of too many scalars, such as a long run of Hangul jamo.
    private static func shortened(_ text: String) -> String {
        guard text.contains(where: isTooLong) else { return text }
        var short = ""
        for character in text {
            if isTooLong(character) {
                short.unicodeScalars.append(contentsOf: character.unicodeScalars.prefix(mostScalars - 1))
                short += "…"
            } else {
                short.append(character)
            }
        }
        return short
    }

    private static func isTooLong(_ character: Character) -> Bool {
        character.utf8.count > mostScalars && character.unicodeScalars.count > mostScalars
    }
}

extension Unicode.Scalar {
    /// At least four digits, upper case: `200B`.
    var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
