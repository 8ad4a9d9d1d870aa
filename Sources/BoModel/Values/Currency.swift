/// A currency, named by the three letters a bank sends.
///
/// Source: ISO 4217. A code that Bo does not know is kept as it was sent and treated as having two decimals.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
    /// The code as the bank sent it, in upper case: `"NOK"`.
    public let code: String

    /// Takes any code; only its case is changed.
    public init(_ code: String) {
        self.code = code.allSatisfy(\.isUppercase) ? code : code.uppercased()
    }

    /// Norwegian kroner, the currency Bo takes for granted.
    public static let nok = Currency("NOK")
    /// Euro.
    public static let eur = Currency("EUR")
    /// United States dollar.
    public static let usd = Currency("USD")

    /// How many decimals an amount in this currency has: 2 for kroner and øre, 0 for yen.
    public var fractionDigits: Int {
        switch code {
        case "NOK", "EUR", "USD", "SEK", "DKK", "GBP": 2
        case "ISK", "JPY", "KRW", "VND", "CLP", "PYG", "UGX", "XAF", "XOF", "XPF", "RWF", "KMF", "GNF", "DJF", "BIF",
            "VUV":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    public var description: String { code }
}

extension Currency: Comparable {
    /// Kroner first, then by code: the order in which sums are listed.
    public static func < (left: Currency, right: Currency) -> Bool {
        if left == right { return false }
        if left == .nok { return true }
        if right == .nok { return false }
        return left.code < right.code
    }
}
