/// The number of a person: a fødselsnummer or a d-number, eleven digits of which the last two are check digits.
///
/// Holds whatever was sent; ``isValid`` is advisory. Describes itself masked, so that it can't slip into a log.
public struct NationalIdentityNumber: Hashable, Sendable, CustomStringConvertible {
    /// As sent, in full: for the screen and for exports the user asked for.
    public let text: String

    public init(_ text: String) { self.text = text }

    /// Eleven digits and both check digits right (modulus 11). Advisory: from 2032 the digits are relaxed.
    public var isValid: Bool {
        guard let digits = CheckDigits.digits(text, count: 11) else { return false }
        return CheckDigits.holds(digits, weights: [3, 7, 6, 1, 8, 9, 4, 5, 2])
            && CheckDigits.holds(digits, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    }

    /// True for a synthetic test person: the month is raised by 80 (Tenor) or by 40 (NAV).
    public var isSynthetic: Bool {
        guard let digits = CheckDigits.digits(text, count: 11) else { return false }
        let month = digits[2] * 10 + digits[3]
        return (81...92).contains(month) || (41...52).contains(month)
    }

    /// Masked: the birth date and stars.
    public var description: String { text.prefix(6) + " *****" }
}
