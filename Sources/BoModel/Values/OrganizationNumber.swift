/// The number of a company or a bank in the Norwegian register of entities: nine digits, the last a check digit.
///
/// Holds whatever was sent; ``isValid`` tells whether the digits add up.
public struct OrganizationNumber: Hashable, Sendable, CustomStringConvertible {
    /// As sent.
    public let text: String

    public init(_ text: String) { self.text = text }

    /// Nine digits and the right check digit (modulus 11, weights 3 2 7 6 5 4 3 2). Advisory.
    public var isValid: Bool {
        CheckDigits.digits(text, count: 9).map { CheckDigits.holds($0, weights: [3, 2, 7, 6, 5, 4, 3, 2]) } ?? false
    }

    public var description: String { text }
}

extension OrganizationNumber: Comparable {
    public static func < (left: OrganizationNumber, right: OrganizationNumber) -> Bool { left.text < right.text }
}
