public import BoModel

/// Numbers of companies and people, grouped as usual in Norway.
///
/// A number without the expected digits stands as sent. The names of other characters than plain digits and letters
/// replace them, so that none passes for a digit.
public enum PartyFormat {
    /// `987 654 321` for a company, `010190 12345` for a person: in full, for the screen.
    public static func number(_ party: PartyNumber) -> SafeText {
        switch party {
        case .organization(let number): organization(number)
        case .person(let number): person(number)
        }
    }

    /// `987 654 321`.
    public static func organization(_ number: OrganizationNumber) -> SafeText {
        guard number.text.hasOnlyDigits(9) else { return .number(number.text) }
        return SafeText(digits: grouped(Array(number.text.utf8), 3, 3, separator: "\u{A0}"))
    }

    /// `010190 12345`: in full, for the screen.
    public static func person(_ number: NationalIdentityNumber) -> SafeText {
        guard number.text.hasOnlyDigits(11) else { return .number(number.text) }
        return "\(String(number.text.prefix(6)))\u{A0}\(String(number.text.suffix(5)))"
    }

    /// As ``number(_:)``, but for a person only the birth date: `010190 *****`; for messages and logs.
    public static func masked(_ party: PartyNumber) -> SafeText {
        switch party {
        case .organization(let number): organization(number)
        case .person(let number): "\(String(number.text.prefix(6)))\u{A0}*****"
        }
    }

    /// A number from a field of a transaction: grouped if it is a company's or a person's, else as sent.
    public static func identifier(_ text: String) -> SafeText {
        text.hasOnlyDigits(9) || text.hasOnlyDigits(11) ? number(PartyNumber(text)) : .number(text)
    }
}

/// Digits with separators between groups.
func grouped(_ digits: [UInt8], _ first: Int, _ second: Int, separator: String) -> [UInt8] {
    digits[..<first] + Array(separator.utf8) + digits[first..<(first + second)] + Array(separator.utf8)
        + digits[(first + second)...]
}

extension String {
    /// Whether the text is a given number of digits 0 to 9.
    func hasOnlyDigits(_ count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension SafeText {
    /// A number as sent, with the names of all characters outside ASCII. A digit of another script would pass for ours.
    static func number(_ text: String) -> SafeText {
        var plain = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII { plain.unicodeScalars.append(scalar) } else { plain += "⟨U+\(scalar.hexadecimal)⟩" }
        }
        return SafeText(outside: plain)
    }
}
