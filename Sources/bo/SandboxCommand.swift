import ArgumentParser
import BoJSON
import BoModel
import BoSandbox
import BoText
import Dispatch
import Foundation

/// `bo sandbox`: the registers and the banks as a server.
struct SandboxCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sandbox", abstract: "\(Phrase.Abstracts.sandbox[Surroundings.language])")
    }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: help(Say.optionPort, "N"))
    var port = 0
    @Option(name: .long, help: help(Say.optionSeed, "N"))
    var seed: UInt64 = 1
    @Option(name: .long, help: help(Say.optionScenario, "NAME"))
    var scenario = "standard"
    @Option(name: .long, help: help(Say.optionFaults, "FILE"))
    var faults: String?
    @Option(name: .long, help: help(Say.optionWriteConfig, "FILE"))
    var writeConfig: String?

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("\(Say.portOutOfRange[Surroundings.language])")
        }
    }

    func run() throws {
        guard let scenario = Scenario.named(scenario) else {
            throw Failure(.usage, Say.unknownScenario(scenario, known: Scenario.all.map(\.name)))
        }
        let faults = try faults.map { try Fault.all(from: Array(Surroundings.text(ofFile: $0).utf8), named: $0) } ?? []
        let identity = SandboxIdentity.synthetic
        let sandbox = Sandbox(
            world: World(seed: seed, scenario: scenario), clock: { World.standardNow }, wallClock: Surroundings.now,
            identity: identity, faults: faults)
        let server = SandboxServer(sandbox)
        let url = "http://127.0.0.1:\(try server.start(port: port))"
        if let writeConfig { try identity.writeConfiguration(to: writeConfig, baseURL: url) }
        announce(url)
        waitForSignal()
        server.stop()
    }

    /// The one line of JSON that tells whoever started the sandbox that it is ready.
    private func announce(_ url: String) {
        var line = JSONWriter()
        line.object {
            $0.member("ready", true)
            $0.member("url", url)
            $0.member("config", writeConfig)
        }
        Output.write(line.bytes + [UInt8(ascii: "\n")])
    }

    private func waitForSignal() {
        let done = DispatchSemaphore(value: 0)
        let queue = DispatchQueue(label: "bo.signals")
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { done.signal() }
            source.resume()
            return source
        }
        done.wait()
        for source in sources { source.cancel() }
    }
}
