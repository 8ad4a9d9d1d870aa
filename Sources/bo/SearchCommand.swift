import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoText

/// `bo search WORDS`: the transactions of all estates.
struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("search", Phrase.Abstracts.search) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: TransactionOptions
    @Argument(help: help(Say.argumentWords, "WORDS"))
    var words: [String] = []

    func validate() throws {
        let hasWords = words.contains { !$0.allSatisfy(\.isWhitespace) }
        guard hasWords || options.expression?.isNone == false else {
            throw ValidationError("\(Say.wantsWords[Surroundings.language])")
        }
    }

    func run() throws {
        let language = global.language(try global.settings())
        let store = try global.openForReading()
        guard case .estates(let estates) = try store.answer(.estates) else { return }
        let known = Dictionary(estates.map { ($0.id, $0) }) { first, _ in first }
        var isSynthetic = false
        let count = try TransactionPrinter.print(Listings.foundTransactions, list.format, language) { add in
            try store.eachTransaction(
                of: nil, account: options.number, filter: options.filter(words), limit: options.limit
            ) { account, transaction in
                let estate = known[account.estate]
                isSynthetic = isSynthetic || estate?.isSynthetic == true
                add(FoundTransaction(estateName: estate?.name, account, transaction))
            }
        }
        guard list.format == .table else { return }
        if count == 0 { Output.say(Phrase.CommandLine.nothingFound[language]) }
        if isSynthetic { Output.say(Phrase.CommandLine.syntheticData[language]) }
    }
}
