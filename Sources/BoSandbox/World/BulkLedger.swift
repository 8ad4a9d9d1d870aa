import BoModel
import Synchronization

/// A web shop's account with hundreds of thousands of bookings, none of which is kept: each follows from the seed and
/// its place.
///
/// Working days get five times as many as weekends, when only instant payments are booked.
final class BulkLedger: Sendable {
    /// How many bookings there are.
    let count: Int
    /// The place before which the bank delivers some bookings once more.
    let repeated: (before: Int, places: Range<Int>)?
    private let seed: UInt64
    private let span: DateSpan
    /// The place of the first booking of each day of the span, and the count.
    private let firstPlaces: [Int]
    private let isWorking: [Bool]
    private let planted: [Int: Entry]
    /// What was booked before each day of the span, and in all; made when first asked for.
    private let sums = Mutex<[Int64]?>(nil)

    /// - Parameter plant: makes the bookings of a story, given the day of a place.
    init(
        count: Int, span: DateSpan, seed: UInt64, repeated: (before: Int, places: Range<Int>)?,
        plant: (_ day: (Int) -> CivilDate) -> [Int: Entry]
    ) {
        self.count = count
        self.span = span
        self.seed = seed
        self.repeated = repeated
        let days = (0..<span.dayCount).map { span.first.adding(days: $0) }
        isWorking = days.map(Calendar.isWorkingDay)
        let weights = isWorking.map { $0 ? 5 : 1 }
        let total = weights.reduce(0, +)
        var places = [0]
        var weight = 0
        for dayWeight in weights {
            weight += dayWeight
            places.append(count * weight / total)
        }
        firstPlaces = places
        planted = plant { span.first.adding(days: BulkLedger.dayIndex(of: $0, in: places)) }
    }

    /// The place of the first booking on or after a day.
    func place(of day: CivilDate) -> Int {
        firstPlaces[min(max(day.days(since: span.first), 0), span.dayCount)]
    }

    /// The booking at a place.
    ///
    /// - Complexity: O(log *n*) in the days.
    func entry(at place: Int) -> Entry {
        if let entry = planted[place] { return entry }
        let dayIndex = BulkLedger.dayIndex(of: place, in: firstPlaces)
        return BulkEntry(seed: seed, place: place, isWorkingDay: isWorking[dayIndex]).entry(
            on: span.first.adding(days: dayIndex))
    }

    /// What is booked at a place.
    func amount(at place: Int) -> Int64 {
        if let entry = planted[place] { return entry.amount }
        let dayIndex = BulkLedger.dayIndex(of: place, in: firstPlaces)
        return BulkEntry(seed: seed, place: place, isWorkingDay: isWorking[dayIndex]).amount
    }

    /// The bookings of a story among some places, oldest first.
    func planted(_ story: String, in places: Range<Int>) -> [(place: Int, entry: Entry)] {
        planted.filter { places.contains($0.key) && $0.value.plant == story }.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value)
        }
    }

    /// What was booked to the end of a day.
    ///
    /// - Complexity: O(*n*) in the bookings the first time, O(1) afterwards.
    func booked(through day: CivilDate) -> Int64 {
        let index = day.days(since: span.first) + 1
        guard index > 0 else { return 0 }
        return sums.withLock { sums in
            let known = sums ?? makeSums()
            sums = known
            return known[min(index, span.dayCount)]
        }
    }

    private func makeSums() -> [Int64] {
        var sums: [Int64] = [0]
        var sum: Int64 = 0
        for dayIndex in 0..<span.dayCount {
            for place in firstPlaces[dayIndex]..<firstPlaces[dayIndex + 1] {
                sum +=
                    planted[place]?.amount
                    ?? BulkEntry(seed: seed, place: place, isWorkingDay: isWorking[dayIndex]).amount
            }
            sums.append(sum)
        }
        return sums
    }

    private static func dayIndex(of place: Int, in firstPlaces: [Int]) -> Int {
        var (low, high) = (0, firstPlaces.count - 1)
        while low + 1 < high {
            let middle = (low + high) / 2
            if firstPlaces[middle] <= place { low = middle } else { high = middle }
        }
        return low
    }
}

/// One booking of a web shop, made of 64 bits.
struct BulkEntry {
    /// What it is; the numbers are shares of 1024 and keep what comes in and what goes out level.
    private enum Sort { case sale, supply, refund, fee }

    private let bits: UInt64
    private let place: Int
    private let isWorkingDay: Bool
    private let sort: Sort

    init(seed: UInt64, place: Int, isWorkingDay: Bool) {
        bits = SplitMix64.hash(seed, UInt64(place))
        self.place = place
        self.isWorkingDay = isWorkingDay
        switch (bits & 1023, isWorkingDay) {
        case (0..<560, true), (0..<512, false): sort = .sale
        case (0..<960, true): sort = .supply
        case (0..<1000, true), (_, false): sort = .refund
        default: sort = .fee
        }
    }

    /// Øre; credit positive.
    var amount: Int64 {
        let size = SplitMix64.scaled(bits << 10, below: 190_001)
        switch sort {
        case .sale: return Int64(size + 4_900)
        case .supply: return -Int64(size * 15 / 11 + 6_277)
        case .refund: return isWorkingDay ? -Int64(size / 3 + 8_900) : -Int64(size + 4_900)
        case .fee: return -Int64(size / 190 + 150)
        }
    }

    func entry(on day: CivilDate) -> Entry {
        let order = String(1_000_000 + place)
        let choice = Int(truncatingIfNeeded: bits >> 40)
        var entry: Entry
        switch sort {
        case .sale:
            entry = Entry(
                day, amount, isWorkingDay ? .vippsSettlement : .instantIn, customer(choice), message: "ORDRE " + order)
        case .supply:
            let supplier = BulkEntry.suppliers[choice % BulkEntry.suppliers.count]
            entry = Entry(day, amount, .giro, supplier, message: "FAKTURA " + order)
            entry.kid = Numbers.kid(1_000_000 + place)
        case .refund:
            entry = Entry(
                day, amount, isWorkingDay ? .paidBack : .instantOut, customer(choice), message: "RETUR " + order)
        case .fee:
            entry = Entry(day, amount, .fee)
        }
        let coding = SplitMix64.scaled(bits << 30, below: 100)
        entry.coding = coding < 20 ? .textOnly : coding < 25 ? .none : .full
        return entry
    }

    private func customer(_ choice: Int) -> Party {
        BulkEntry.customers[(choice & 0xFFFF) % BulkEntry.customers.count]
    }

    private static let customers: [Party] = {
        let first = [
            "Anne", "Bjørn", "Cecilie", "David", "Eva", "Frode", "Grete", "Håkon", "Ingrid", "Jon", "Kristin", "Lars",
            "Marit", "Nils",
            "Oda", "Petter", "Ragnhild", "Sindre", "Tuva", "Ulrik", "Vilde", "Åse",
        ]
        let last = [
            "Prøvestad", "Testvik", "Syntetisrud", "Liksom", "Oppdiktet", "Eksempelsen", "Påfunn", "Skinnarvik",
            "Falskheim", "Tenkerud",
        ]
        return first.flatMap { name in last.map { Party(name + " " + $0) } }
    }()

    private static let suppliers: [Party] = (0..<40).map { index in
        Party(
            "Leverandør Prøve \(index + 1) AS", Numbers.account(9905, 40, 100 + index * 7),
            number: Numbers.company(200 + index * 3))
    }
}
