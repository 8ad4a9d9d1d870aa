import BoModel
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        ("317001010", true), ("317001169", true), ("316289061", true), ("317001011", false), ("31700101", false),
        ("3170010100", false), ("31700101x", false), ("", false),
    ])
    func `an organisation number is checked by its last digit`(_ row: (text: String, isValid: Bool)) {
        #expect(OrganizationNumber(row.text).isValid == row.isValid)
        #expect(OrganizationNumber(row.text).description == row.text)
    }

    @Test(arguments: [
        ("99011000017", true), ("86011117947", true), ("99011000018", false), ("9867123111", false),
        ("NO9386011117947", false),
    ])
    func `an account number is checked by its last digit`(_ row: (text: String, isValid: Bool)) {
        #expect(AccountNumber(row.text).isValid == row.isValid)
    }

    @Test(arguments: [
        ("99011000017", "9901.10.00017"), ("9867123111", "9867123111"), ("NO9386011117947", "NO9386011117947"),
        ("", ""),
    ])
    func `an account number is grouped only when it has eleven digits`(_ row: (text: String, grouped: String)) {
        #expect(AccountNumber(row.text).grouped == row.grouped)
    }

    @Test(arguments: [
        ("30858232267", true), ("11816531316", true), ("31129956715", true), ("31129956716", false),
        ("3112995671", false),
        ("00000000000", true),
    ])
    func `a person's number is checked by its last two digits`(_ row: (text: String, isValid: Bool)) {
        #expect(NationalIdentityNumber(row.text).isValid == row.isValid)
    }

    @Test func `synthetic people are told apart from others`() {
        #expect(NationalIdentityNumber("30858232267").isSynthetic)
        #expect(NationalIdentityNumber("13527248013").isSynthetic)
        #expect(!NationalIdentityNumber("31129956715").isSynthetic)
    }

    @Test func `people's numbers and account numbers describe themselves masked`() {
        #expect("\(NationalIdentityNumber("30858232267"))" == "308582 *****")
        #expect("\(AccountNumber("99011000017"))" == "•••••00017")
        #expect("\(PartyNumber("30858232267"))" == "308582 *****")
        #expect("\(PartyNumber("317001053"))" == "317001053")
    }

    @Test func `a debtor's number is a person's when it has eleven digits`() {
        #expect(PartyNumber("30858232267").isPerson)
        #expect(!PartyNumber("317 001 053").isPerson)
        #expect(PartyNumber("317 001 053").text == "317001053")
        #expect(PartyNumber("308582 32267").isValid)
        #expect(PartyNumber("317001053").isValid)
    }

    @Test func `numbers can be sorted`() {
        #expect(OrganizationNumber("1") < OrganizationNumber("2"))
        #expect(AccountNumber("1") < AccountNumber("2"))
    }
}

@Suite struct OpenCodeTests {
    @Test func `codes are compared without regard to case and kept as sent`() {
        #expect(AccountStatus("Enabled") == .enabled)
        #expect(AccountStatus("Enabled").description == "Enabled")
        #expect(Set([TransactionStatus("BOOKED"), .booked]).count == 1)
    }

    @Test func `an unknown code is kept`() {
        #expect(!AccountType("cryptoAccount").isKnown)
        #expect(AccountType.known.allSatisfy { $0.isKnown })
        #expect(CounterPartyType.known.count == 4)
        #expect(BalanceType.known.count == 2)
        #expect(OwnershipType("PrimaryOwner").isKnown)
        #expect(NoticeType("aapning") == .opening)
    }

    @Test func `a value that can't be read is kept as text`() {
        #expect(AsSent<CivilDate>.unreadable("2024-02-30").description == "2024-02-30")
        #expect(AsSent<CivilDate>.unreadable("2024-02-30").value == nil)
        #expect(AsSent.read(CivilDate(daysSince1970: 0)).description == "1970-01-01")
    }
}
