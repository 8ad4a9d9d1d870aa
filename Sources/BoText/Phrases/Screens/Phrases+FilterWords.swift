public import BoModel

extension Phrase {
    /// Why Bo can't read a condition of a filter. The list searches for the typed text meanwhile.
    public static func trouble(_ trouble: FilterCondition.Trouble, in source: String) -> Phrase {
        switch trouble {
        case .badDate:
            Phrase(
                nb: "«\(source)» er ingen dato; som dato:2026-03 eller 05.03.2026",
                en: "“\(source)” is no date; like date:2026-03 or 05.03.2026")
        case .badAmount:
            Phrase(
                nb: "«\(source)» er intet beløp; som >10000 eller 100..200",
                en: "“\(source)” is no amount; like >10000 or 100..200")
        case .ambiguousAmount(let decimal, let grouped):
            Phrase(
                nb: "«\(source)» kan leses på to måter: skriv \(grouped.decimalString) eller \(clear(decimal, .nb))",
                en: "“\(source)” can be read in two ways: write \(grouped.decimalString) or \(clear(decimal, .en))")
        case .badPattern:
            Phrase(nb: "«\(source)» er intet gyldig mønster", en: "“\(source)” is no valid pattern")
        case .unknownField(nil):
            Phrase(
                nb: "«\(source)»: ukjent felt. Feltene er \(fields(.nb)); i anførselstegn er det en tekst",
                en: "“\(source)”: unknown field. The fields are \(fields(.en)); in quotation marks it is a text")
        case .unclosedQuotation:
            Phrase(
                nb: "«\(source)»: anførselstegnet er ikke lukket",
                en: "“\(source)”: the quotation mark is not closed")
        case .unknownField(let nearest?):
            Phrase(
                nb: "«\(source)»: ukjent felt. Mente du \(nearest): ?",
                en: "“\(source)”: unknown field. Did you mean \(nearest): ?")
        case .emptyValue:
            Phrase(nb: "«\(source)» mangler en verdi", en: "“\(source)” lacks a value")
        }
    }

    /// A number with so many decimals that nobody takes them for thousands: `10,00`, `10,1250`.
    private static func clear(_ number: DecimalNumber, _ language: Language) -> SafeText {
        let zeros = number.scale == 3 ? 1 : max(0, 2 - number.scale)
        let text = number.decimalString + (number.scale == 0 ? "." : "") + String(repeating: "0", count: zeros)
        return "\(language == .nb ? text.replacing(".", with: ",") : text)"
    }

    private static func fields(_ language: Language) -> SafeText {
        let spelling: FilterField.Spelling = language == .nb ? .norwegian : .english
        return FilterField.allCases.map { "\($0.name(spelling)):" as SafeText }.joined(separator: " ")
    }
}
