import BoModel

/// Everybody who appears in the world. None of them exists.
enum Cast {
    // MARK: Debtors and those around them

    static let fjordbris = Party("Fjordbris Kafé og Catering AS", number: "317001053")
    static let granli = Party("Granli Bygg og Anlegg AS", number: "317001061")
    static let granliHolding = Party("Granli Holding AS", Numbers.account(9903, 20, 118), number: "317001088")
    static let granliUtleie = Party("Granli Utleie AS", Numbers.account(9904, 20, 77), number: "317001096")
    static let testmoBusiness = Party("Malermester Odd Testmo", number: "317001118")
    static let stilleStrand = Party("Stille Strand Invest AS", number: "317001126")
    static let havglott = Party("Havgløtt Trading AS", number: "317001134")
    static let kassekroken = Party("Kassekroken Netthandel AS", number: "317001142")
    static let solvik = Party("Solvik Transport AS", number: "317001150")
    static let solvikEiendom = Party("Solvik Eiendom AS", number: Numbers.company(22))
    static let feilregistrert = Party("Feilregistrert AS", number: "317001169")

    static let ina = Party("Ina Fjordbris", Numbers.account(9901, 30, 210), number: "30858232267")
    static let per = Party("Per Granli", Numbers.account(9903, 30, 311), number: "11816531316")
    static let lise = Party("Lise Granli", Numbers.account(9903, 30, 842), number: "25886842263")
    static let odd = Party("Odd Testmo", number: "14837131368")
    static let kari = Party("Kari Testmo", Numbers.account(9901, 30, 633), number: "02867331401")
    static let jonas = Party(
        "Jonas Testmo", Numbers.account(9902, 30, 904), number: Numbers.person(born: date(1999, 4, 9), 301))
    static let tone = Party("Tone Prøvesen", number: "17897940450")
    static let nora = Party(
        "Nora Prøvesen", Numbers.account(9902, 30, 155), number: Numbers.person(born: date(2003, 9, 21), 512))
    static let anonymous = Party("Anonym Prøve", number: "05859030558")
    static let kasper = Party(
        "Kasper Kroken", Numbers.account(9903, 30, 477), number: Numbers.person(born: date(1986, 2, 3), 245))

    // MARK: Authorities and everybody's counterparties

    static let taxCollector = Party("Skatteetaten", Numbers.account(9905, 10, 1))
    static let vatCollector = Party("Skatteetaten MVA", Numbers.account(9905, 10, 2))
    static let payrollTaxCollector = Party("Skatteetaten arbeidsgiveravgift", Numbers.account(9905, 10, 3))
    static let collectionAgency = Party("Statens innkrevingssentral", Numbers.account(9905, 10, 4))
    static let nets = Party("Nets Oppgjør Prøve AS", Numbers.account(9905, 11, 20), number: Numbers.company(31))
    static let vipps = Party("Vipps Oppgjør Prøve AS", Numbers.account(9905, 11, 45), number: Numbers.company(32))
    static let power = Party("Fjellstrøm Prøve AS", Numbers.account(9905, 12, 8), number: Numbers.company(33))
    static let insurer = Party(
        "Trygg Tind Forsikring Prøve AS", Numbers.account(9905, 12, 60), number: Numbers.company(34))
    static let telecom = Party("Bredbånd Prøve AS", Numbers.account(9905, 12, 90), number: Numbers.company(35))
    static let debtCollector = Party(
        "Purr & Krev Inkasso AS", Numbers.account(9905, 12, 140), number: Numbers.company(36))
    static let wholesaler = Party("Grossist Nord AS", AccountNumber("99031202759"), number: Numbers.company(37))
    static let accountant = Party(
        "Tall og Telling Regnskap AS", Numbers.account(9905, 13, 5), number: Numbers.company(38))

    // MARK: Those of one story

    static let kitchenSupplier = Party(
        "Fersk Fangst Engros AS", Numbers.account(9905, 14, 11), number: Numbers.company(41))
    static let bakery = Party("Morgenbakst Engros AS", Numbers.account(9905, 14, 27), number: Numbers.company(42))
    static let kitchenLandlord = Party(
        "Brygga Eiendom Prøve AS", Numbers.account(9905, 14, 52), number: Numbers.company(110))
    static let builder = Party("Kommunal Byggherre KF", Numbers.account(9905, 15, 9), number: Numbers.company(44))
    static let housing = Party("Utsikten Borettslag Prøve", Numbers.account(9905, 15, 33), number: Numbers.company(45))
    static let machines = Party("Østby Maskin AS", Numbers.account(9905, 15, 71), number: Numbers.company(46))
    static let timber = Party("Trelast Prøve AS", Numbers.account(9905, 15, 102), number: Numbers.company(47))
    static let concrete = Party("Betong og Pukk Prøve AS", Numbers.account(9905, 15, 150), number: Numbers.company(48))
    static let paint = Party("Malingshuset Prøve AS", Numbers.account(9905, 16, 14), number: Numbers.company(49))
    static let hallLandlord = Party(
        "Verkstedhallen Prøve AS", Numbers.account(9905, 16, 48), number: Numbers.company(50))
    static let employer = Party("Prøveby Kommune", Numbers.account(9905, 17, 6), number: Numbers.company(51))
    static let houseLandlord = Party(
        "Hjem og Hage Utleie Prøve AS", Numbers.account(9905, 17, 39), number: Numbers.company(52))
    static let inheritance = Party("Dødsboet etter Olga Prøvesen", Numbers.account(9905, 17, 80))
    static let warehouse = Party("Lagerhotellet Prøve AS", Numbers.account(9905, 18, 12), number: Numbers.company(53))
    static let fuel = Party("Diesel og Ladd Prøve AS", Numbers.account(9905, 18, 57), number: Numbers.company(54))
    static let toll = Party("Bomringen Prøve AS", Numbers.account(9905, 18, 93), number: Numbers.company(55))
    static let leasing = Party("Leasingpartner Prøve AS", Numbers.account(9905, 18, 131), number: Numbers.company(56))
    static let blueFjord = Party(
        "Blue Fjord Holdings Ltd", AccountNumber("CY17002001280000001200527600"), number: "HE401234", country: "CY")
}

/// The banks of the world. None of them exists; whether anybody owns their register numbers is not known.
struct SandboxBank: Hashable, Sendable {
    let number: OrganizationNumber
    let name: String
    let version: BankEndpoint.Version
    /// Whether the endpoint directory knows it.
    let hasEndpoint: Bool
    let encryption: JWEAlgorithms
    let dress: Dress
    /// What its transaction identifiers begin with.
    let prefix: String

    static let testfjord = SandboxBank(
        "317001010", "Testfjord Sparebank", .v2, JWEAlgorithms(key: .oaep256, content: .a256CBC), .testfjord, "TF")
    static let nordlys = SandboxBank(
        "317001029", "Nordlys Bank ASA", .v1, JWEAlgorithms(key: .oaep, content: .a256GCM), .nordlys, "NL")
    static let havnebanken = SandboxBank(
        "317001037", "Havnebanken AS", .v2, JWEAlgorithms(key: .oaep256, content: .a128CBC), .havnebanken, "HB")
    static let innland = SandboxBank(
        "317001045", "Innland Sparebank", .v2, JWEAlgorithms(key: .oaep256, content: .a128GCM), .innland, "IS")
    /// A bank of the same group that no endpoint is known of, while ``innland`` has one: the directory is the same for
    /// all estates, and two other stories need Innland's API.
    static let innlandSouth = SandboxBank(
        Numbers.company(17), "Innland Sparebank Sør", .v2, JWEAlgorithms(key: .oaep256, content: .a128GCM), .innland,
        "SS",
        hasEndpoint: false)

    static let all = [testfjord, nordlys, havnebanken, innland, innlandSouth]

    private init(
        _ number: String, _ name: String, _ version: BankEndpoint.Version, _ encryption: JWEAlgorithms, _ dress: Dress,
        _ prefix: String, hasEndpoint: Bool = true
    ) {
        self.number = OrganizationNumber(number)
        self.name = name
        self.version = version
        self.encryption = encryption
        self.dress = dress
        self.prefix = prefix
        self.hasEndpoint = hasEndpoint
    }
}
