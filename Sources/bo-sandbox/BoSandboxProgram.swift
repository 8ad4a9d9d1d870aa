import ArgumentParser
import BoJSON
import BoModel
import BoProgram
import BoSandbox
import BoText
import Foundation

/// `bo-sandbox`: the registers and the banks as a server. `bo sandbox` and `bo demo` start this program.
@main
struct BoSandboxProgram: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bo-sandbox", abstract: "\(Phrase.Abstracts.sandbox[Surroundings.language])",
            version: Version.text(of: "bo-sandbox"))
    }

    @OptionGroup var options: SandboxOptions
    @Option(name: .long, help: help(Say.optionLanguage, "nb|en"))
    var lang: Language?
    @Flag(name: .long, help: help(Say.optionAttached))
    var attached = false

    static func main() { runAsProgram(Array(CommandLine.arguments.dropFirst())) }

    func run() throws {
        // Whoever reads the line may end this program at once.
        let signals = attached ? nil : EndingSignals()
        guard let scenario = Scenario.named(options.scenario) else {
            throw Failure(.usage, Say.unknownScenario(options.scenario, known: Scenario.all.map(\.name)))
        }
        let faults =
            try options.faults.map {
                try Fault.all(from: Array(Surroundings.text(ofFile: $0).utf8), named: $0)
            } ?? []
        let clock = TurnedClock(startingAt: World.standardNow)
        let world = World(seed: options.seed, scenario: scenario)
        let sandbox =
            attached
            ? Sandbox(world: world, clock: clock.now, wallClock: clock.now, faults: faults)
            : Sandbox(world: world, wallClock: Surroundings.now, faults: faults)
        let server = SandboxServer(sandbox)
        let url = "http://127.0.0.1:\(try server.start(port: options.port))"
        if let path = options.writeConfig { try sandbox.identity.writeConfiguration(to: path, baseURL: url) }
        announce(url)
        if let signals { signals.wait() } else { serve(clock) }
        server.stop()
    }

    /// Prints the one line of JSON that tells the caller that the sandbox is ready.
    private func announce(_ url: String) {
        var line = JSONWriter()
        line.object {
            $0.member("ready", true)
            $0.member("url", url)
            $0.member("config", options.writeConfig)
        }
        Output.write(line.bytes + [UInt8(ascii: "\n")])
    }

    /// Serves the program at the other end of standard input, until that program closes it or dies.
    ///
    /// Prints the scenes of the demo. Then each line that arrives is a moment to turn the clock to, and is printed
    /// again when that is done. Messages would appear on the other program's screen, so that there are none from here
    /// on.
    private func serve(_ clock: TurnedClock) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if nowhere >= 0 { dup2(nowhere, STDERR_FILENO) }
        var scenes = JSONWriter()
        scenes.array { scenes in
            for scene in World.demoScenes {
                scenes.object {
                    $0.member("now", scene.now.description)
                    $0.member("debtor", scene.debtor?.text)
                }
            }
        }
        Output.write(scenes.bytes + [UInt8(ascii: "\n")])
        while let line = readLine() {
            if let moment = Instant(line) { clock.turn(to: moment) }
            Output.write(line + "\n")
        }
    }
}

/// The signals that end the program in order. From the moment on that this is made they wait for ``wait()``, so that
/// none is lost. To be made before any thread: threads begin with the signals held back that their maker holds back.
private struct EndingSignals {
    private var numbers = sigset_t()

    init() {
        sigemptyset(&numbers)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&numbers, number) }
        pthread_sigmask(SIG_BLOCK, &numbers, nil)
    }

    /// Waits for the first of them.
    func wait() {
        var (numbers, number) = (numbers, Int32(0))
        sigwait(&numbers, &number)
    }
}
