public import BoModel

extension Phrase {
    /// The words of grouping transactions.
    public enum Groups {
        public static let title = Phrase(nb: "Grupper", en: "Groups")
        public static let command = Phrase(nb: "Grupper etter …", en: "Group by …")
        public static let counting = Phrase(nb: "teller …", en: "counting …")
        public static let next = Phrase(nb: "Neste gruppe", en: "Next group")
        public static let nothing = Phrase(nb: "Ingen transaksjoner å gruppere.", en: "No transactions to group.")
        public static let accounts = Phrase(nb: "Grupper av konti", en: "Groups of accounts")
        public static let noAccounts = Phrase(nb: "Ingen konti å gruppere.", en: "No accounts to group.")
        public static let failed = Phrase(
            nb: "Gruppene kunne ikke lages. Filtrer til færre rader, eller grupper etter noe annet.",
            en: "The groups could not be made. Filter down to fewer rows, or group by something else.")
        public static let noMoreGroups = Phrase(nb: "Ingen flere grupper", en: "No more groups")

        // MARK: Headings
        public static let count = Phrase(nb: "Antall", en: "Count")
        public static let share = Phrase(nb: "% antall", en: "% of count")
        public static let first = Phrase(nb: "Første", en: "First")
        public static let last = Phrase(nb: "Siste", en: "Last")

        /// The name of a grouping.
        public static func name(of grouping: TransactionGrouping) -> Phrase {
            switch grouping {
            case .counterParty: TransactionField.counterParty.heading
            case .partyNumber: Phrase(nb: "Motpartens konto", en: "Counterparty's account")
            case .text: TransactionField.text.heading
            case .code: TransactionField.code.heading
            case .month: Phrase(nb: "Måned", en: "Month")
            case .year: Phrase(nb: "År", en: "Year")
            case .day: Phrase(nb: "Dag", en: "Day")
            case .direction: Phrase(nb: "Inn og ut", en: "In and out")
            case .currency: TransactionField.currency.heading
            case .status: TransactionField.status.heading
            }
        }

        /// The last part of the trail: `Etter motpart`.
        public static func by(_ grouping: TransactionGrouping) -> Phrase { by(name(of: grouping)) }

        public static func by(_ name: Phrase) -> Phrase {
            Phrase(nb: "Etter \(name.nb.lowercased())", en: "By \(name.en.lowercased())")
        }

        /// The name of the group of transactions without the value.
        public static func none(_ grouping: TransactionGrouping) -> Phrase {
            switch grouping {
            case .counterParty: Phrase(nb: "(ingen motpart)", en: "(no counterparty)")
            case .partyNumber: Phrase(nb: "(ingen konto)", en: "(no account)")
            case .text: Phrase(nb: "(ingen tekst)", en: "(no text)")
            case .code: Phrase(nb: "(ingen type)", en: "(no type)")
            case .month, .year, .day: Phrase(nb: "(uten dag)", en: "(without a day)")
            case .direction: Phrase(nb: "(uten lesbart beløp)", en: "(without a readable amount)")
            case .currency: Phrase(nb: "(ingen valuta)", en: "(no currency)")
            case .status: Phrase(nb: "(ingen status)", en: "(no status)")
            }
        }

        public static func groups(_ count: Int) -> Phrase {
            Phrase.count(count, nb: ("gruppe", "grupper"), en: ("group", "groups"))
        }

        /// A period as the name of a group.
        public static func period(_ span: DateSpan, _ grouping: TransactionGrouping) -> Phrase {
            Phrase { language in
                let (year, month, _) = span.first.parts
                let two: SafeText = month < 10 ? "0\(month)" : "\(month)"
                switch (grouping, language) {
                case (.year, _): return "\(year)"
                case (.month, .nb): return "\(two).\(year)"
                case (.month, .en): return "\(year)-\(two)"
                default: return DateFormat.day(span.first, language)
                }
            }
        }
    }
}
