/// The number by which registers and banks know a debtor: a company's nine digits or a person's eleven.
public enum PartyNumber: Hashable, Sendable {
    case organization(OrganizationNumber)
    case person(NationalIdentityNumber)

    /// Tells companies and people apart by length, as the notices do; odd numbers count as companies.
    public init(_ text: String) {
        let trimmed = text.filter { !$0.isWhitespace }
        self =
            trimmed.utf8.count == 11
            ? .person(NationalIdentityNumber(trimmed)) : .organization(OrganizationNumber(trimmed))
    }

    /// The number in full.
    public var text: String {
        switch self {
        case .organization(let number): number.text
        case .person(let number): number.text
        }
    }

    /// True for a person.
    public var isPerson: Bool {
        if case .person = self { true } else { false }
    }

    /// Whether the check digits add up. Advisory.
    public var isValid: Bool {
        switch self {
        case .organization(let number): number.isValid
        case .person(let number): number.isValid
        }
    }
}

extension PartyNumber: CustomStringConvertible {
    /// A company's number in full, a person's masked.
    public var description: String {
        switch self {
        case .organization(let number): number.description
        case .person(let number): number.description
        }
    }
}
