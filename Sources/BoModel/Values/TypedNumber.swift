/// A number as somebody types it: in a filter, in an option. The one reader of amounts.
///
/// | typed | read as |
/// | --- | --- |
/// | `10000` `-12,50` `10500.50` `−7` | as it stands, with a comma or a point before the decimals |
/// | `10 000` `10 500,00` | thousands set apart by blanks, as Bo shows them |
/// | `1.050,97` `1,050.97` `1.000.000` | thousands set apart by a mark, where another or a second one leaves no doubt |
/// | `10.000` `1,250` | ambiguous: ten, or ten thousand? |
///
/// Nothing else is a number: no sign but a minus, no exponent, no currency, no blank within a group.
public enum TypedNumber: Hashable, Sendable {
    case number(DecimalNumber)
    /// Three digits stand behind one point or comma: decimals, or a thousand's.
    case ambiguous(decimal: DecimalNumber, grouped: DecimalNumber)
    case unreadable

    /// Reads a number, blanks around it or not.
    public init(_ text: String) {
        var scalars = Array(text.unicodeScalars)[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        self.init(scalars)
    }

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        let isNegative = TypedNumber.hasSign(scalars)
        let text = isNegative ? scalars.dropFirst() : scalars
        let marks = text.indices.filter { text[$0] == "," || text[$0] == "." }
        guard let last = marks.last else {
            self = TypedNumber.read(TypedNumber.digits(blankGrouped: text), [], isNegative)
            return
        }
        let (whole, decimals) = (text[..<last], text[(last + 1)...])
        guard marks.count == 1 else {
            // The marks that group are of one kind. The last one groups too, or is of the other kind.
            let isGrouping = text[last] == text[marks[0]]
            let groups = TypedNumber.digits(isGrouping ? text : whole, groupedBy: text[marks[0]])
            self = TypedNumber.read(groups, isGrouping ? [] : decimals, isNegative)
            if !isGrouping, decimals.isEmpty { self = .unreadable }
            return
        }
        let digits = TypedNumber.digits(blankGrouped: whole)
        self = decimals.isEmpty ? .unreadable : TypedNumber.read(digits, decimals, isNegative)
        let looksGrouped = decimals.count == 3 && whole.count <= 3 && whole.first != "0"
        if looksGrouped, case .number(let decimal) = self,
            case .number(let grouped) = TypedNumber.read(whole + decimals, [], isNegative)
        {
            self = .ambiguous(decimal: decimal, grouped: grouped)
        }
    }

    /// The number of digits before and behind the decimal mark: as many as fit in 64 bits, 18 always do.
    private static func read(
        _ whole: ArraySlice<Unicode.Scalar>?, _ decimals: ArraySlice<Unicode.Scalar>, _ isNegative: Bool
    ) -> TypedNumber {
        guard let whole, !whole.isEmpty, whole.allSatisfy(isDigit), decimals.allSatisfy(isDigit) else {
            return .unreadable
        }
        var decimals = decimals
        while decimals.last == "0" { decimals.removeLast() }
        var digits: Int128 = 0
        for scalar in whole + decimals {
            digits = digits * 10 + Int128(scalar.value - 0x30)
            if digits > 1 << 64 { break }
        }
        guard decimals.count <= 18, let coefficient = Int64(exactly: isNegative ? -digits : digits) else {
            return .unreadable
        }
        return .number(DecimalNumber(coefficient: coefficient, scale: decimals.count))
    }

    /// The digits of a whole number whose thousands are set apart by blanks, or are not; `nil` when it is none.
    private static func digits(blankGrouped text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard text.contains(where: \.properties.isWhitespace) else { return text }
        return digits(ArraySlice(text.map { $0.properties.isWhitespace ? " " : $0 }), groupedBy: " ")
    }

    /// The digits of a whole number whose thousands are set apart by a sign; `nil` when it is none.
    private static func digits(
        _ text: ArraySlice<Unicode.Scalar>, groupedBy sign: Unicode.Scalar
    ) -> ArraySlice<Unicode.Scalar>? {
        let groups = text.split(separator: sign, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return ArraySlice(groups.joined())
    }

    /// A minus, from the keyboard or the typographic one.
    static func hasSign(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first == "-" || text.first == "\u{2212}"
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
