import ArgumentParser
import BoModel
import BoProgram
import BoText

/// Reads a day of the command line as a filter does: `2026-11-22` or `22.11.2026`.
@Sendable func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(typed: text) else {
        throw ValidationError("\(Phrase.CommandLine.isNoDate(text)[Surroundings.language])")
    }
    return date
}

/// Reads an amount of the command line as a filter does.
@Sendable func amount(_ text: String) throws -> DecimalNumber {
    switch TypedNumber(text) {
    case .number(let number): return number
    case .ambiguous(let decimal, let grouped):
        let trouble = FilterCondition.Trouble.ambiguousAmount(decimal: decimal, grouped: grouped)
        throw ValidationError("\(Phrase.trouble(trouble, in: text)[Surroundings.language])")
    case .unreadable:
        throw ValidationError("\(Phrase.CommandLine.isNoAmount(text)[Surroundings.language])")
    }
}

/// Reads a filter of the command line. What the dashboard would search for as it stands is refused here: nobody
/// watches.
@Sendable func readFilter(_ text: String) throws -> TransactionFilter {
    let filter = FilterLanguage.parse(text, isStrict: true)
    if let (trouble, source) = filter.trouble {
        throw ValidationError("\(Phrase.trouble(trouble, in: source)[Surroundings.language])")
    }
    return filter
}
