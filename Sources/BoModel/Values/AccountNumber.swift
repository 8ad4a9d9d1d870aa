/// An account's number as its bank gave it: eleven digits, an IBAN, a card number or something else.
///
/// Never padded, never asserted; ``isValid`` is advisory. Describes itself masked, so that it can't slip into a log.
public struct AccountNumber: Hashable, Sendable, CustomStringConvertible {
    /// As sent, in full.
    public let text: String

    public init(_ text: String) { self.text = text }

    /// Eleven digits and the right check digit (modulus 11, weights 5 4 3 2 7 6 5 4 3 2). Advisory.
    public var isValid: Bool {
        CheckDigits.digits(text, count: 11).map { CheckDigits.holds($0, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) }
            ?? false
    }

    /// `1234.56.78903` when there are just eleven digits, else as sent.
    public var grouped: String {
        guard CheckDigits.digits(text, count: 11) != nil else { return text }
        let digits = Array(text)
        return "\(String(digits[0..<4])).\(String(digits[4..<6])).\(String(digits[6..<11]))"
    }

    /// Masked: only the last five characters.
    public var description: String { "•••••" + text.suffix(5) }
}

extension AccountNumber: Comparable {
    public static func < (left: AccountNumber, right: AccountNumber) -> Bool { left.text < right.text }
}
