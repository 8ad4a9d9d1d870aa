import BoJSON
import BoModel

/// From the wire to the model: the services' own names, unchanged, and what becomes of each.
///
/// Explicit `null` is the same as absent. What is optional and has the wrong kind counts as absent; what can't be read
/// is kept as sent. What must be there and isn't is a ``Mismatch``: a lost row would be worse than an error.
enum Wire {
    /// Something that must be there is missing or of the wrong kind.
    struct Mismatch: Error {
        /// Where: `accounts[3].accountIdentifier`.
        let field: String
    }

    /// The longest text kept of a value that can't be read.
    private static let longestAsSent = 100

    /// An amount and its direction.
    ///
    /// - Returns: the amount, or what was sent instead when its size or its direction can't be read with certainty;
    ///   neither when no amount was sent. Only a number, or a string of digits with perhaps a point, is an amount, and
    ///   never a negative one.
    static func money(
        _ amount: JSONView?, _ creditDebitIndicator: JSONView?, _ currency: Currency
    ) -> (amount: Money?, asSent: String?) {
        guard let amount else { return (nil, nil) }
        let word = creditDebitIndicator?.text
        if let size = magnitude(amount, currency), let isCredit = isCredit(creditDebitIndicator),
            let signed = isCredit ? size : size.negated
        {
            return (signed, nil)
        }
        let text = String((amount.text ?? amount.source).prefix(longestAsSent))
        return (nil, word.map { "\($0.prefix(longestAsSent)) \(text)" } ?? text)
    }

    /// An amount without a direction; `nil` when it is negative or can't be read.
    static func magnitude(_ amount: JSONView, _ currency: Currency) -> Money? {
        guard let text = amount.numberBytes ?? plainDecimal(amount), let money = Money(decimal: text, currency),
            !money.isNegative
        else { return nil }
        return money
    }

    /// The text of a string that is digits, perhaps with a point and more digits.
    private static func plainDecimal(_ view: JSONView) -> ArraySlice<UInt8>? {
        guard let text = view.stringBytes, let first = text.first, first.isDigit,
            text.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
        else { return nil }
        return text
    }

    private static func isCredit(_ view: JSONView?) -> Bool? {
        switch view?.string?.lowercased() {
        case "credit": true
        case "debit": false
        default: nil
        }
    }

    /// Whether a date is followed by a clock without a fraction and without a zone: `T15:04:05`, by far the most
    /// common.
    private static func isPlainClock(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count == 9, text.first == UInt8(ascii: "T") else { return false }
        let start = text.startIndex
        func number(_ place: Int) -> Int? {
            let (tens, ones) = (text[start + place], text[start + place + 1])
            return tens.isDigit && ones.isDigit ? Int(tens & 15) * 10 + Int(ones & 15) : nil
        }
        guard text[start + 3] == UInt8(ascii: ":"), text[start + 6] == UInt8(ascii: ":"), let hour = number(1),
            let minute = number(4), let second = number(7)
        else { return false }
        return hour < 24 && minute < 60 && second < 60
    }

    /// A day. A date-time without a zone is a clock in Norway; one with a zone is brought there.
    static func day(_ view: JSONView?) -> AsSent<CivilDate>? {
        guard let view else { return nil }
        guard let text = view.stringBytes else { return .unreadable(asSent(view)) }
        guard let day = CivilDate(isoBytes: text) else { return .unreadable(asSent(view)) }
        if text.count == 10 || isPlainClock(text.dropFirst(10)) { return .read(day) }
        guard let moment = Instant(String(decoding: text, as: UTF8.self)) else { return .unreadable(asSent(view)) }
        let hasZone = text.dropFirst(11).contains { byte in "Zz+-".utf8.contains(byte) }
        return .read(hasZone ? moment.oslo.day : day)
    }

    /// A moment; a date alone is none.
    static func moment(_ view: JSONView?) -> AsSent<Instant>? {
        guard let view else { return nil }
        guard let text = view.string, let moment = Instant(text) else { return .unreadable(asSent(view)) }
        return .read(moment)
    }

    private static func asSent(_ view: JSONView) -> String {
        String((view.text ?? view.source).prefix(longestAsSent))
    }

    /// A text that is there: empty counts as absent.
    static func filled(_ view: JSONView?) -> String? {
        guard let text = view?.text, !text.isEmpty else { return nil }
        return text
    }

    static func currency(_ view: JSONView?) -> Currency? {
        guard let text = view?.string, !text.isEmpty else { return nil }
        return Currency(text)
    }

    /// A truth value, also when it was written as a string.
    static func bool(_ view: JSONView?) -> Bool? {
        if let bool = view?.bool { return bool }
        switch view?.string?.lowercased() {
        case "true": return true
        case "false": return false
        default: return nil
        }
    }

    /// The values of an array; nothing when it is no array.
    static func list(_ view: JSONView?) -> [JSONView] {
        view.map { Array($0.elements) } ?? []
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
