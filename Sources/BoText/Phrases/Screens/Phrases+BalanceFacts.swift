public import BoModel

extension Phrase {
    /// The words of balances that Bo derives. They always say that a balance is derived.
    public enum Balances {
        public static let after = Phrase(nb: "Saldo etter", en: "Balance after")
        public static let label = Phrase(nb: "Beregning", en: "Derivation")

        /// `518 120,44 (beregnet)`.
        public static func derived(_ balance: Money) -> Phrase {
            Phrase { language in
                let word = Phrase(nb: "(beregnet)", en: "(derived)")
                return "\(MoneyFormat.amountWithCurrency(balance, language)) \(word, language)"
            }
        }

        /// The balance that Bo started from, and what it added.
        public static func basis(_ derivation: DerivedBalance.Derivation) -> Phrase {
            Phrase { language in
                let words: Phrase
                switch derivation.anchor {
                case .booked(let amount, let day):
                    let amount = MoneyFormat.amountWithCurrency(amount, language)
                    let day = DateFormat.day(day, language)
                    words = Phrase(
                        nb: "Regnet fra bankens bokførte saldo \(amount) per \(day).",
                        en: "Counted from the bank's booked balance \(amount) of \(day).")
                case .openedEmpty(let day):
                    let day = DateFormat.day(day, language)
                    words = Phrase(
                        nb: "Regnet fra null da kontoen ble åpnet \(day).",
                        en: "Counted from nothing when the account was opened on \(day).")
                }
                let credit = Phrase(
                    nb: " Bankens saldo har med kredittrammen.", en: " The bank's balance includes the credit line.")
                return "\(words, language)" + (derivation.includesCredit ? credit[language] : "")
            }
        }

        /// The bank's balance and the transactions don't agree.
        public static func mismatch(_ amount: Money) -> Phrase {
            Phrase { language in
                let amount = MoneyFormat.amountWithCurrency(amount, language)
                return Phrase(
                    nb: "Stemmer ikke: kontoen skulle vært tom da den ble åpnet, men regnestykket gir \(amount).",
                    en: "Does not add up: the account should be empty when it was opened, but the sums give \(amount)."
                )[language]
            }
        }

        /// Why there is no balance.
        public static func unknown(_ reason: DerivedBalance.Reason) -> Phrase {
            switch reason {
            case .noHistory:
                Phrase(
                    nb: "ikke beregnet: transaksjonene er ikke ferdig hentet",
                    en: "not derived: the transactions are not all fetched")
            case .incomplete:
                Phrase(
                    nb: "ikke beregnet: siste henting er ufullstendig, transaksjoner kan mangle",
                    en: "not derived: the newest fetch is incomplete, transactions may be missing")
            case .noBookedBalance:
                Phrase(
                    nb: "ikke beregnet: banken har ikke gitt noen bokført saldo",
                    en: "not derived: the bank gave no booked balance")
            case .balanceOutside(let day):
                Phrase { language in
                    let day = DateFormat.day(day, language)
                    return Phrase(
                        nb: "ikke beregnet: bankens saldo er per \(day), utenfor dagene som er hentet",
                        en: "not derived: the bank's balance is of \(day), outside the days that were fetched")[
                            language]
                }
            case .inexactAmounts:
                Phrase(
                    nb: "ikke beregnet: et beløp i mellom kan ikke leses eller er finere enn øre",
                    en: "not derived: an amount in between can't be read, or is finer than the currency")
            case .currenciesDiffer:
                Phrase(
                    nb: "ikke beregnet: beløpene er i flere valutaer",
                    en: "not derived: the amounts are in several currencies")
            case .tooLarge:
                Phrase(nb: "ikke beregnet: summen er for stor", en: "not derived: the sum is too large")
            }
        }
    }
}
