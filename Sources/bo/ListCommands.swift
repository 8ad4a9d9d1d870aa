import ArgumentParser
import BoModel
import BoStore
import BoText

/// How a list is printed: an aligned table, or for programs.
struct ListOptions: ParsableArguments {
    @Flag(name: .long, help: help(Say.optionJSON))
    var json = false
    @Flag(name: .long, help: help(Say.optionCSV))
    var csv = false
    @Flag(name: .long, help: help(Say.optionBOM))
    var bom = false

    func validate() throws {
        if json && csv { throw ValidationError("\(Say.jsonOrCSV[Surroundings.language])") }
    }

    var format: ListFormat {
        if json { return .json }
        return csv ? .csv(byteOrderMark: bom) : .table
    }
}

/// `bo estates`
struct EstatesCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("estates", Say.aboutEstates) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions

    func run() throws {
        let language = global.language(try global.settings())
        try EstatesCommand.print(try global.openForReading(), list.format, language)
    }

    /// Prints the table of estates; also what `bo` does where there is no terminal.
    static func print(_ store: Store, _ format: ListFormat, _ language: Language) throws {
        guard case .estates(let estates) = try store.answer(.estates) else { return }
        Output.write(Listing.estates(estates, format, language))
    }
}

/// `bo banks ESTATE`
struct BanksCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("banks", Say.aboutBanks) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @Argument(help: help(Say.argumentEstate, "ESTATE"))
    var estate: String

    func run() throws {
        let store = try global.openForReading()
        let estate = try global.estate(estate, in: store)
        guard case .banks(let answer?) = try store.answer(.banks(of: estate.id)) else { return }
        Output.write(Listing.banks(answer.banks, list.format, global.language(try global.settings())))
    }
}

/// `bo accounts ESTATE`
struct AccountsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("accounts", Say.aboutAccounts) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @Argument(help: help(Say.argumentEstate, "ESTATE"))
    var estate: String

    func run() throws {
        let store = try global.openForReading()
        let estate = try global.estate(estate, in: store)
        guard case .accounts(let answer?) = try store.answer(.accounts(of: estate.id, at: nil)) else { return }
        Output.write(Listing.accounts(answer.accounts, list.format, global.language(try global.settings())))
    }
}

/// `bo requests ESTATE`: the audit trail.
struct RequestsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("requests", Say.aboutRequests) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @Argument(help: help(Say.argumentEstate, "ESTATE"))
    var estate: String

    func run() throws {
        let store = try global.openForReading()
        let estate = try global.estate(estate, in: store)
        let requests = try store.requests(of: estate.id)
        Output.write(Listing.requests(requests, list.format, global.language(try global.settings())))
    }
}

/// `bo transactions ESTATE`
struct TransactionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .list("transactions", Say.aboutTransactions) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var list: ListOptions
    @Argument(help: help(Say.argumentEstate, "ESTATE"))
    var estate: String
    @Option(name: .long, help: help(Say.optionAccount, "NUMBER"))
    var account: String?
    @Option(name: .long, help: help(Say.optionFrom, "DATE"), transform: date)
    var from: CivilDate?
    @Option(name: .long, help: help(Say.optionTo, "DATE"), transform: date)
    var to: CivilDate?
    @Option(name: .long, help: help(Say.optionText, "WORDS"))
    var text: String?
    @Option(name: .long, parsing: .unconditional, help: help(Say.optionMin, "AMOUNT"), transform: amount)
    var min: Money?
    @Option(name: .long, parsing: .unconditional, help: help(Say.optionMax, "AMOUNT"), transform: amount)
    var max: Money?
    @Option(name: .long, help: help(Say.optionLimit, "N"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("\(Say.limitOutOfRange[Surroundings.language])") }
    }

    func run() throws {
        let store = try global.openForReading()
        let estate = try global.estate(estate, in: store)
        let filter = TransactionFilter(words: text ?? "", from: from, to: to, least: min, most: max)
        let number = account.map { AccountNumber($0.filter { $0 != "." && $0 != " " }) }
        var listing = TransactionListing(list.format, global.language(try global.settings()))
        Output.write(listing.begin())
        try store.eachTransaction(of: estate.id, account: number, filter: filter, limit: limit) { account, transaction in
            let bytes = listing.add(transaction, of: account)
            if !bytes.isEmpty { Output.write(bytes) }
        }
        Output.write(listing.end())
    }
}

extension CommandConfiguration {
    /// A command that prints a list.
    static func list(_ name: String, _ about: Phrase) -> CommandConfiguration {
        CommandConfiguration(commandName: name, abstract: "\(about[Surroundings.language])")
    }
}

/// Reads a day of the command line: `2026-11-22` or `22.11.2026`.
@Sendable func date(_ text: String) throws -> CivilDate {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
        let date = CivilDate(year: year, month: month, day: day)
    {
        return date
    }
    guard let date = CivilDate(iso: text) else {
        throw ValidationError("\(Say.notADate(text)[Surroundings.language])")
    }
    return date
}

/// Reads an amount of the command line: `-1234.50`, or with a comma and spaces.
@Sendable func amount(_ text: String) throws -> Money {
    let plain = text.replacing("\u{2212}", with: "-").replacing(",", with: ".").filter { !$0.isWhitespace }
    guard let amount = Money(plain, .nok) else {
        throw ValidationError("\(Say.notAnAmount(text)[Surroundings.language])")
    }
    return amount
}
