import BoModel

/// An account's bookings while they are being made up.
struct Book {
    /// The days that ordinary life goes on: a year before the opening of the estate, to that day.
    let span: DateSpan
    private(set) var entries: [Entry] = []
    private var dice: SplitMix64

    init(_ span: DateSpan, seed: UInt64, _ name: String) {
        self.span = span
        dice = SplitMix64(seed: SplitMix64.seed(seed, for: name))
    }

    // MARK: Single bookings

    /// Books something that a story tells of, with everything a bank can say about it.
    mutating func plant(_ plant: String, _ entry: Entry) {
        var entry = entry
        entry.plant = plant
        entries.append(entry)
    }

    /// Books something ordinary; outside the span nothing happens.
    mutating func book(_ entry: Entry, kid: Bool = false) {
        guard span.contains(entry.day) else { return }
        var entry = entry
        if kid { entry.kid = Numbers.kid(dice.within(10_000_000...999_999_999)) }
        entry.coding = coding(of: entry.kind)
        entries.append(entry)
    }

    /// An amount between two of kroner, with øre.
    mutating func amount(_ range: ClosedRange<Int>) -> Int64 {
        let amount = Int64(dice.within(range)) * 100 + Int64(dice.below(100))
        // A whole thousand looks like something else than an everyday payment.
        return amount % 100_000 == 0 ? amount + 100 : amount
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { dice.pick(elements) }
    mutating func number(_ range: ClosedRange<Int>) -> Int { dice.within(range) }

    /// Every fifth booking has only the bank's words, every twentieth not even them; some never lose theirs, because
    /// what they are can't be told otherwise.
    private mutating func coding(of kind: Kind) -> Entry.Coding {
        let roll = dice.below(100)
        switch kind {
        case .salary, .holidayPay, .principal, .principalIn, .cash, .transferOut, .transferIn:
            return roll < 20 ? .textOnly : .full
        default: return roll < 20 ? .textOnly : roll < 25 ? .none : .full
        }
    }

    // MARK: Rhythms

    /// Once a month, on a day or the first working day after it.
    mutating func monthly(
        _ day: Int, _ kind: Kind, _ party: Party, _ range: ClosedRange<Int>, every step: Int = 1, kid: Bool = true,
        message: String? = nil, until last: CivilDate? = nil
    ) {
        for (index, month) in Calendar.months(span).enumerated() where index.isMultiple(of: step) {
            let booked = Calendar.onOrAfter(date(month.year, month.month, clamped: day))
            guard booked <= last ?? span.last else { continue }
            book(Entry(booked, -amount(range), kind, party, message: message), kid: kid)
        }
    }

    /// The same amount every month, to the øre.
    mutating func fixed(
        _ day: Int, _ kind: Kind, _ party: Party, _ amount: Int64, message: String? = nil, except: [CivilDate] = []
    ) {
        for month in Calendar.months(span) {
            let booked = Calendar.onOrAfter(date(month.year, month.month, clamped: day))
            if !except.contains(booked) { book(Entry(booked, amount, kind, party, message: message)) }
        }
    }

    /// Every week on a weekday (Monday is 1), or the working day after it.
    mutating func weekly(
        _ weekday: Int, _ kind: Kind, _ party: Party?, _ range: ClosedRange<Int>, credit: Bool = false,
        kid: Bool = false,
        message: String? = nil
    ) {
        for offset in 0..<span.dayCount {
            let day = span.first.adding(days: offset)
            guard day.weekday == weekday else { continue }
            let size = amount(range)
            book(Entry(Calendar.onOrAfter(day), credit ? size : -size, kind, party, message: message), kid: kid)
        }
    }

    /// What the card company pays for the day before, every working day.
    mutating func settlements(_ kind: Kind, _ party: Party, _ range: ClosedRange<Int>) {
        for day in Calendar.workingDays(span) {
            let sold = day.adding(days: -1)
            book(Entry(day, amount(range), kind, party, message: "OPPGJØR \(shortDate(sold))"))
        }
    }

    /// Purchases by card in shops, so many a week, on working days.
    mutating func purchases(aWeek: Int, _ range: ClosedRange<Int>, card: String) {
        for day in Calendar.workingDays(span) where number(1...5) <= aWeek {
            let shop = pick(Book.shops)
            let size = amount(range)
            let kroner = "\(size / 100).\(Numbers.padded(Int(size % 100), 2))"
            var entry = Entry(
                day, -size, pick([.cardPurchase, .debitCardPurchase]),
                message: "*\(card.suffix(4)) \(shortDate(day.adding(days: -1))) NOK \(kroner) \(shop)")
            entry.merchant = shop
            entry.card = card
            book(entry)
        }
    }

    static let shops = [
        "REMA 1000 TORGET", "KIWI BRYGGA", "COOP EXTRA FJELLET", "BYGGMAX PRØVEBY", "CIRCLE K SUNDET",
        "VINMONOPOLET TORGET",
        "APOTEKET PRØVEBY", "JULA NORDRE", "CLAS OHLSON SENTRUM", "NARVESEN STASJONEN",
    ]

    /// `14.09`: day and month as banks print them.
    func shortDate(_ day: CivilDate) -> String {
        let (_, month, dayOfMonth) = day.parts
        return "\(Numbers.padded(dayOfMonth, 2)).\(Numbers.padded(month, 2))"
    }
}

extension Book {
    /// Somebody on the payroll and what is paid out a month.
    typealias Employee = (party: Party, net: Int64)

    /// Pay on a day of the month or the working day before it, and what is withheld: until December 2025 to the
    /// company's own tax account (and from there to the tax office every second month), from January 2026 to the tax
    /// office the next working day.
    ///
    /// Source: skattebetalingsloven as amended from 1 January 2026.
    mutating func payroll(
        _ day: Int, _ employees: [Employee], withheld: Int64, taxAccount: AccountNumber? = nil,
        until last: CivilDate? = nil
    ) {
        let payDays = Calendar.months(span).map { Calendar.onOrBefore(date($0.year, $0.month, clamped: day)) }
        for payDay in payDays where payDay <= last ?? span.last {
            pay(employees, on: payDay)
            withhold(withheld, on: Calendar.after(payDay), taxAccount: taxAccount)
        }
    }

    /// One pay day.
    mutating func pay(_ employees: [Employee], on payDay: CivilDate, plant name: String? = nil) {
        let isJune = payDay.parts.month == 6
        for employee in employees {
            // In June last year's holiday pay comes instead of pay, and it is a little more.
            let net = isJune ? employee.net + employee.net / 10 : employee.net
            let entry = Entry(
                payDay, -net, isJune ? .holidayPay : .salary, employee.party, message: "LØNN \(shortDate(payDay))")
            if let name { plant(name, entry) } else { book(entry) }
        }
    }

    private mutating func withhold(_ amount: Int64, on day: CivilDate, taxAccount: AccountNumber?) {
        if let taxAccount, day < date(2026, 1, 1) {
            book(Entry(day, -amount, .transferOut, Party("Skattetrekkskonto", taxAccount), message: "SKATTETREKK"))
        } else {
            book(
                Entry(day, -amount, .withholding, Cast.taxCollector, message: "FORSKUDDSTREKK \(shortDate(day))"),
                kid: true)
        }
    }

    /// The employer's contribution on the 15th of every odd month, value added tax on its own days.
    mutating func duties(payrollTax: ClosedRange<Int>?, vat: ClosedRange<Int>?, unpaid: [CivilDate] = []) {
        for month in Calendar.months(span) {
            if let payrollTax, month.month % 2 == 1 {
                let day = Calendar.onOrAfter(date(month.year, month.month, 15))
                if !unpaid.contains(day) {
                    book(Entry(day, -amount(payrollTax), .payrollTax, Cast.payrollTaxCollector), kid: true)
                }
            }
            if let vat, let (term, dayOfMonth) = Book.vatTerms[month.month] {
                let day = Calendar.onOrAfter(date(month.year, month.month, dayOfMonth))
                var entry = Entry(day, -amount(vat), .vat, Cast.vatCollector)
                entry.kindText = "MVA TERMIN \(term)"
                if !unpaid.contains(day) { book(entry, kid: true) }
            }
        }
    }

    /// The month in which a term's value added tax falls due: the term and the day.
    private static let vatTerms = [2: (6, 10), 4: (1, 10), 6: (2, 10), 8: (3, 31), 10: (4, 10), 12: (5, 10)]

    /// What every business pays: electricity, telephone, insurance, the accountant, the bank.
    mutating func overhead(power: ClosedRange<Int> = 2_100...5_900, insurance: ClosedRange<Int> = 6_200...8_800) {
        monthly(20, .power, Cast.power, power)
        monthly(12, .directDebit, Cast.telecom, 689...989)
        monthly(5, .insurance, Cast.insurer, insurance, every: 3)
        monthly(8, .giro, Cast.accountant, 3_400...6_100)
        fees()
    }

    /// What the bank takes for itself.
    mutating func fees() {
        for month in Calendar.months(span) {
            let last = Calendar.onOrBefore(date(month.year, month.month, clamped: 31))
            book(Entry(last, -amount(39...239), .fee, message: "PAKKEPRIS OG TRANSAKSJONER"))
            if month.month.isMultiple(of: 3) { book(Entry(last, -amount(12...480), .interestOut)) }
        }
    }

    /// Reminders and collection, one now and then, and many towards the end.
    mutating func distress(before end: CivilDate) {
        let last = span.last
        for (daysBefore, kind, range) in Book.distressSteps {
            let day = Calendar.onOrAfter(end.adding(days: -daysBefore))
            guard day <= last else { continue }
            book(
                Entry(
                    day, -amount(range), kind, Cast.debtCollector,
                    message: kind == .collection ? "SAK \(number(100_000...999_999))" : nil), kid: true)
        }
    }

    private static let distressSteps: [(Int, Kind, ClosedRange<Int>)] = [
        (290, .reminder, 35...70), (210, .collection, 900...1_400), (120, .reminder, 35...70),
        (84, .reminder, 70...140),
        (70, .collection, 900...1_900), (55, .reminder, 70...140), (41, .collection, 1_100...2_300),
        (33, .reminder, 70...140),
        (21, .collection, 1_300...2_800), (13, .reminder, 70...140), (6, .collection, 900...1_900),
    ]
}

extension Book {
    /// The bookings oldest first; on one day in the order in which they were made up.
    var sorted: [Entry] {
        entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// The opening balance with which the account's lowest balance at the end of a day is just `floor`.
    func opening(lowest floor: Int64) -> Int64 {
        var balance: Int64 = 0
        var lowest: Int64 = 0
        let sorted = sorted
        for (index, entry) in sorted.enumerated() where entry.isBooked {
            balance += entry.amount
            let endsDay = index + 1 == sorted.count || sorted[index + 1].day != entry.day
            if endsDay { lowest = min(lowest, balance) }
        }
        return floor - lowest
    }

    /// What was booked to the end of a day.
    func sum(through day: CivilDate) -> Int64 {
        entries.reduce(0) { $1.day <= day && $1.isBooked ? $0 + $1.amount : $0 }
    }
}
