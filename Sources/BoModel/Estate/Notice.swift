/// What a notice of the bankruptcy register says has happened.
///
/// Source: Konkursvarsel, code list of `type`.
public struct NoticeType: OpenCode {
    public let text: String
    public init(_ text: String) { self.text = text }

    /// An estate opens; the banks block its accounts.
    public static let opening = NoticeType("aapning")
    /// The opening is annulled; the banks reopen what they blocked, and nobody may ask them any more.
    public static let annulment = NoticeType("sletting")
    /// The opening is reversed after an appeal.
    public static let reversal = NoticeType("oppheving")
    /// The estate is closed.
    public static let closing = NoticeType("avslutning")
    public static let known = [opening, annulment, reversal, closing]
}

/// One notice of the bankruptcy register.
public struct Notice: Hashable, Sendable, Identifiable {
    /// The register's own key of a notice: a uuid, in lower case.
    public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
        public let text: String
        public init(_ text: String) { self.text = text.lowercased() }
        public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
        public var description: String { text }
    }

    public let id: ID
    public let type: NoticeType
    /// When the register took it in; the cursor of the next poll comes from here, never from a clock of ours.
    public let registeredAt: Instant
    /// The day of the ruling (kjennelsesdato).
    public let ruledOn: CivilDate?
    public let debtor: PartyNumber
    /// The notice's own dataset, where every field is optional.
    public var details: NoticeDetails
    /// Comes from a sandbox, which says so of itself: no such estate exists.
    public let isSynthetic: Bool

    public init(
        id: ID, type: NoticeType, registeredAt: Instant, ruledOn: CivilDate?, debtor: PartyNumber,
        details: NoticeDetails = NoticeDetails(), isSynthetic: Bool = false
    ) {
        self.id = id
        self.type = type
        self.registeredAt = registeredAt
        self.ruledOn = ruledOn
        self.debtor = debtor
        self.details = details
        self.isSynthetic = isSynthetic
    }
}

/// What a notice's own dataset tells beyond the list; the register's documentation names few of these fields for
/// certain.
public struct NoticeDetails: Hashable, Sendable {
    /// The debtor's name.
    public var debtorName: String?
    /// Why it was opened: B petition, O own petition, T compulsory dissolution; as sent.
    public var basis: String?
    /// Why a company was dissolved (avviklingskode); as sent.
    public var dissolutionCode: String?
    /// How an estate was closed (avslutningskode): M, U, T or A; as sent.
    public var closingCode: String?
    /// The district court and its case number.
    public var court: String?
    public var caseNumber: String?
    /// The trustee (bostyrer).
    public var trustee: String?
    /// The cut-off date (fristdag), when the announcement carries it.
    public var cutOffDate: CivilDate?
    /// Other numbers that belong to the debtor: the sole proprietorships of a person.
    public var linkedParties: [PartyNumber]

    public init(
        debtorName: String? = nil, basis: String? = nil, dissolutionCode: String? = nil, closingCode: String? = nil,
        court: String? = nil, caseNumber: String? = nil, trustee: String? = nil, cutOffDate: CivilDate? = nil,
        linkedParties: [PartyNumber] = []
    ) {
        self.debtorName = debtorName
        self.basis = basis
        self.dissolutionCode = dissolutionCode
        self.closingCode = closingCode
        self.court = court
        self.caseNumber = caseNumber
        self.trustee = trustee
        self.cutOffDate = cutOffDate
        self.linkedParties = linkedParties
    }
}
