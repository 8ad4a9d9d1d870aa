import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoTUI
import BoText

/// `bo render`: one screen as text, the same bytes for the same cache, keys and day.
struct RenderCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "render", abstract: "\(Phrase.Abstracts.render[Surroundings.language])")
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var screen: ScreenOptions
    @Option(name: .long, help: help(Say.optionSize, "COLSxROWS"))
    var size = "100x30"
    @Option(name: .long, parsing: .unconditional, help: help(Say.optionKeys, "KEYS"))
    var keys = ""
    @Flag(name: .long, help: help(Say.optionANSI))
    var ansi = false
    @Option(name: .long, help: help(Say.optionNow, "DATE"), transform: date)
    var now: CivilDate?

    func run() throws {
        let settings = try global.settings()
        guard let size = Size(size), size.width <= 1000, size.height <= 1000 else {
            throw Failure(.usage, Phrase.CommandLine.isNoSize(self.size))
        }
        let played: [Key]
        do { played = try Key.sequence(keys) } catch {
            throw Failure(.usage, Phrase.CommandLine.isNoKey(error.notation))
        }
        let store = try global.openForReading()
        let themes = ThemeFolders(folders: Surroundings.themeFolders)
        // Noon, so that the day is the same wherever the clock stands.
        let moment = now.map { Instant($0, hour: 11) } ?? Surroundings.now()
        var context = Context(language: global.language(settings), now: moment, size: size)
        context.work.isOffline = global.offline
        context.look.isPlain = screen.enkel
        context.look.keys = try settings.keyScheme()
        context.look.themes = themes.names
        context.look.theme = global.theme ?? settings.theme ?? "fjord"
        var rehearsal = Rehearsal(App(context: context)) { RenderCommand.perform($0, store) }
        for key in played { rehearsal.receive(.key(key)) }
        let surface = rehearsal.surface
        let theme = try themes.theme(named: rehearsal.app.context.look.theme, context.look.language).get()
        Output.write(ansi ? AnsiRenderer.render(surface, theme: theme) : surface.text + "\n")
    }

    /// Questions are answered from the cache; nothing is written and nothing is fetched.
    private static func perform(_ work: WorkEffect, _ store: Store) -> [Message] {
        switch work {
        case .ask(let question):
            do throws(Problem) {
                return [.answered(question, .success(try store.answer(question)))]
            } catch {
                return [.answered(question, .failure(error))]
            }
        case .save(_, let serial): return [.saved(serial, .failure(Problem(.cacheReadOnly)))]
        case .refresh, .stopRefresh, .stopStep, .retryNow, .poll: return []
        }
    }
}
