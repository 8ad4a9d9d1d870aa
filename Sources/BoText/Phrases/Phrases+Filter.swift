public import BoModel

extension Phrase {
    /// Why a condition of a filter can't be read. What was typed is searched for as a text meanwhile.
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
        case .ambiguousAmount:
            Phrase(
                nb: "«\(source)» kan leses på to måter: skriv 10000 eller 10,00",
                en: "“\(source)” can be read in two ways: write 10000 or 10.00")
        case .badPattern:
            Phrase(nb: "«\(source)» er intet gyldig mønster", en: "“\(source)” is no valid pattern")
        case .unknownField(let nearest):
            Phrase(
                nb: "«\(source)»: ukjent felt. Mente du \(nearest): ?",
                en: "“\(source)”: unknown field. Did you mean \(nearest): ?")
        case .emptyValue:
            Phrase(nb: "«\(source)» mangler en verdi", en: "“\(source)” lacks a value")
        }
    }
}
