import BoJSON
public import BoModel

/// The listings of the command line: one for each kind of thing, columns in the order of JSON and CSV.
///
/// JSON and CSV carry values and codes as banks sent them. An unreadable amount or date is `null` there, because those
/// columns promise numbers and dates. The printed table shows its text in quotation marks.
public enum Listings {
    public static let estates = Listing<EstateSummary>([
        ListingColumn("id") { .text($0.id.text) },
        ListingColumn("debtor", shown: .init(.Columns.number) { row, _ in PartyFormat.number(row.estate.debtor) }) {
            .text($0.estate.debtor.text)
        },
        ListingColumn("debtorKind") { .text($0.estate.debtor.isPerson ? "person" : "organisation") },
        ListingColumn("name", shown: .init(.Columns.estate, longest: 40) { row, _ in row.name.shown }) {
            .text($0.name)
        },
        ListingColumn(
            "status",
            shown: .init(.Columns.status) { row, language in Phrase.estateStatus(row.estate.status)[language] }
        ) {
            .text($0.estate.status.rawValue)
        },
        ListingColumn(
            "openedOn", shown: .init(.Columns.ruling) { row, language in DateFormat.day(row.estate.openedOn, language) }
        ) { .text($0.estate.openedOn.description) },
        ListingColumn("notices", isNested: true) { row in
            .nested { json in
                json.array { json in
                    for notice in row.estate.notices {
                        json.object { json in
                            json.member("uuid", notice.id.text)
                            json.member("type", notice.type.text)
                            json.member("registeredAt", notice.registeredAt.description)
                            json.member("ruledOn", notice.ruledOn?.description)
                        }
                    }
                }
            }
        },
        ListingColumn("banks", shown: .count(.Columns.banks) { $0.banks }) { .number($0.banks) },
        ListingColumn("accounts", shown: .count(.Columns.accounts) { $0.accounts }) { .number($0.accounts) },
        ListingColumn("transactions", shown: .count(.Columns.transactions) { $0.transactions }) {
            .number($0.transactions)
        },
        ListingColumn(
            "refreshedAt", shown: .init(.Columns.refreshed) { row, language in row.refreshedAt.shown(language) }
        ) { .text($0.refreshedAt?.description) },
    ])

    public static let banks = Listing<BankSummary>([
        ListingColumn(
            "organisationNumber",
            shown: .init(.Columns.organizationNumber) { row, _ in PartyFormat.organization(row.id) }
        ) { .text($0.id.text) },
        ListingColumn("name", shown: .init(.Columns.bank, longest: 40) { row, _ in "\(row.relation.bankName)" }) {
            .text($0.relation.bankName.orNil)
        },
        ListingColumn(
            "ownershipType",
            shown: .init(.Columns.ownership) { row, language in
                row.relation.ownership.map { Phrase.ownership($0)[language] } ?? .missing
            }
        ) { .text($0.relation.ownership?.text) },
        ListingColumn("activeAccount") { .bool($0.relation.activeAccount) },
        ListingColumn(
            "channel", shown: .init(.Columns.channel) { row, language in Phrase.channel(row.channel)[language] }
        ) {
            .text($0.channel.rawValue)
        },
        ListingColumn("apiVersion") { .text($0.version?.rawValue) },
        ListingColumn(
            "state",
            shown: .init(.Columns.fetched) { row, language in
                (row.problem.map(Phrase.problemWord) ?? Phrase.fetchState(row.state))[language]
            }
        ) { .text($0.state.rawValue) },
        ListingColumn("message") { .text($0.message ?? $0.problem?.detail) },
        ListingColumn("errorCode") { .text($0.problem?.listedCode) },
        ListingColumn("accounts", shown: .count(.Columns.accounts) { $0.accounts }) { .number($0.accounts) },
        ListingColumn(
            "refreshedAt", shown: .init(.Columns.lastAnswer) { row, language in row.refreshedAt.shown(language) }
        ) { .text($0.refreshedAt?.description) },
    ])

    public static let accounts = Listing<AccountSummary>([
        ListingColumn("bank", shown: .init(.Columns.bank, longest: 30) { row, _ in "\(row.bankName)" }) {
            .text($0.bank.text)
        },
        ListingColumn(
            "accountNumber",
            shown: .init(.Columns.accountNumber) { row, _ in AccountFormat.number(row.description.number) }
        ) { .text($0.description.number.text) },
        ListingColumn("accountReference") { .text($0.description.reference.orNil) },
        ListingColumn(
            "type",
            shown: .init(.Columns.type) { row, language in
                row.description.type.map { Phrase.accountType($0)[language] } ?? .missing
            }
        ) { .text($0.description.type?.text) },
        ListingColumn(
            "status",
            shown: .init(.Columns.status) { row, language in
                row.description.status.map { Phrase.accountStatus($0)[language] } ?? .missing
            }
        ) { .text($0.description.status?.text) },
        ListingColumn("currency") { .text($0.description.currency?.code) },
        ListingColumn("owner", shown: .init(.Columns.owner, longest: 30) { row, _ in row.ownerLabel.shown }) {
            .text($0.ownerLabel)
        },
        ListingColumn("startDate") { .text($0.description.startDate?.value?.description) },
        ListingColumn("endDate") { .text($0.description.endDate?.value?.description) },
        ListingColumn(
            "bookedBalance",
            shown: .init(.Columns.balance, .trailing) { row, language in
                let balance = row.description.balance(.booked)
                return MoneyFormat.amount(balance?.amount, asSent: balance?.amountAsSent, language)
            }
        ) { .decimal($0.bookedBalance?.decimalString) },
        ListingColumn("availableBalance") { .decimal($0.availableBalance?.decimalString) },
        ListingColumn("transactions", shown: .count(.Columns.transactions) { $0.transactions }) {
            .number($0.transactions)
        },
        ListingColumn(
            "state",
            shown: .init(.Columns.fetched) { row, language in
                (row.problem.map(Phrase.problemWord) ?? Phrase.fetchState(row.state))[language]
            }
        ) { .text($0.state.rawValue) },
        ListingColumn("message") { .text($0.message ?? $0.problem?.detail) },
        ListingColumn("errorCode") { .text($0.problem?.listedCode) },
        ListingColumn(
            "refreshedAt",
            shown: .init(.Columns.refreshed) { row, language in (row.coverage?.fetchedAt).shown(language) }
        ) { .text($0.coverage?.fetchedAt.description) },
    ])

    public static let requests = Listing<RequestRecord>([
        ListingColumn("at", shown: .init(.Columns.at) { row, language in Optional(row.at).shown(language) }) {
            .text($0.at.description)
        },
        ListingColumn("estate") { .text($0.estate?.text) },
        ListingColumn("accountInfoRequestId") { .text($0.accountInfoRequestID) },
        ListingColumn("correlationId", shown: .init(.Columns.correlation) { row, _ in row.correlationID.shown }) {
            .text($0.correlationID)
        },
        ListingColumn("method", shown: .init(.Columns.method) { row, _ in "\(row.method)" }) { .text($0.method) },
        ListingColumn("url", shown: .init(.Columns.address, longest: 80) { row, _ in "\(row.url)" }) { .text($0.url) },
        ListingColumn(
            "status", shown: .init(.Columns.httpStatus, .trailing) { row, _ in row.status.map { "\($0)" } ?? .missing }
        ) {
            .number($0.status)
        },
        ListingColumn("errorCode", shown: .init(.Columns.errorCode) { row, _ in row.errorCode.map { "\($0)" } ?? "" }) {
            .text($0.errorCode)
        },
        ListingColumn(
            "bytes", shown: .init(.Columns.bytes, .trailing) { row, language in CountFormat.bytes(row.bytes, language) }
        ) {
            .number($0.bytes)
        },
        ListingColumn(
            "milliseconds",
            shown: .init(.Columns.duration, .trailing) { row, language in
                CountFormat.duration(milliseconds: row.milliseconds, language)
            }
        ) { .number($0.milliseconds) },
    ])
}

extension ListingColumn.Shown {
    /// A column of counts.
    static func count(_ heading: Phrase, _ count: @escaping @Sendable (Row) -> Int) -> Self {
        Self(heading, .trailing) { row, language in CountFormat.number(count(row), language) }
    }
}

extension Problem {
    /// The other side's code, else Bo's own.
    var listedCode: String { otherCode ?? code.rawValue }
}

extension AccountSummary {
    /// The owner's name, else the owner's number.
    var ownerLabel: String? { description.ownerName?.orNil ?? description.ownerNumber?.text }
}

extension String {
    /// The text; `nil` when it is empty.
    var orNil: String? { isEmpty ? nil : self }
}

extension String? {
    /// The text, or the sign for what is missing.
    var shown: SafeText { self.flatMap(\.orNil).map { "\($0)" } ?? .missing }
}

extension Instant? {
    /// Day and time, or the sign for what is missing.
    func shown(_ language: Language) -> SafeText {
        map { DateFormat.dayAndTime($0, language) } ?? .missing
    }
}
