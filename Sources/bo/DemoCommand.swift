import ArgumentParser
import BoHub
import BoModel
import BoProgram
import BoRefresh
import BoStore
import BoTUI
import BoText
import Dispatch
import Foundation

/// `bo demo`: a sandbox, a cache filled from it over HTTP, and the dashboard on that.
struct DemoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "demo", abstract: "\(Phrase.Abstracts.demo[Surroundings.language])")
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var screen: ScreenOptions
    @Flag(name: .long, help: help(Phrase.Tour.option))
    var tour = false
    @Flag(name: .long, help: help(Say.optionHeadless))
    var headless = false
    @Option(name: .long, help: help(Say.optionSeed, "N"))
    var seed: UInt64 = 1

    func run() throws {
        let settings = try global.settings()
        let cache = try DemoCache(at: global.cache)
        defer { cache.remove() }
        if headless || !Surroundings.isOutputTerminal {
            try runHeadless(cache, global.language(settings))
        } else {
            try runDashboard(cache, settings)
        }
    }

    private func runHeadless(_ cache: DemoCache, _ language: Language) throws {
        let store = try global.open(.writing, at: cache.path)
        defer { store.close() }
        let printer = ProgressPrinter(
            language: language, isTerminal: Surroundings.isErrorTerminal, now: Surroundings.now)
        let demo = try DemoHub(
            seed: seed, store: store, told: global.requestTeller(printer), report: printer.receive)
        defer { demo.stop() }
        let (summary, end) = Interruption.stopping(demo.engine) { demo.fill() }
        printer.finish(summary)
        if summary.wasStopped, let end { throw end }
        if summary.isNothing { throw ExitStatus(code: .failed) }
        // Banks that fail here fail as the sandbox's stories want it: the demo has done its work.
        try EstatesCommand.print(store, .table, language)
    }

    private func runDashboard(_ cache: DemoCache, _ settings: Settings) throws {
        let keys = try settings.keyScheme()
        let store = try global.open(.writing, at: cache.path)
        defer { store.close() }
        let inbox = try Inbox()
        let demo = try DemoHub(seed: seed, store: store) { inbox.send(.refresh($0)) }
        defer { demo.stop() }
        DispatchQueue.global(qos: .utility).async { _ = demo.fill() }
        let backend = Backend(store: store, inbox: inbox, engine: demo.engine, now: demo.clock.now)
        var context = Context(
            language: global.language(settings), now: demo.clock.now(), size: Size(width: 80, height: 24))
        context.work.isSynthetic = true
        context.look.isPlain = screen.enkel
        context.look.keys = keys
        // A tour begins at the beginning.
        let sessionFile = tour ? nil : SessionFile(named: "demo", settings)
        try Dashboard(
            global: global, settings: settings, inbox: inbox, backend: backend, now: demo.clock.now,
            sessionFile: sessionFile,
            hasTour: tour
        ).run(context)
    }
}
