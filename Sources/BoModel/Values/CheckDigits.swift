/// The check digits of Norwegian numbers: weights, a sum, its remainder by eleven.
///
/// Advisory everywhere: a number that fails is shown as it was sent, never changed and never dropped.
enum CheckDigits {
    /// The digits of a text that has only digits, and just so many; `nil` otherwise.
    static func digits(_ text: String, count: Int) -> [Int]? {
        guard text.utf8.count == count else { return nil }
        var digits: [Int] = []
        for byte in text.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            digits.append(Int(byte - UInt8(ascii: "0")))
        }
        return digits
    }

    /// Whether the digit that follows the weighted ones is their check digit.
    static func holds(_ digits: [Int], weights: [Int]) -> Bool {
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check < 10 && digits.count > weights.count && digits[weights.count] == check
    }
}
