import BoModel
import GRDB

extension Store {
    /// What a chart is drawn from; `nil` when its subject is not in the cache.
    ///
    /// - Complexity: O(days) of the accounts, whatever they hold.
    func chart(_ subject: ChartSubject) throws(Problem) -> ChartAnswer? {
        try read { db in
            switch subject {
            case .account(let id):
                guard let record = try self.record(of: id, db) else { return nil }
                let (series, basis) = try DailyCurve(of: record, db).series(db)
                return ChartAnswer(
                    estate: try self.summary(of: record.summary.estate, db), account: record.summary, series: series,
                    accounts: [record.summary], balance: basis)
            case .estate(let id):
                guard try NoticeRecords.estate(id, db) != nil else { return nil }
                let records = try AccountRecord.all(of: id, at: nil, db)
                var book = ChartReader()
                for record in records { try book.add(record.generation, db) }
                return ChartAnswer(
                    estate: try self.summary(of: id, db), account: nil, series: book.series(),
                    accounts: records.map(\.summary),
                    balance: nil)
            }
        }
    }

    /// What stood on the accounts of an estate, or of one of its banks, at the end of each of the last months.
    func trends(of estate: Estate.ID, at bank: OrganizationNumber?) throws(Problem) -> [Account.ID: BalanceTrend] {
        try read { db in
            let records = try AccountRecord.all(of: estate, at: bank, db)
            guard let through = records.compactMap({ $0.summary.coverage?.span.last }).max() else { return [:] }
            var trends: [Account.ID: BalanceTrend] = [:]
            for record in records {
                guard let covered = record.summary.coverage?.span else { continue }
                let curve = try DailyCurve(of: record, db)
                guard let currency = curve.balance.basis.derivation?.closing.currency,
                    let series = try curve.series(db).series.first(where: { $0.currency == currency })
                else { continue }
                trends[record.summary.id] = BalanceTrend(of: series, through: through, covered: covered)
            }
            return trends
        }
    }
}

/// What was booked on each day, by currency, over one account or several.
struct ChartReader {
    private var days: [Currency: [Int: DayFigures]] = [:]

    /// Counts the days of a generation in; one that still arrives has none yet.
    mutating func add(_ generation: Generation?, _ db: Database) throws {
        guard let generation, generation.fetchedAt != nil else { return }
        let sql =
            "SELECT day, currency, rows, moneyIn, moneyOut, isRough FROM daily WHERE generation = ? AND currency <> ''"
        let statement = try RawStatement(sql, db)
        defer { statement.reset() }
        statement.bind(generation.id, at: 1)
        while try statement.step() {
            let day = Int(statement.integer(0))
            let currency = Currency(statement.text(1) ?? "")
            let figures = DayFigures(
                day: CivilDate(daysSince1970: day), rows: Int(statement.integer(2)), moneyIn: statement.integer(3),
                moneyOut: statement.integer(4), isRough: statement.integer(5) != 0)
            if days[currency, default: [:]][day] == nil {
                days[currency, default: [:]][day] = figures
            } else {
                days[currency]?[day]?.add(figures)
            }
        }
    }

    /// The currencies and their days, kroner first.
    func series() -> [ChartSeries] {
        days.keys.sorted().map { currency in
            var sorted = (days[currency] ?? [:]).values.sorted { $0.day < $1.day }
            let undated = sorted.first.flatMap { $0.day.daysSince1970 == Int(RowBlock.noDay) ? $0 : nil }
            if undated != nil { sorted.removeFirst() }
            return ChartSeries(currency, days: sorted, undated: undated)
        }
    }
}

/// The days of one account, with the balances that can be worked out.
struct DailyCurve {
    private let record: AccountRecord
    let balance: RunningBalance

    init(of record: AccountRecord, _ db: Database) throws {
        self.record = record
        balance = try RunningBalance(of: record.summary, record.generation, db)
    }

    func series(_ db: Database) throws -> (series: [ChartSeries], basis: DerivedBalance) {
        var book = ChartReader()
        try book.add(record.generation, db)
        var all = book.series()
        guard let derivation = balance.basis.derivation, let closing = derivation.closing.minorUnits else {
            return (all, balance.basis)
        }
        let currency = derivation.closing.currency
        if all.isEmpty { all = [ChartSeries(currency, days: [])] }
        if let place = all.firstIndex(where: { $0.currency == currency }) {
            all[place] = counted(all[place], from: closing, since: try balance.unknownBefore(db))
        }
        return (all, balance.basis)
    }

    /// Counts back from the balance after the last day. Behind a day with amounts in no exact sum nothing is known.
    ///
    /// - Parameter bound: the end of this day is known, nothing before it; `nil`: all is.
    private func counted(_ series: ChartSeries, from closing: Int64, since bound: CivilDate?) -> ChartSeries {
        var days = series.days
        var balance: Int64? = closing
        for place in days.indices.reversed() {
            if let bound, days[place].day < bound { balance = nil }
            days[place].balance = balance
            balance = balance.flatMap { balance in
                guard !days[place].isRough, let net = days[place].net else { return nil }
                let (before, overflow) = balance.subtractingReportingOverflow(net)
                return overflow ? nil : before
            }
        }
        return ChartSeries(
            series.currency, days: days, undated: series.undated, opening: bound == nil ? balance : nil)
    }
}
