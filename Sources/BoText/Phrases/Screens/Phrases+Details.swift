/// The labels and sentences of the details beside a list.
extension Phrase.Screens {
    public static let factBasis = Phrase(nb: "Grunnlag", en: "Basis")
    public static let factClosing = Phrase(nb: "Avslutning", en: "Closing")
    public static let factCourt = Phrase(nb: "Tingrett", en: "District court")
    public static let factCase = Phrase(nb: "Saksnummer", en: "Case number")
    public static let factTrustee = Phrase(nb: "Bostyrer", en: "Trustee")
    public static let factServicer = Phrase(nb: "Kontofører", en: "Servicer")
    public static let factOpened = Phrase(nb: "Åpnet", en: "Opened")
    public static let factClosed = Phrase(nb: "Avsluttet", en: "Closed")
    public static let factPeriod = Phrase(nb: "Periode", en: "Period")
    public static let factMessage = Phrase(nb: "Melding", en: "Message")
    public static let factCard = Phrase(nb: "Kort", en: "Card")
    public static let factAddress = Phrase(nb: "Adresse", en: "Address")
    public static let factCountry = Phrase(nb: "Land", en: "Country")
    public static let factOriginal = Phrase(nb: "Opprinnelig", en: "Original")
    public static let factRate = Phrase(nb: "Kurs", en: "Rate")
    public static let factSource = Phrase(nb: "Kilde", en: "Source")
    public static func factCreditLine(included: Bool?) -> Phrase {
        switch included {
        case true?: Phrase(nb: "Ramme, medregnet", en: "Credit line, included")
        case false?: Phrase(nb: "Ramme, i tillegg", en: "Credit line, on top")
        case nil: Phrase(nb: "Kredittramme", en: "Credit line")
        }
    }

    /// The source of data, and the moment of the fetch.
    public static func source(_ bank: String, fetched moment: SafeText?) -> Phrase {
        guard let moment else { return Phrase("\(bank)") }
        return Phrase(nb: "Hentet \(moment) fra \(bank)", en: "Fetched \(moment) from \(bank)")
    }
    public static let balancesNotDelivered = Phrase(nb: "Saldo er ikke levert.", en: "No balance delivered.")
    public static let noBalances = Phrase(nb: "Banken oppga ingen saldo.", en: "The bank gave no balance.")

    /// The count of lines that a pane has no room for.
    public static func moreLines(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(nb: "… 1 linje til", en: "… 1 more line")
            : Phrase(nb: "… \(count) linjer til", en: "… \(count) more lines")
    }
}
