extension Money {
    /// Reads an exact amount from decimal text: perhaps a sign, digits, perhaps a point and digits, perhaps an
    /// exponent.
    ///
    /// - Returns: `nil` when the text is anything else, or has more digits than fit in 64 bits or in 18 decimals.
    /// - Source: the JSON number grammar (RFC 8259, section 6), with a leading plus or zeros forgiven. Trailing zeros
    ///   after the point carry no meaning.
    public init?(decimal text: ArraySlice<UInt8>, _ currency: Currency) {
        var reader = DecimalReader(rest: text)
        guard let (coefficient, scale) = reader.read() else { return nil }
        var digits = coefficient
        var places = digits == 0 ? min(max(scale, 0), 18) : scale
        while places > 18, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        while places < currency.fractionDigits {
            let (tens, overflow) = digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            digits = tens
            places += 1
        }
        guard places <= 18 else { return nil }
        self.init(coefficient: digits, scale: places, currency)
    }

    /// Reads an exact amount from decimal text such as `"1234.50"`.
    public init?(_ text: String, _ currency: Currency) {
        self.init(decimal: Array(text.utf8)[...], currency)
    }
}

/// Reads decimal text from left to right: digits and how many of them stand after the point.
private struct DecimalReader {
    var rest: ArraySlice<UInt8>
    private var magnitude: UInt64 = 0

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    mutating func read() -> (coefficient: Int64, scale: Int)? {
        let isNegative = skip("-")
        if !isNegative { _ = skip("+") }
        guard let whole = digits(), whole.count > 0 else { return nil }
        var scale = 0
        if skip(".") {
            guard let fraction = digits(dropsTrailingZeros: true), fraction.count > 0 else { return nil }
            scale = fraction.kept
        }
        if skip("e") || skip("E") {
            guard let exponent = exponent() else { return nil }
            scale -= exponent
        }
        guard rest.isEmpty, let value = Int64(exactly: magnitude) else { return nil }
        return (isNegative ? -value : value, scale)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func digit() -> UInt64? {
        guard let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        rest = rest.dropFirst()
        return UInt64(byte - UInt8(ascii: "0"))
    }

    /// Takes in a run of digits: how many there were, and how many of them became part of the magnitude.
    private mutating func digits(dropsTrailingZeros: Bool = false) -> (count: Int, kept: Int)? {
        var count = 0
        var kept = 0
        while let next = digit() {
            count += 1
            if dropsTrailingZeros && next == 0 { continue }
            let new = dropsTrailingZeros ? count - kept : 1
            for step in 1...new {
                guard append(step == new ? next : 0) else { return nil }
            }
            kept += new
        }
        return (count, kept)
    }

    private mutating func append(_ digit: UInt64) -> Bool {
        let (tens, first) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.addingReportingOverflow(digit)
        magnitude = sum
        return !first && !second
    }

    private mutating func exponent() -> Int? {
        let isNegative = skip("-")
        if !isNegative { _ = skip("+") }
        var value = 0
        var count = 0
        while let next = digit() {
            value = value * 10 + Int(next)
            count += 1
            guard value < 1000 else { return nil }
        }
        return count == 0 ? nil : isNegative ? -value : value
    }
}
