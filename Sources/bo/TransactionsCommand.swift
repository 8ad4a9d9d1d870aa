import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoText

/// Which transactions a command prints, and how many.
struct TransactionOptions: ParsableArguments {
    @Option(name: .long, help: help(Say.optionAccount, "NUMBER"))
    var account: String?
    @Option(name: .long, help: help(Say.optionFrom, "DATE"), transform: date)
    var from: CivilDate?
    @Option(name: .long, help: help(Say.optionTo, "DATE"), transform: date)
    var to: CivilDate?
    @Option(
        name: .customLong("filter"), parsing: .unconditional, help: help(Say.optionFilter, "EXPR"),
        transform: readFilter)
    var expression: TransactionFilter?
    @Option(name: .long, help: help(Say.optionText, "WORDS"))
    var text: String?
    @Option(name: .long, parsing: .unconditional, help: help(Say.optionMin, "AMOUNT"), transform: amount)
    var min: DecimalNumber?
    @Option(name: .long, parsing: .unconditional, help: help(Say.optionMax, "AMOUNT"), transform: amount)
    var max: DecimalNumber?
    @Option(name: .long, help: help(Say.optionLimit, "N"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("\(Say.limitOutOfRange[Surroundings.language])") }
    }

    /// The account's number as banks write it.
    var number: AccountNumber? { account.map { AccountNumber($0.filter { $0 != "." && $0 != " " }) } }

    /// What they come to as one filter, with further words that must all occur.
    func filter(_ words: [String] = []) -> TransactionFilter {
        let words = (words + [text].compactMap { $0 }).joined(separator: " ")
        let plain = TransactionFilter(words: words, from: from, to: to, least: min, most: max)
        return (expression ?? TransactionFilter.none).and(plain)
    }
}

/// `bo transactions ESTATE`
struct TransactionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("transactions", Phrase.Abstracts.transactions) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: TransactionOptions
    @Argument(help: help(Say.argumentEstate, "ESTATE"))
    var estate: String

    func run() throws {
        let store = try global.openForReading()
        let estate = try global.estate(estate, in: store)
        let language = global.language(try global.settings())
        let count = try TransactionPrinter.print(Listings.transactions, list.format, language) { add in
            try store.eachTransaction(
                of: estate.id, account: options.number, filter: options.filter(), limit: options.limit
            ) { account, transaction in
                add(ListedTransaction(account, transaction))
            }
        }
        guard list.format == .table else { return }
        if count == 0 { Output.say(Phrase.CommandLine.noTransactions[language]) }
        if estate.opening.isSynthetic { Output.say(Phrase.CommandLine.syntheticData[language]) }
    }
}

/// Prints a long list as its rows come.
enum TransactionPrinter {
    /// Prints what `walk` adds.
    ///
    /// - Returns: how many rows there were.
    static func print<Row>(
        _ listing: Listing<Row>, _ format: ListingFormat, _ language: Language,
        _ walk: ((Row) -> Void) throws -> Void
    ) throws -> Int {
        var writer = ListingWriter(listing, as: format, in: language)
        var count = 0
        try walk { row in
            writer.add(row)
            count += 1
            if writer.pendingBytes > 65_536 { Output.write(writer.takeBytes()) }
        }
        writer.finish()
        Output.write(writer.takeBytes())
        return count
    }
}
