import ArgumentParser
import BoHub
import BoModel
import BoProgram
import BoRefresh
import BoStore
import BoText
import Dispatch
import Foundation

/// `bo refresh`: notices first, then the named estates.
struct RefreshCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "refresh", abstract: "\(Phrase.Abstracts.refresh[Surroundings.language])")
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: help(Say.argumentEstates, "ESTATE"))
    var estates: [String] = []
    @Flag(name: .long, help: help(Say.optionNoticesOnly))
    var noticesOnly = false
    @Option(name: .long, help: help(Say.optionMonths, "N"))
    var months = 4
    @Option(name: .long, help: help(Say.optionBanks, "ORGNO,…"))
    var banks: String?
    @Flag(name: .long, help: help(Say.optionJSON))
    var json = false

    func validate() throws {
        guard (1...12).contains(months) else {
            throw ValidationError("\(Say.monthsOutOfRange[Surroundings.language])")
        }
    }

    func run() throws {
        let settings = try global.settings()
        let language = global.language(settings)
        guard !global.offline else { throw Problem(.offline) }
        let hub = try settings.hubSettings()
        let store = try global.openForWriting()
        defer { store.close() }
        let printer = ProgressPrinter(
            language: language, isTerminal: Surroundings.isErrorTerminal, now: Surroundings.now)
        let trail = AuditTrail(store: store)
        let engine = RefreshEngine(
            hub: try HubClient(settings, hub, trail: trail, told: global.requestTeller(printer)), store: store,
            trail: trail,
            options: RefreshOptions(months: months), clock: .system, report: printer.receive)
        let banks = banks.map { Set($0.split(separator: ",").map { OrganizationNumber(String($0)) }) }
        let (summary, end) = Interruption.stopping(engine) {
            engine.refresh(noticesOnly ? .notices : .named(estates, banks: banks)).wait()
        }
        printer.finish(summary)
        if json { Output.write(SummaryJSON.bytes(summary, banks: try store.banks(of: summary))) }
        if summary.wasStopped, let end { throw end }
        try ExitStatus.end(after: summary)
    }
}

extension ExitStatus {
    /// Ends the command with the status that a refresh deserves.
    static func end(after summary: RefreshSummary) throws {
        if summary.isNothing { throw ExitStatus(code: .failed) }
        if !summary.isWhole { throw ExitStatus(code: .partly) }
    }
}

extension Store {
    /// The banks of every estate that a refresh was about, as the cache has them now.
    func banks(of summary: RefreshSummary) throws(Problem) -> [Estate.ID: [BankSummary]] {
        var banks: [Estate.ID: [BankSummary]] = [:]
        for outcome in summary.estates {
            guard case .banks(let answer?) = try answer(.banks(of: outcome.estate)) else { continue }
            banks[outcome.estate] = answer.banks
        }
        return banks
    }
}
