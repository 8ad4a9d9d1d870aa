public import ArgumentParser
import BoText

/// The options of `bo sandbox`, which passes them on to `bo-sandbox`.
public struct SandboxOptions: ParsableArguments {
    @Option(name: .long, help: help(Say.optionPort, "N"))
    public var port = 0
    @Option(name: .long, help: help(Say.optionSeed, "N"))
    public var seed: UInt64 = 1
    @Option(name: .long, help: help(Say.optionScenario, "NAME"))
    public var scenario = "standard"
    @Option(name: .long, help: help(Say.optionFaults, "FILE"))
    public var faults: String?
    @Option(name: .long, help: help(Say.optionWriteConfig, "FILE"))
    public var writeConfig: String?

    public init() {}

    public func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("\(Say.portOutOfRange[Surroundings.language])")
        }
    }

    /// The options as `bo-sandbox` reads them. Name and value are one word, so that no value is taken for an option.
    public var arguments: [String] {
        ["--port=\(port)", "--seed=\(seed)", "--scenario=\(scenario)"] + (faults.map { ["--faults=\($0)"] } ?? [])
            + (writeConfig.map { ["--write-config=\($0)"] } ?? [])
    }
}
