import BoModel
import BoText

/// The lines of the log in words.
enum LogWords {
    static func line(_ note: RefreshNote, _ context: Context) -> Span {
        let language = context.language
        var start: SafeText = ""
        if let bank = note.bank { start = "\(bank)" }
        if let account = note.account {
            let number = AccountFormat.number(account)
            start = start.isEmpty ? number : "\(start) \(number)"
        }
        if !start.isEmpty { start = "\(start): " }
        switch note.kind {
        case .notices(let new): return Span("\(start)\(Phrase.newNotices(new), language)")
        case .relations(let banks): return Span("\(start)\(Phrase.Screens.registerNames(banks), language)")
        case .accounts(let count, let hidden):
            guard hidden > 0 else { return Span("\(start)\(Phrase.accounts(count), language)") }
            return Span("\(start)\(Phrase.accounts(count), language), \(Phrase.hiddenAccounts(hidden), language)")
        case .page(let number, let transactions):
            return Span("\(start)\(Phrase.Screens.page(number, transactions), language)")
        case .account(let transactions, let duplicates):
            guard duplicates > 0 else { return Span("\(start)\(Phrase.transactions(transactions), language)") }
            return Span(
                "\(start)\(Phrase.transactions(transactions), language), \(Phrase.duplicates(duplicates), language)")
        case .trouble(let problem): return Span("\(start)\(words(problem, language))", .error)
        case .retry(let problem, let attempt, let most, let seconds):
            let again = Phrase.Screens.attempt(attempt, of: most, in: seconds)
            return Span("\(start)\(words(problem, language)), \(again, language)", .warning)
        }
    }

    /// What happened, and the other side's own words.
    private static func words(_ problem: Problem, _ language: Language) -> SafeText {
        let line = Phrase.problemWord(problem)[language]
        guard let detail = problem.detail, !detail.isEmpty else { return line }
        return "\(line) «\(detail)»"
    }
}
