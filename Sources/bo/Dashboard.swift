import BoModel
import BoProgram
import BoTUI
import BoText

/// Opens the dashboard on a terminal and runs it until the user is done.
struct Dashboard {
    let global: GlobalOptions
    let settings: Settings
    let inbox: Inbox
    let backend: Backend
    let now: @Sendable () -> Instant
    /// Where it is kept how the dashboard was left; `nil`: nowhere.
    let sessionFile: SessionFile?
    var hasTour = false

    func run(_ context: Context) throws {
        var context = context
        let (session, note) = sessionFile?.read() ?? (nil, nil)
        let themes = ThemeFolders(folders: Surroundings.themeFolders)
        context.look.themes = themes.names
        let configured = settings.theme ?? "fjord"
        // A theme that was chosen once may be gone by now.
        let chosen = session?.choices.theme.flatMap { themes.names.contains($0) ? $0 : nil }
        context.look.theme = global.theme ?? chosen ?? configured
        if global.lang == nil, let language = session?.choices.language { context.look.language = language }
        let terminal = try Terminal(
            theme: try themes.theme(named: context.look.theme, context.look.language).get(),
            language: context.look.language)
        context.look.size = terminal.size
        context.look.plots = terminal.plots
        context.look.hasSigns = terminal.hasSigns
        var runtime = Runtime(
            app: App(context: context, session: session, note: note, hasTour: hasTour), terminal: terminal,
            inbox: inbox, now: now, theme: themes.theme(named:_:), perform: backend.perform,
            remember: { sessionFile?.keep($0) })
        let ending = runtime.run()
        sessionFile?.finish()
        backend.finish()
        if ending != .finished { throw EndedBySignal(status: ending.exitStatus) }
    }
}
