/// Which world a sandbox plays.
public struct Scenario: Hashable, Sendable, Identifiable {
    /// What the command line calls it.
    public let name: String
    /// One line for a list of scenarios.
    public let norwegian: String
    public let english: String
    /// Whether the banks encrypt what they answer.
    public var isEncrypted = true
    /// Whether the banks deviate from the published schemas in the harmless ways that real ones do.
    public var deviates = true
    /// Whether the banks of one estate fail as its story tells.
    public var hasTroubles = true
    /// Whether every bank is out of service.
    public var banksAreDown = false
    /// The estates that exist, by their names `E1` to `E10`; `nil` for all.
    public var estates: Set<String>?
    /// How many transactions the largest account has in a year.
    public var largestAccount = 250_000

    public var id: String { name }

    /// A scenario of one's own.
    public init(name: String, norwegian: String, english: String) {
        self.name = name
        self.norwegian = norwegian
        self.english = english
    }

    /// The scenario with a name; `nil` when there is none.
    public static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }

    /// The whole world: ten estates, four banks, encrypted answers, the troubles of one estate.
    public static let standard = Scenario(
        name: "standard", norwegian: "Ti boer i fire banker, krypterte svar, og ett bo der bankene svikter",
        english: "Ten estates in four banks, encrypted answers, and one estate whose banks fail")

    /// Clear JSON that the published schemas accept to the letter.
    public static let plain: Scenario = {
        var scenario = Scenario(
            name: "plain", norwegian: "Som standard, men svarene er klartekst og følger skjemaene til punkt og prikke",
            english: "Like standard, but answers are clear text and follow the schemas to the letter")
        scenario.isEncrypted = false
        scenario.deviates = false
        return scenario
    }()

    /// No troubles.
    public static let calm: Scenario = {
        var scenario = Scenario(
            name: "calm", norwegian: "Som standard, men ingen bank svikter", english: "Like standard, but no bank fails"
        )
        scenario.hasTroubles = false
        return scenario
    }()

    /// A largest account of three pages.
    public static let small: Scenario = {
        var scenario = Scenario(
            name: "small", norwegian: "Som standard, men den største kontoen har 3 000 transaksjoner",
            english: "Like standard, but the largest account has 3,000 transactions")
        scenario.largestAccount = 3_000
        return scenario
    }()

    /// Two estates.
    public static let tiny: Scenario = {
        var scenario = Scenario(
            name: "tiny", norwegian: "Bare to boer: en kafé, og et selskap uten en eneste transaksjon",
            english: "Only two estates: a café, and a company without a single transaction")
        scenario.estates = ["E1", "E5"]
        return scenario
    }()

    /// Nothing to fetch.
    public static let empty: Scenario = {
        var scenario = Scenario(name: "empty", norwegian: "Ingen konkursvarsler", english: "No notices at all")
        scenario.estates = []
        return scenario
    }()

    /// The registers answer, the banks do not.
    public static let offlineBanks: Scenario = {
        var scenario = Scenario(
            name: "offline-banks", norwegian: "Registrene svarer, alle bankene er ute av drift (503)",
            english: "The registers answer, every bank is out of service (503)")
        scenario.banksAreDown = true
        return scenario
    }()

    /// Every scenario, in the order in which they are listed.
    public static let all = [standard, plain, calm, small, tiny, empty, offlineBanks]
}
