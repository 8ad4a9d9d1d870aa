import BoModel

/// Makes the ten estates. Each has a file of its own; what they share is here.
enum Stories {
    /// All estates, in the order of their names.
    static func estates(seed: UInt64, scenario: Scenario) -> [WorldEstate] {
        [
            fjordbris(seed), granli(seed), testmo(seed), tone(seed), stilleStrand(seed), havglott(seed),
            kassekroken(seed, transactions: scenario.largestAccount), solvik(seed, troubles: scenario.hasTroubles),
            feilregistrert(seed), anonymous(seed),
        ]
    }

    /// The days of ordinary life: from twelve months before the opening to its day.
    static func year(before opening: CivilDate) -> DateSpan {
        DateSpan(from: opening.adding(months: -12), through: opening)
    }

    /// An opening, registered on the day of the ruling shortly after a quarter of an hour in office hours.
    static func opening(
        _ seed: UInt64, _ estate: String, _ day: CivilDate, at hour: Int, _ minute: Int, basis: String,
        dissolutionCode: String? = nil
    ) -> WorldNotice {
        var notice = notice(seed, estate, .opening, day, at: hour, minute)
        notice.basis = basis
        notice.dissolutionCode = dissolutionCode
        return notice
    }

    /// A notice, registered on the day of its ruling.
    static func notice(
        _ seed: UInt64, _ estate: String, _ type: NoticeType, _ day: CivilDate, at hour: Int, _ minute: Int
    ) -> WorldNotice {
        var dice = SplitMix64(seed: SplitMix64.seed(seed, for: "notice \(estate) \(type.text)"))
        let id = dice.uuid()
        let second = (hour * 60 + minute) * 60 + dice.within(2...58)
        let moment = TransactionForm.instant(day, osloSecond: second).milliseconds + Int64(dice.within(1...999))
        return WorldNotice(id: id, type: type, registeredAt: Instant(milliseconds: moment), ruledOn: day)
    }

    /// A transfer between two of the debtor's own accounts: the leg out and the leg in.
    static func transfer(
        _ amount: Int64, on day: CivilDate, of owner: Party, from: AccountNumber, to: AccountNumber,
        message: String? = nil
    ) -> (out: Entry, into: Entry) {
        (
            Entry(day, -amount, .transferOut, Party(owner.name, to), message: message),
            Entry(day, amount, .transferIn, Party(owner.name, from), message: message)
        )
    }
}
