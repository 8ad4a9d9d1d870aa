/// Counts with their nouns, and words about time.
extension Phrase {
    /// A count and its noun, in the singular or the plural.
    static func count(_ count: Int, nb: (one: SafeText, many: SafeText), en: (one: SafeText, many: SafeText)) -> Phrase
    {
        Phrase(
            nb: "\(CountFormat.number(count, .nb)) \(count == 1 ? nb.one : nb.many)",
            en: "\(CountFormat.number(count, .en)) \(count == 1 ? en.one : en.many)")
    }

    public static func estates(_ count: Int) -> Phrase {
        self.count(count, nb: ("bo", "bo"), en: ("estate", "estates"))
    }
    public static func banks(_ count: Int) -> Phrase {
        self.count(count, nb: ("bank", "banker"), en: ("bank", "banks"))
    }
    public static func accounts(_ count: Int) -> Phrase {
        self.count(count, nb: ("konto", "konti"), en: ("account", "accounts"))
    }
    public static func transactions(_ count: Int) -> Phrase {
        self.count(count, nb: ("transaksjon", "transaksjoner"), en: ("transaction", "transactions"))
    }
    /// A count of things with a note, a tag or a bookmark.
    public static func notes(_ count: Int) -> Phrase {
        self.count(count, nb: ("merknad", "merknader"), en: ("note", "notes"))
    }
    public static func rows(_ count: Int) -> Phrase { self.count(count, nb: ("rad", "rader"), en: ("row", "rows")) }
    public static func notices(_ count: Int) -> Phrase {
        self.count(count, nb: ("varsel", "varsler"), en: ("notice", "notices"))
    }
    public static func newNotices(_ count: Int) -> Phrase {
        self.count(count, nb: ("nytt varsel", "nye varsler"), en: ("new notice", "new notices"))
    }
    public static func problems(_ count: Int) -> Phrase {
        self.count(count, nb: ("problem", "problemer"), en: ("problem", "problems"))
    }
    public static func duplicates(_ count: Int) -> Phrase {
        self.count(count, nb: ("dublett", "dubletter"), en: ("duplicate", "duplicates"))
    }
    public static func hours(_ count: Int) -> Phrase { self.count(count, nb: ("time", "timer"), en: ("hour", "hours")) }
    public static func days(_ count: Int) -> Phrase { self.count(count, nb: ("dag", "dager"), en: ("day", "days")) }
    public static func weeks(_ count: Int) -> Phrase { self.count(count, nb: ("uke", "uker"), en: ("week", "weeks")) }
    public static func monthsShort(_ count: Int) -> Phrase {
        self.count(count, nb: ("md.", "md."), en: ("month", "months"))
    }
    public static func years(_ count: Int) -> Phrase { self.count(count, nb: ("år", "år"), en: ("year", "years")) }

    /// `3 av 412 880`.
    public static func of(_ part: Int, _ whole: Int) -> Phrase {
        Phrase(
            nb: "\(CountFormat.number(part, .nb)) av \(CountFormat.number(whole, .nb))",
            en: "\(CountFormat.number(part, .en)) of \(CountFormat.number(whole, .en))")
    }

    /// A count of accounts that the debtor only disposes of. Bo counts them and never shows them.
    public static func hiddenAccounts(_ count: Int) -> Phrase {
        Phrase(
            nb: "\(accounts(count), .nb) der skyldneren bare disponerer",
            en: "\(accounts(count), .en) that the debtor only disposes of")
    }

    /// A count of transactions with unreadable amounts. No sum includes them.
    public static func unreadableAmounts(_ count: Int) -> Phrase {
        self.count(
            count, nb: ("uleselig beløp", "uleselige beløp"), en: ("unreadable amount", "unreadable amounts"))
    }

    public static let now = Phrase(nb: "nå", en: "now")
    public static let clockLooksWrong = Phrase(nb: "klokken ser feil ut", en: "the clock looks wrong")
    public static let sumTooLarge = Phrase(nb: "for stor sum", en: "sum too large")
    public static let yes = Phrase(nb: "ja", en: "yes")
    public static let no = Phrase(nb: "nei", en: "no")
}
