import BoModel
import BoText
import Testing

@Suite struct RefreshPhraseTests {
    let at = Fixtures.at
    let account = AccountNumber("12345678903")

    private func shown(_ phrase: Phrase) -> [String] { Language.allCases.map { unseen(phrase[$0]) } }

    @Test func `a line of the log says what happened where`() {
        func line(_ kind: WorkLogLine.Kind, bank: String? = "Nordlys", account: AccountNumber? = nil) -> [String] {
            shown(Phrase.note(WorkLogLine(at: at, bank: bank, account: account, kind), isMasked: false))
        }
        #expect(line(.notices(new: 1), bank: nil) == ["1 nytt varsel", "1 new notice"])
        #expect(line(.notices(new: 2_000), bank: nil) == ["2_000 nye varsler", "2_000 new notices"])
        #expect(line(.relations(banks: 1), bank: nil) == ["kundeforhold i 1 bank", "relations with 1 bank"])
        #expect(line(.accounts(count: 3, hidden: 0)) == ["Nordlys: 3 konti", "Nordlys: 3 accounts"])
        #expect(
            line(.accounts(count: 0, hidden: 1))
                == [
                    "Nordlys: 0 konti; 1 konto der skyldneren bare disponerer",
                    "Nordlys: 0 accounts; 1 account that the debtor only disposes of",
                ])
        #expect(
            line(.page(number: 118, transactions: 117_204), account: account)
                == [
                    "Nordlys 1234.56.78903: side 118, 117_204 transaksjoner så langt",
                    "Nordlys 1234.56.78903: page 118, 117_204 transactions so far",
                ])
        #expect(
            line(.account(transactions: 1, duplicates: 0), account: account)
                == ["Nordlys 1234.56.78903: ferdig, 1 transaksjon", "Nordlys 1234.56.78903: done, 1 transaction"])
        #expect(
            line(.account(transactions: 9_112, duplicates: 2))
                == [
                    "Nordlys: ferdig, 9_112 transaksjoner (2 dubletter utelatt)",
                    "Nordlys: done, 9_112 transactions (2 duplicates left out)",
                ])
        let problem = Problem(.failed, "Nordlys", detail: "Service Unavailable", otherCode: "503")
        #expect(line(.trouble(problem), bank: nil)[0] == "Nordlys svarte med en feil (503) «Service Unavailable»")
        #expect(
            line(.retry(problem, attempt: 2, of: 5, seconds: 70), bank: nil)
                == [
                    "Nordlys svarte med en feil (503) «Service Unavailable»; forsøk 2 av 5 om 1_min 10_s",
                    "Nordlys answered with an error (503) «Service Unavailable»; attempt 2 of 5 in 1_min 10_s",
                ])
        #expect(
            line(.retry(problem, attempt: 2, of: 5, seconds: 70))
                == [
                    "Nordlys: feil 503 «Service Unavailable»; forsøk 2 av 5 om 1_min 10_s",
                    "Nordlys: error 503 «Service Unavailable»; attempt 2 of 5 in 1_min 10_s",
                ])
        #expect(
            line(.trouble(Problem(.cacheUnreadable, "/h/bo.sqlite")))[0]
                == "Nordlys: Lageret /h/bo.sqlite kan ikke brukes")
        #expect(line(.trouble(Problem(.timedOut, "Nordlys")), bank: nil)[0] == "Nordlys svarte ikke (tidsavbrudd)")
    }

    @Test func `lines that may be kept mask account numbers`() {
        let note = WorkLogLine(at: at, bank: "Nordlys", account: account, .page(number: 1, transactions: 2))

        #expect(shown(Phrase.note(note, isMasked: true))[0] == "Nordlys •••••_78903: side 1, 2 transaksjoner så langt")
    }

    @Test func `no two states of a step are called the same`() {
        let states: [RefreshStep.State] = [
            .waiting, .running, .retrying, .complete, .partial, .failed, .stopped, .letter,
        ]
        #expect(Set(states.map { Phrase.stepState($0)[.nb] }).count == states.count)
    }

    @Test func `the end of a refresh is told in a sentence or two`() {
        let estate = Fixtures.estate()
        func summary(
            failed: Int = 0, problem: Problem? = nil, stopped: Bool = false, alone: Int = 0
        ) -> RefreshSummary {
            RefreshSummary(
                notices: 1,
                estates: [
                    .init(
                        estate: estate.id, debtor: estate.estate.debtor, accounts: 2, transactions: 1_200,
                        failed: failed)
                ], requests: 9, milliseconds: 70_000, problem: problem, wasStopped: stopped, stoppedAlone: alone)
        }
        #expect(
            shown(Phrase.refreshEnded(summary()))
                == [
                    "Oppdatert på 1_min 10_s: 1 nytt varsel, 1 bo, 1_200 transaksjoner.",
                    "Refreshed in 1_min 10_s: 1 new notice, 1 estate, 1_200 transactions.",
                ])
        #expect(
            shown(Phrase.refreshEnded(summary(failed: 2, stopped: true)))[0]
                == "Stoppet etter 1_min 10_s: 1 nytt varsel, 1 bo, 1_200 transaksjoner. 2 banker og konti er ikke hele."
        )
        #expect(shown(Phrase.refreshEnded(summary(alone: 1)))[0].hasSuffix(" 1_200 transaksjoner. 1 bank ble stoppet."))
        #expect(
            shown(Phrase.refreshEnded(summary(problem: Problem(.timedOut, "Konkursvarsel"))))[0]
                .hasSuffix(" Konkursvarsel svarte ikke (tidsavbrudd)."))
    }

    @Test func `what is left is told roughly`() {
        #expect(shown(Phrase.timeLeft(seconds: 70)) == ["ca. 1_min 10_s igjen", "about 1_min 10_s left"])
    }

    @Test func `counts take the right form of their word`() {
        #expect(shown(Phrase.accounts(1)) == ["1 konto", "1 account"])
        #expect(shown(Phrase.accounts(0)) == ["0 konti", "0 accounts"])
        #expect(shown(Phrase.estates(2)) == ["2 bo", "2 estates"])
        #expect(shown(Phrase.of(31, 412_880)) == ["31 av 412_880", "31 of 412_880"])
        #expect(shown(Phrase.hiddenAccounts(2))[0] == "2 konti der skyldneren bare disponerer")
        #expect(shown(Phrase.unreadableAmounts(2)) == ["2 uleselige beløp", "2 unreadable amounts"])
    }
}
