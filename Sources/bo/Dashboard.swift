import BoModel
import BoTUI
import BoText

/// Opens the dashboard on a terminal and runs it until the user is done.
struct Dashboard {
    let global: GlobalOptions
    let settings: Settings
    let inbox: Inbox
    let backend: Backend
    let now: @Sendable () -> Instant

    func run(_ context: Context) throws {
        var context = context
        let themes = ThemeShelf(folders: Surroundings.themeFolders)
        context.themes = themes.names
        context.theme = global.theme ?? settings.theme ?? "fjord"
        let terminal = try Terminal(
            theme: try themes.theme(named: context.theme).get(), language: context.language)
        context.size = terminal.size
        var runtime = Runtime(
            app: App(context: context), terminal: terminal, inbox: inbox, now: now, theme: themes.theme(named:),
            perform: backend.perform)
        let ending = runtime.run()
        backend.finish()
        if ending != .finished { throw EndedBySignal(status: ending.exitStatus) }
    }
}
