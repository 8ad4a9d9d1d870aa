/// An exact decimal number without a currency: what amounts of any currency are compared with.
///
/// Value: `coefficient × 10⁻ˢᶜᵃˡᵉ`. Decimals that are zero are dropped, so equal numbers are equal values.
public struct DecimalNumber: Hashable, Sendable {
    /// The digits without the decimal point, signed.
    public let coefficient: Int64
    /// How many of the digits stand after the decimal point: 0 to 18.
    public let scale: Int

    /// A number from its digits.
    ///
    /// - Precondition: `scale` is from 0 to 18.
    public init(coefficient: Int64, scale: Int) {
        precondition((0...18).contains(scale), "A scale is from 0 to 18.")
        var digits = coefficient
        var places = scale
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        self.coefficient = digits
        self.scale = places
    }

    /// The number as a decimal string with a point: `"-1234.5"`.
    public var decimalString: String {
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padding = String(repeating: "0", count: max(0, scale + 1 - digits.count))
        let all = padding + digits
        return sign + all.dropLast(scale) + "." + all.suffix(scale)
    }
}

extension DecimalNumber: Comparable, CustomStringConvertible {
    /// Compares exactly, however many decimals either has.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.scale == right.scale { return left.coefficient < right.coefficient }
        let places = max(left.scale, right.scale)
        return left.units(places) < right.units(places)
    }

    /// Nineteen digits and eighteen zeros fit well in 128 bits.
    private func units(_ places: Int) -> Int128 {
        (scale..<places).reduce(Int128(coefficient)) { digits, _ in digits * 10 }
    }

    public var description: String { decimalString }
}

extension Money {
    /// The signed amount without its currency.
    public var number: DecimalNumber { DecimalNumber(coefficient: coefficient, scale: scale) }
}
