import BoModel
import BoText
import Testing

@Suite struct CodeTests {
    @Test func `every known code has words in both languages`() {
        var phrases: [Phrase] = []
        phrases += AccountType.known.map(Phrase.accountType)
        phrases += AccountStatus.known.map(Phrase.accountStatus)
        phrases += BalanceType.known.map(Phrase.balanceType)
        phrases += TransactionStatus.known.map(Phrase.transactionStatus)
        phrases += CounterPartyType.known.map(Phrase.counterPartyType)
        phrases += OwnershipType.known.map(Phrase.ownership)
        phrases += EstateStatus.allCases.map(Phrase.estateStatus)
        phrases += FetchState.allCases.map(Phrase.fetchState)
        phrases += BankChannel.allCases.map(Phrase.channel)
        phrases += ["B", "O", "T"].map(Phrase.basis)
        phrases += ["TVDL", "TVRE", "TVRR", "TVST", "TVBA", "TVOV"].map(Phrase.dissolution)
        phrases += ["M", "U", "T", "A"].map(Phrase.closing)
        for phrase in phrases {
            for language in Language.allCases {
                #expect(!phrase[language].isEmpty)
                #expect(!phrase[language].string.contains("kode") && !phrase[language].string.contains("code"))
            }
        }
    }

    @Test func `an unknown code is shown as it was sent`() {
        let shown = [
            Phrase.accountType(AccountType("cryptoAccount")), Phrase.accountStatus(AccountStatus("cryptoAccount")),
            Phrase.balanceType(BalanceType("cryptoAccount")),
            Phrase.transactionStatus(TransactionStatus("cryptoAccount")),
            Phrase.counterPartyType(CounterPartyType("cryptoAccount")),
            Phrase.ownership(OwnershipType("cryptoAccount")),
            Phrase.basis("cryptoAccount"),
            Phrase.dissolution("cryptoAccount"),
            Phrase.closing("cryptoAccount"), Phrase.referenceType("cryptoAccount"), Phrase.domain("cryptoAccount"),
            Phrase.family("cryptoAccount"), Phrase.subFamily("cryptoAccount"),
        ]
        for phrase in shown {
            #expect(phrase == Phrase(nb: "cryptoAccount (ukjent kode)", en: "cryptoAccount (unknown code)"))
        }
        #expect(Phrase.accountType(AccountType("\u{1B}x"))[.nb] == "␛x (ukjent kode)")
    }

    @Test(
        arguments: [
            ("issuedCreditTransfers", "DOMESTICCREDITTRANSFER", "Innenlands overføring", "Domestic credit transfer"),
            ("issuedCreditTransfers", "notAvailable", "Sendte overføringer", "Credit transfers sent"),
            ("issuedCreditTransfers", nil, "Sendte overføringer", "Credit transfers sent"),
            ("other", "other", "Betalinger", "Payments"),
            (nil, "", "Betalinger", "Payments"),
            (nil, "cashWithdrawal", "Kontantuttak", "Cash withdrawal"),
        ] as [(String?, String?, String, String)])
    func `the most telling code names a transaction`(
        _ family: String?, _ subFamily: String?, _ nb: String, _ en: String
    ) {
        let kind = Phrase.transactionKind(domain: "payments", family: family, subFamily: subFamily)

        #expect(kind?[.nb].string == nb)
        #expect(kind?[.en].string == en)
    }

    @Test func `codes that tell nothing name nothing`() {
        #expect(Phrase.transactionKind(domain: nil, family: "other", subFamily: "notAvailable") == nil)
        #expect(Phrase.transactionKind(domain: nil, family: nil, subFamily: nil) == nil)
    }

    @Test(arguments: CodeLists.domains)
    func `every domain has words`(_ code: String) { expectWords(Phrase.domain(code), code) }

    @Test(arguments: CodeLists.families)
    func `every family has words`(_ code: String) { expectWords(Phrase.family(code), code) }

    @Test(arguments: CodeLists.subFamilies)
    func `every sub-family has words`(_ code: String) { expectWords(Phrase.subFamily(code), code) }

    @Test(arguments: CodeLists.references)
    func `every kind of reference has words`(_ code: String) { expectWords(Phrase.referenceType(code), code) }

    private func expectWords(_ phrase: Phrase, _ code: String) {
        for language in Language.allCases {
            #expect(!phrase[language].isEmpty)
            #expect(!phrase[language].string.contains(code) || code == phrase[language].string)
        }
    }
}
