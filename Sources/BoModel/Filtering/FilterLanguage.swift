/// The language that filters of transactions are typed in.
///
/// Conditions stand between blanks and must all hold; a minus in front turns one round:
///
/// | typed | means |
/// | --- | --- |
/// | `rema`, `"rema 1000"` | the text occurs in the text, the counterparty or the amount |
/// | `>100` `>=100` `<-500` `<=0` `=1250` | the signed amount; money out is negative |
/// | `>60 000` `10 500,00` `>1.050,97` | the same with thousands set apart; see ``TypedNumber`` |
/// | `100..200` `..200` `100..` | the amount, both included; the smaller may stand last |
/// | `dato:2026` `dato:03.2026` `dato:2026-03-05` `dato:2026-01..2026-03` | the day it is listed under |
/// | `motpart:` `konto:` `tekst:` `merke:` `valuta:` | a text in that field |
/// | `status:` `kode:` | a code, whatever its case |
/// | `motpart:=` `tekst:=` | the whole of that field; with nothing behind: none, also `dato:=` `valuta:=` … |
/// | `re:` | a pattern |
///
/// Everything can be read: what makes no sense becomes a ``FilterCondition/Test/unreadable(_:)``.
public enum FilterLanguage {
    /// Reads what was typed.
    ///
    /// - Parameter isStrict: nothing is guessed, as a command that nobody watches wants it: also a word before a
    ///   colon that is like no field's name, and a quotation mark that nothing closes, can't be read.
    ///   ``TransactionFilter/trouble`` tells.
    /// - Complexity: O(*n*) in the text's length.
    public static func parse(_ text: String, isStrict: Bool = false) -> TransactionFilter {
        var reader = FilterReader(text, isStrict: isStrict)
        var conditions: [FilterCondition] = []
        while let condition = reader.next() { conditions.append(condition) }
        return TransactionFilter(conditions)
    }

    /// What would be typed for a filter: it is read as the same filter again.
    public static func text(of filter: TransactionFilter) -> String {
        let sources = filter.conditions.map(\.source)
        return sources.enumerated().map { place, source in
            guard place < sources.count - 1 else { return source }
            // Quotation marks that were not closed would take in what follows, and a number the digits behind one
            // blank.
            let closed = FilterReader.isUnclosed(source) ? source + "\"" : source
            let joins = parse(closed + " " + sources[place + 1]).conditions.count == 1
            return closed + (joins ? "  " : " ")
        }.joined()
    }
}
