import BoModel

/// A bank of the small world, as the register names it.
struct FixtureBank: Sendable {
    let relation: BankRelation

    private init(_ number: String, _ name: String, _ ownership: OwnershipType = .primaryOwner, active: Bool? = true) {
        relation = BankRelation(
            bank: OrganizationNumber(number), bankName: name, activeAccount: active, ownership: ownership)
    }

    // Those of the first estate.
    static let nordvik = FixtureBank("317000111", "Nordvik Sparebank")
    static let havlandet = FixtureBank("317000222", "Havlandet Bank ASA")
    static let fjellbanken = FixtureBank("317000333", "Fjellbanken", .notPrimaryOwner, active: false)
    /// Has no address in the directory, and is written to.
    static let kystkreditt = FixtureBank("317000444", "Kystkreditt Finans AS", .unknown, active: nil)
    static let innlandsbanken = FixtureBank("317000555", "Innlandsbanken", active: false)
    static let grunnbank = FixtureBank("317000666", "Gamle Grunnbank")
    // Those of the others.
    static let skogbygda = FixtureBank("317000777", "Skogbygda Sparebank")
    static let elvebanken = FixtureBank("317000888", "Elvebanken ASA")
    static let midtfjord = FixtureBank("317000999", "Midtfjord Finans AS")

    /// Where banks are asked.
    static let directory = [
        nordvik, havlandet, fjellbanken, innlandsbanken, grunnbank, skogbygda, elvebanken, midtfjord,
    ].map { bank in
        BankEndpoint(
            bank: bank.relation.bank, bankName: bank.relation.bankName, url: "https://bank.example/v2", version: .v2,
            environment: "test")
    }
}
