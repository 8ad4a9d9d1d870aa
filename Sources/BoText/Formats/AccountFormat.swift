public import BoModel

/// Account and card numbers in their printed form.
public enum AccountFormat {
    /// `1234.56.78903` for eleven digits, `NO93 8601 1117 947` for an IBAN, a payment card masked, all else as sent.
    public static func number(_ number: AccountNumber) -> SafeText { self.number(number.text) }

    /// The same for a number that a counterparty field carries.
    public static func number(_ text: String) -> SafeText {
        if text.hasOnlyDigits(11) { return SafeText(digits: grouped(Array(text.utf8), 4, 2, separator: ".")) }
        if isIBAN(text) { return .number(groupedByFour(text)) }
        if isCard(text) { return card(text) }
        return .number(text)
    }

    /// Only the last five characters, for messages and logs: `••••• 12345`.
    public static func masked(_ number: AccountNumber) -> SafeText {
        "•••••\u{A0}\(.number(String(number.text.suffix(5))))"
    }

    /// A payment card: the first six and the last four digits, the rest hidden whatever the bank sent.
    ///
    /// Source: PCI DSS, requirement 3.4. No more digits of a card's number may be shown.
    public static func card(_ text: String) -> SafeText {
        let characters = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "*" }
        guard characters.count > 10 else { return "••••\u{A0}\(.number(String(characters.suffix(4))))" }
        let hidden = String(repeating: "•", count: min(characters.count, 19) - 10)
        let shown = characters.prefix(6).map(shownDigit) + Array(hidden) + characters.suffix(4).map(shownDigit)
        return "\(groupedByFour(String(shown)))"
    }

    private static func shownDigit(_ character: Character) -> Character { character.isNumber ? character : "•" }

    private static func groupedByFour(_ text: String) -> String {
        var grouped = ""
        for (place, character) in text.enumerated() {
            if place > 0, place.isMultiple(of: 4) { grouped += " " }
            grouped.append(character)
        }
        return grouped
    }

    private static func isIBAN(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count) else { return false }
        let isUpper = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return isUpper(bytes[0]) && isUpper(bytes[1]) && isDigit(bytes[2]) && isDigit(bytes[3])
            && bytes.allSatisfy { isUpper($0) || isDigit($0) }
    }

    /// Whether a number looks like a card's: 13 to 19 digits with the right check digit, or masked already.
    private static func isCard(_ text: String) -> Bool {
        let characters = text.filter { $0 != " " }
        guard (13...19).contains(characters.count), characters.first?.isASCII == true,
            characters.first?.isNumber == true
        else { return false }
        let digits = characters.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        if digits.count < characters.count {
            return characters.allSatisfy { $0.isASCII && $0.isNumber || "xX*".contains($0) }
        }
        // Luhn: every second digit from the right is doubled, and the digits of all must sum to a multiple of ten.
        let sum = digits.reversed().enumerated().reduce(0) { sum, step in
            let value = step.offset.isMultiple(of: 2) ? step.element : step.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10)
    }
}
