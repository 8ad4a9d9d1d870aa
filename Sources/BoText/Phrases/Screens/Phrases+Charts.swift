public import BoModel

extension Phrase {
    /// The words of charts.
    public enum Charts {
        public static let title = Phrase(nb: "Graf", en: "Chart")
        public static let command = Phrase(nb: "Graf: saldo, inn og ut", en: "Chart: balance, in and out")
        public static let table = Phrase(nb: "Tabell / graf", en: "Table / chart")
        public static let nextCurrency = Phrase(nb: "Neste valuta", en: "Next currency")
        public static let earlier = Phrase(nb: "Tidligere", en: "Earlier")
        public static let later = Phrase(nb: "Senere", en: "Later")
        public static let helpMove = Phrase(nb: "Tidligere / senere", en: "Earlier / later")
        public static let hintMove = Phrase(nb: "Flytt", en: "Move")
        public static let hintFlows = Phrase(nb: "Saldo/inn-ut", en: "Balance/flows")
        public static let hintCurrency = Phrase(nb: "Valuta", en: "Currency")
        public static let hintTable = Phrase(nb: "Tabell", en: "Table")

        // MARK: Headings
        public static func balanceHeading(_ currency: Currency) -> Phrase {
            Phrase(nb: "Saldo (beregnet), \(currency.code)", en: "Balance (derived), \(currency.code)")
        }
        public static func flowsHeading(_ currency: Currency) -> Phrase {
            Phrase(
                nb: "Inn (opp) og ut (ned) per måned, \(currency.code)",
                en: "In (up) and out (down) by month, \(currency.code)")
        }
        public static let columnDay = Phrase(nb: "Dag", en: "Day")
        public static let columnMonth = Phrase(nb: "Måned", en: "Month")
        public static let columnCovered = Phrase(nb: "Dekning", en: "Coverage")

        // MARK: Marks
        /// The letters above the curve.
        public static let letterCutOff = Phrase(nb: "F", en: "C")
        public static let letterOpening = Phrase(nb: "K", en: "R")
        public static func legendCutOff(_ day: CivilDate) -> Phrase {
            Phrase(
                nb: "F fristdag \(DateFormat.day(day, .nb))", en: "C cut-off date \(DateFormat.day(day, .en))")
        }
        public static let legendProvisional = Phrase(
            nb: "fristdag ikke satt", en: "cut-off date not set")
        public static func legendOpening(_ day: CivilDate) -> Phrase {
            Phrase(nb: "K kjennelse \(DateFormat.day(day, .nb))", en: "R ruling \(DateFormat.day(day, .en))")
        }
        public static let legendPartly = Phrase(nb: "? delvis hentet", en: "? partly fetched")
        public static let legendNotFetched = Phrase(nb: "░ ikke hentet", en: "░ not fetched")

        // MARK: Figures
        public static let isNotFetched = Phrase(
            nb: "Ikke hentet: ingen transaksjoner å vise.", en: "Not fetched: no transactions to show.")
        public static let notFetched = Phrase(nb: "ikke hentet", en: "not fetched")
        public static func partly(_ accounts: Int, of all: Int) -> Phrase {
            all == 1
                ? Phrase(nb: "delvis hentet", en: "partly fetched")
                : Phrase(
                    nb: "delvis hentet (\(accounts) av \(all) konti)",
                    en: "partly fetched (\(accounts) of \(all) accounts)")
        }
        public static let nothingBooked = Phrase(nb: "ingenting bokført", en: "nothing booked")
        public static let balance = Phrase(nb: "saldo (beregnet)", en: "balance (derived)")
        public static let balanceUnknown = Phrase(nb: "saldo ukjent", en: "balance unknown")
        public static let moneyIn = Phrase(nb: "inn", en: "in")
        public static let moneyOut = Phrase(nb: "ut", en: "out")
        public static let net = Phrase(nb: "netto", en: "net")
        public static let inexact = Phrase(
            nb: "beløp finere enn øre: se transaksjonene", en: "amounts finer than the currency: see the transactions")
        public static func highest(_ amount: SafeText, _ day: CivilDate) -> Phrase {
            Phrase(
                nb: "Høyest \(amount) den \(DateFormat.day(day, .nb))",
                en: "Highest \(amount) on \(DateFormat.day(day, .en))")
        }
        public static func lowest(_ amount: SafeText, _ day: CivilDate) -> Phrase {
            Phrase(
                nb: "lavest \(amount) den \(DateFormat.day(day, .nb))",
                en: "lowest \(amount) on \(DateFormat.day(day, .en))")
        }
        public static func mostIn(_ amount: SafeText, _ month: SafeText) -> Phrase {
            Phrase(nb: "Mest inn \(amount) i \(month)", en: "Most in \(amount) in \(month)")
        }
        public static func mostOut(_ amount: SafeText, _ month: SafeText) -> Phrase {
            Phrase(nb: "mest ut \(amount) i \(month)", en: "most out \(amount) in \(month)")
        }
        public static func undated(_ rows: Int) -> Phrase {
            Phrase(nb: "\(transactions(rows), .nb) uten dag", en: "\(transactions(rows), .en) without a day")
        }
        public static func withoutHistory(_ names: [SafeText], more: Int) -> Phrase {
            Phrase { language in
                let rest = more > 0 ? Phrase(nb: " og \(more) til", en: " and \(more) more")[language] : ""
                let head = Phrase(nb: "Uten historikk, ikke med: ", en: "Without history, not counted: ")
                return "\(head, language)\(names.joined(separator: ", "))" + rest
            }
        }
        public static let nothing = Phrase(
            nb: "Ingen transaksjoner er hentet ennå.", en: "No transactions were fetched yet.")
        /// The moment at which Bo fetched everything.
        public static let nothingDelivered = Phrase(
            nb: "Alt er hentet, og det er ingen transaksjoner.", en: "All was fetched, and there are no transactions.")
        public static let noAccount = Phrase(
            nb: "Det er ingen konto å vise graf for her.", en: "There is no account to draw a chart of here.")
        public static let nothingToOpen = Phrase(
            nb: "Grafen er tom: den har ingen transaksjoner å vise.",
            en: "The chart is empty: it has no transactions to show.")
        public static let onlyOneCurrency = Phrase(
            nb: "Det er bare én valuta her.", en: "There is only one currency here.")
        public static let noBalanceOfMany = Phrase(
            nb: "Saldokurven er for én konto; her vises inn og ut for alle konti.",
            en: "The balance curve is of one account; this is in and out over all accounts.")
        public static func currencyOf(_ place: Int, _ count: Int) -> Phrase {
            Phrase(nb: "valuta \(place) av \(count)", en: "currency \(place) of \(count)")
        }
        public static let allAccounts = Phrase(nb: "alle konti", en: "all accounts")

        // MARK: Months
        private static let nbMonths: [SafeText] = [
            "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des",
        ]
        private static let enMonths: [SafeText] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        /// `jan`: three letters.
        public static func monthShort(_ day: CivilDate) -> Phrase {
            Phrase(nb: nbMonths[day.parts.month - 1], en: enMonths[day.parts.month - 1])
        }
        /// `jan 2026`.
        public static func month(_ day: CivilDate) -> Phrase {
            Phrase { "\(monthShort(day), $0) \(day.parts.year)" }
        }

        // MARK: Sparklines
        public static let trend = Phrase(nb: "Saldo siste 12 mnd", en: "Balance, 12 months")
        public static let trendDerived = Phrase(
            nb: "Saldo v/månedsslutt (beregnet)", en: "Balance at month ends (derived)")
        public static let trendUnknown = Phrase(nb: "kan ikke beregnes", en: "can't be derived")
        public static func highest(_ amount: SafeText) -> Phrase { Phrase(nb: "høy \(amount)", en: "high \(amount)") }
        public static func highAndLow(_ high: SafeText, _ low: SafeText) -> Phrase {
            Phrase(nb: "høy \(high)  lav \(low)", en: "high \(high)  low \(low)")
        }
    }
}
