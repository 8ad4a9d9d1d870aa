import BoModel
import BoText

/// Small things of each kind, to be listed.
enum Fixtures {
    static let at = Instant(milliseconds: 1_795_345_445_000)  // 2026-11-22T11:04:05Z
    static let opened = CivilDate(year: 2026, month: 11, day: 3) ?? CivilDate(daysSince1970: 0)

    static func estate(name: String? = "Solbris AS", debtor: String = "987654321") -> EstateSummary {
        let notice = Notice(
            id: Notice.ID("385FAD87-b3e1-4542-a5ac-86c1b4e130af"), type: .opening,
            registeredAt: Instant(milliseconds: 1_793_705_673_111), ruledOn: opened, debtor: PartyNumber(debtor))
        return EstateSummary(
            estate: Estate.all(from: [notice])[0], name: name, banks: 4, accounts: 11, transactions: 412_880,
            balances: MoneySums(), accountsWithoutBalance: 0, troubles: 0, refreshedAt: at, state: .complete,
            problem: nil,
            isSynthetic: true)
    }

    static func bank(
        name: String = "Nordlys Bank ASA", state: FetchState = .complete, problem: Problem? = nil,
        message: String? = nil,
        isLetter: Bool = false
    ) -> BankSummary {
        BankSummary(
            estate: estate().id,
            relation: BankRelation(
                bank: OrganizationNumber("317001010"), bankName: name, activeAccount: isLetter ? nil : false,
                ownership: isLetter ? nil : .primaryOwner),
            channel: isLetter ? .letter : .api, version: isLetter ? nil : .v2, state: state, problem: problem,
            message: message,
            accounts: 3, hiddenAccounts: 1, transactions: 9, balances: MoneySums(), accountsWithoutBalance: 0,
            refreshedAt: isLetter ? nil : at, absentSince: nil)
    }

    static func account(
        _ description: AccountDescription = AccountDescription(number: AccountNumber("12345678903"), reference: ""),
        state: FetchState = .never, problem: Problem? = nil, coverage: Coverage? = nil
    ) -> AccountSummary {
        AccountSummary(
            id: Account.ID(7), estate: estate().id, bank: OrganizationNumber("317001010"), bankName: "Nordlys Bank ASA",
            description: description, state: state, problem: problem, message: nil, transactions: 214,
            sums: BookedSums(), coverage: coverage, isArriving: false, absentSince: nil)
    }

    static let fullAccount = account(
        AccountDescription(
            number: AccountNumber("12345678903"), reference: "ref/1", type: .business,
            status: AccountStatus("disabled"),
            currency: .nok, ownerName: "Solbris AS", ownerNumber: PartyNumber("987654321"),
            startDate: .read(opened), endDate: .unreadable("31.02.2027"),
            balances: [
                Balance(type: .booked, amount: Money(minorUnits: -41_290_012, .nok)),
                Balance(type: .available, amount: nil, amountAsSent: "ett"),
            ]),
        state: .partial, problem: Problem(.partial, "Nordlys Bank ASA", detail: "Be om utskrift", otherCode: nil),
        coverage: Coverage(span: DateSpan(from: opened, through: opened), fetchedAt: at, isWhole: true))

    static func transaction(
        text: String = "NETTGIRO", name: String? = "Ola Nordmann", amount: Money? = Money(minorUnits: -18_000_050, .nok)
    ) -> ListedTransaction {
        ListedTransaction(
            fullAccount,
            Transaction(
                identifier: "T-1", bookingDate: .read(opened), valueDate: .unreadable("2026-13-01"),
                registeredAt: .read(at),
                amount: amount, amountAsSent: amount == nil ? "12,5O" : nil, currency: .nok,
                status: TransactionStatus("booked"),
                isReversal: false, domain: "payments", family: nil, subFamily: "newKind", freeText: text,
                additionalInfo: nil,
                merchant: nil,
                counterParties: [
                    CounterParty(name: name, accountNumber: "97102210443", identifier: nil, type: .creditor)
                ],
                references: [PaymentReference(type: "remittanceReference", value: "00123")]))
    }

    static let request = RequestRecord(
        at: at, estate: estate().id, accountInfoRequestID: "case", correlationID: "corr", method: "GET",
        url: "https://bank.example/accounts", status: 500, errorCode: "ACC-500", bytes: 3_140, milliseconds: 812)
    static let silentRequest = RequestRecord(
        at: at, estate: nil, accountInfoRequestID: nil, correlationID: nil, method: "POST",
        url: "https://token.example/",
        status: nil, errorCode: nil, bytes: 0, milliseconds: 10_000)
}
