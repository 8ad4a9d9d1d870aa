/// An exact amount of one currency.
///
/// Unit: `coefficient × 10⁻ˢᶜᵃˡᵉ` of the currency. Sign: positive is money in (credit), negative is money out (debit).
/// The scale is never less than the currency's own decimals and never more than the amount needs, so equal amounts
/// are equal values: 100.5 kr is (10050, 2), 100.005 kr is (100005, 3). Binary floating point is nowhere involved.
public struct Money: Hashable, Sendable {
    /// The digits of the amount without the decimal point, signed.
    public let coefficient: Int64
    /// How many of the digits stand after the decimal point.
    public let scale: Int
    public let currency: Currency

    /// An amount in the currency's smallest coin: øre, cent.
    public init(minorUnits: Int64, _ currency: Currency) {
        self.init(coefficient: minorUnits, scale: currency.fractionDigits, currency)
    }

    /// An amount from its digits; brings them to the one form described above.
    ///
    /// - Precondition: `scale` is from 0 to 18, and the amount fits when it is written with the currency's decimals.
    public init(coefficient: Int64, scale: Int, _ currency: Currency) {
        precondition((0...18).contains(scale), "A scale is from 0 to 18.")
        var digits = coefficient
        var places = scale
        while places > currency.fractionDigits, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        while places < currency.fractionDigits {
            digits *= 10
            places += 1
        }
        self.coefficient = digits
        self.scale = places
        self.currency = currency
    }

    /// Kroner without øre.
    public static func kroner(_ kroner: Int64) -> Money { Money(minorUnits: kroner * 100, .nok) }

    /// Nothing at all, in a currency.
    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency) }

    /// The amount in the currency's smallest coin; `nil` when it has finer decimals than the currency.
    public var minorUnits: Int64? { scale == currency.fractionDigits ? coefficient : nil }

    /// The amount in the currency's smallest coin, finer decimals dropped: only for sorting, never for sums.
    public var truncatedMinorUnits: Int64 { coefficient / Money.power(scale - currency.fractionDigits) }

    public var isNegative: Bool { coefficient < 0 }
    public var isZero: Bool { coefficient == 0 }

    /// The same amount with the other sign; `nil` only for the one amount whose opposite does not exist.
    public var negated: Money? {
        let (digits, overflow) = Int64(0).subtractingReportingOverflow(coefficient)
        return overflow ? nil : Money(coefficient: digits, scale: scale, currency)
    }

    /// The exact sum.
    ///
    /// - Throws: ``MoneyError/currenciesDiffer`` or ``MoneyError/tooLarge``.
    public func adding(_ other: Money) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer }
        let places = max(scale, other.scale)
        guard let left = rescaled(to: places), let right = other.rescaled(to: places) else { throw .tooLarge }
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .tooLarge }
        return Money(coefficient: sum, scale: places, currency)
    }

    /// The digits written with `places` decimals; `nil` when they do not fit in 64 bits.
    private func rescaled(to places: Int) -> Int64? {
        let (digits, overflow) = coefficient.multipliedReportingOverflow(by: Money.power(places - scale))
        return overflow ? nil : digits
    }

    /// Ten to the power of `exponent`, for the exponents a scale can have.
    static func power(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }
}

/// Why two amounts could not be added.
public enum MoneyError: Error, Hashable, Sendable {
    /// Amounts of different currencies are never added.
    case currenciesDiffer
    /// The sum has more digits than fit in 64 bits.
    case tooLarge
}

extension Money: CustomStringConvertible {
    /// The exact amount as a decimal string with a point, without the currency: `"-1234.50"`.
    public var decimalString: String {
        var digits = String(coefficient.magnitude)
        if digits.count <= scale { digits = String(repeating: "0", count: scale - digits.count + 1) + digits }
        let point = digits.index(digits.endIndex, offsetBy: -scale)
        let text = scale == 0 ? digits : digits[..<point] + "." + digits[point...]
        return coefficient < 0 ? "-" + text : String(text)
    }

    public var description: String { "\(decimalString) \(currency)" }
}
