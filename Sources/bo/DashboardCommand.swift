import ArgumentParser
import BoHub
import BoModel
import BoProgram
import BoRefresh
import BoStore
import BoTUI
import BoText

/// `bo`: the full-screen dashboard on the cache.
struct DashboardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "dashboard", abstract: "\(Say.aboutDashboard[Surroundings.language])", shouldDisplay: false)
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        let settings = try global.settings()
        guard Surroundings.isOutputTerminal else {
            Output.say(Phrase.CommandLine.isNoTerminal[global.language(settings)])
            return try EstatesCommand.print(try global.openForReading(), .table, global.language(settings))
        }
        let keys = try settings.keyScheme()
        let store = try global.open(.writingIfFree)
        defer { store.close() }
        let inbox = try Inbox()
        let (engine, problem) = engine(settings, store, inbox)
        let backend = Backend(store: store, inbox: inbox, engine: engine, whyNoEngine: problem)
        var context = Context(
            language: global.language(settings), now: Surroundings.now(), size: Size(width: 80, height: 24))
        if store.isReadOnly {
            context.work.readOnly =
                store.lockHolder.map { .lockedBy($0) } ?? (store.isDiskFull ? .diskFull : .unwritable)
        }
        context.work.isOffline = global.offline
        context.look.isPlain = screen.enkel
        context.look.keys = keys
        if engine != nil, settings.pollMinutes > 0 {
            context.work.polling = Polling(minutes: settings.pollMinutes, now: context.now)
        }
        let dashboard = Dashboard(
            global: global, settings: settings, inbox: inbox, backend: backend, now: Surroundings.now,
            sessionFile: SessionFile(ofCache: global.cachePath, settings))
        try dashboard.run(context)
    }

    /// The engine that refreshes; without one, the reason.
    private func engine(_ settings: Settings, _ store: Store, _ inbox: Inbox) -> (RefreshEngine?, Problem) {
        if global.offline { return (nil, Problem(.offline)) }
        if store.isReadOnly {
            return (nil, Problem(store.isDiskFull ? .cacheFull : .cacheReadOnly, global.cachePath))
        }
        do {
            let trail = AuditTrail(store: store)
            let hub = try HubClient(settings, settings.hubSettings(), trail: trail)
            let engine = RefreshEngine(hub: hub, store: store, trail: trail, clock: .system) {
                inbox.send(.refresh($0))
            }
            return (engine, Problem(.notConfigured))
        } catch let problem as Problem {
            return (nil, problem)
        } catch {
            return (nil, Problem(.configuration, detail: "\(error)"))
        }
    }
}
