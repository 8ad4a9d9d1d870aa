public import BoModel

extension Phrase {
    /// The words of choosing conditions of a filter, and columns to sort by, instead of typing them.
    public enum Choosing {
        public static let same = Phrase(nb: "Filter på samme motpart", en: "Filter by this counterparty")
        public static let highlight = Phrase(nb: "Uthev treff / skjul resten", en: "Highlight matches / hide the rest")
        public static let highlighting = Phrase(nb: "uthev:", en: "highlight:")
        public static let promptHelp = Phrase(
            nb: "↵ behold  ^T uthev/skjul  Esc angre", en: "↵ keep  ^T highlight/hide  Esc undo")
        public static let nextMatch = Phrase(nb: "Neste treff", en: "Next match")
        public static let previousMatch = Phrase(nb: "Forrige treff", en: "Previous match")
        public static let fromTheTop = Phrase(nb: "fra toppen igjen", en: "from the top again")
        public static let fromTheBottom = Phrase(nb: "fra bunnen igjen", en: "from the bottom again")
        public static let noMatch = Phrase(nb: "ingen treff", en: "no matches")
        public static func nothingLookedFor(_ filter: SafeText) -> Phrase {
            Phrase(nb: "Det er ikke søkt etter noe; \(filter) søker.", en: "Nothing is looked for; \(filter) looks.")
        }
        public static func hideToMarkAll(_ highlight: SafeText, _ markAll: SafeText) -> Phrase {
            Phrase(
                nb: "Alle rader vises nå. \(highlight) skjuler resten, så merker \(markAll) alle treff.",
                en: "All rows are shown now. \(highlight) hides the rest, then \(markAll) marks all matches.")
        }

        /// The count of highlighted rows.
        public static func highlighted(_ count: Int) -> Phrase {
            Phrase { language in
                let number = CountFormat.number(count, language)
                return language == .nb ? "\(number) treff uthevet" : "\(number) highlighted"
            }
        }
        public static let period = Phrase(nb: "Periode …", en: "Period …")
        public static let periodBefore = Phrase(nb: "Forrige periode", en: "Period before")
        public static let periodAfter = Phrase(nb: "Neste periode", en: "Period after")
        public static let amount = Phrase(nb: "Beløp …", en: "Amount …")
        public static let sortLeft = Phrase(
            nb: "Sorter etter kolonnen til venstre", en: "Sort by the column to the left")
        public static let sortRight = Phrase(
            nb: "Sorter etter kolonnen til høyre", en: "Sort by the column to the right")
        public static let helpPeriods = Phrase(nb: "Forrige / neste periode", en: "Period before / after")
        public static let helpSortColumn = Phrase(nb: "Sorteringskolonne", en: "Sort column")

        // MARK: Periods
        public static let allDays = Phrase(nb: "Alle dager", en: "All days")
        public static let ownPeriod = Phrase(nb: "Egen periode …", en: "Another period …")
        public static func noPeriod(_ period: SafeText) -> Phrase {
            Phrase(
                nb: "Filteret har ingen periode med to ender; \(period) velger en.",
                en: "The filter has no period with two ends; \(period) chooses one.")
        }
        public static let noNeighbour = Phrase(
            nb: "Kalenderen har ingen slik periode.", en: "The calendar has no such period.")

        public static func thisYear(_ span: DateSpan) -> Phrase {
            Phrase { ($0 == .nb ? "I år, " : "This year, ") + DateFormat.span(span, $0) }
        }

        /// The period ends with the ruling, because payments after the cut-off date matter too.
        ///
        /// - Parameter isProvisional: the cut-off date is unknown, the opening stands in for it.
        public static func window(_ window: ReviewWindow, _ span: DateSpan, isProvisional: Bool) -> Phrase {
            Phrase { language in
                let length =
                    switch window {
                    case .threeMonths: Phrase(nb: "3 mnd", en: "3 months")
                    case .oneYear: Phrase(nb: "1 år", en: "1 year")
                    case .twoYears: Phrase(nb: "2 år", en: "2 years")
                    }
                let end =
                    isProvisional
                    ? Phrase(nb: "før kjennelsen (foreløpig)", en: "before the ruling (provisional)")
                    : Phrase(nb: "før fristdag til kjennelse", en: "before cut-off to ruling")
                return "\(length, language) \(end, language), \(DateFormat.span(span, language))"
            }
        }

        // MARK: Amounts
        public static let allAmounts = Phrase(nb: "Alle beløp", en: "All amounts")
        public static let onlyOut = Phrase(nb: "Bare ut", en: "Only out")
        public static let onlyIn = Phrase(nb: "Bare inn", en: "Only in")
        public static let largeOut = Phrase(nb: "Ut, minst 10 000", en: "Out, at least 10 000")
        public static let largeIn = Phrase(nb: "Inn, minst 10 000", en: "In, at least 10 000")
        public static let ownAmount = Phrase(nb: "Eget beløp …", en: "Another amount …")

        public static let noRowToFilterBy = Phrase(
            nb: "Det er ingen rad å filtrere etter her.", en: "There is no row to filter by here.")
        public static let nothingToFilterBy = Phrase(
            nb: "Raden har verken motpart eller tekst.", en: "The row has neither a counterparty nor a text.")
    }
}
