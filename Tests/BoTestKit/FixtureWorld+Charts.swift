import BoModel

/// Charts of the small world, made from its rows.
extension FixtureWorld {
    func chart(_ subject: ChartSubject) -> ChartAnswer? {
        switch subject {
        case .account(let id):
            guard let account = account(id), let estate = estate(account.estate) else { return nil }
            return ChartAnswer(
                estate: estate, account: account, series: series([account], closing: closing(of: account)),
                accounts: [account], balance: balance(of: account))
        case .estate(let id):
            guard let estate = estate(id) else { return nil }
            let all = accounts[id] ?? []
            return ChartAnswer(
                estate: estate, account: nil, series: series(all, closing: nil), accounts: all, balance: nil)
        }
    }

    /// An account that is too long to be looked through has none: the store counts as it saves, this when it is asked.
    func trends(of estate: Estate.ID, at bank: OrganizationNumber?) -> [Account.ID: BalanceTrend] {
        var trends: [Account.ID: BalanceTrend] = [:]
        for account in accounts[estate] ?? [] where bank == nil || account.bank == bank {
            guard account.transactions <= FixtureWorld.longest, let covered = account.coverage?.span,
                let closing = closing(of: account), let series = series([account], closing: closing).first
            else { continue }
            trends[account.id] = BalanceTrend(of: series, through: covered.last, covered: covered)
        }
        return trends
    }

    private func closing(of account: AccountSummary) -> Int64? {
        balance(of: account).derivation?.closing.minorUnits
    }

    /// - Parameter closing: what stands on the one account after all of it.
    private func series(_ accounts: [AccountSummary], closing: Int64?) -> [ChartSeries] {
        var days: [Currency: [CivilDate: DayFigures]] = [:]
        var unknown: Set<CivilDate> = []
        for account in accounts {
            for place in 0..<account.transactions {
                let row = row(place, of: account)
                guard row.counts, let day = row.day, account.coverage?.span.contains(day) == true else { continue }
                guard let amount = row.amount, let units = amount.minorUnits else {
                    unknown.insert(day)
                    continue
                }
                let figures = DayFigures(day: day, rows: 1, moneyIn: max(0, units), moneyOut: min(0, units))
                if days[amount.currency, default: [:]][day] == nil {
                    days[amount.currency, default: [:]][day] = figures
                } else {
                    days[amount.currency]?[day]?.add(figures)
                }
            }
        }
        return days.keys.sorted().map { currency in
            var sorted = (days[currency] ?? [:]).values.sorted { $0.day < $1.day }
            var balance = closing
            for place in sorted.indices.reversed() {
                sorted[place].balance = balance
                if unknown.contains(where: { $0 >= sorted[place].day }) { balance = nil }
                balance = balance.map { $0 - (sorted[place].net ?? 0) }
            }
            return ChartSeries(currency, days: sorted, opening: balance)
        }
    }
}
