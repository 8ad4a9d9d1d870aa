import BoModel
import BoText

extension Freshness {
    /// Data fetched at these moments. Where they are of several days the oldest day is told too: the data is no
    /// fresher.
    ///
    /// - Parameter source: who delivered it.
    /// - Parameter isWhole: whether all was fetched; else no mark says that the data is fresh.
    init(_ moments: [Instant], from source: SafeText?, isWhole: Bool, _ context: Context) {
        let language = context.look.language
        guard let oldest = moments.min(), let newest = moments.max() else {
            short = Phrase.Screens.neverFetched[language]
            long = short
            shortest = short
            role = .warning
            return
        }
        let isFresh = Age.isFresh(oldest, context)
        let mark: SafeText = isWhole ? isFresh ? "●" : "○" : "◐"
        var moment = DateFormat.moment(newest, now: context.now, language)
        let isOfDays = oldest.oslo.day < newest.oslo.day
        shortest = "\(mark) \(isOfDays ? Age.short(oldest, context) : moment)"
        if isOfDays {
            // A time alone, behind a day, would be read as a time of that day.
            let end = Age.isFresh(newest, context) ? Phrase.Screens.today(at: moment)[language] : moment
            moment = "\(Age.short(oldest, context))–\(end)"
        }
        short = "\(mark) \(Phrase.Screens.fetched(moment), language)"
        long = source.map { "\(mark) \(Phrase.Screens.fetched(moment, from: $0), language)" } ?? short
        role = isFresh && isWhole ? .good : .warning
    }
}

extension Freshness {
    /// Accounts' transactions, from their bank or from so many.
    ///
    /// - Parameter estates: whose banks all count, those too that none of the accounts is in.
    init(of accounts: [AccountSummary], all estates: [EstateSummary] = [], _ context: Context) {
        let isWhole = (accounts.map(\.state) + estates.map(\.state)).allSatisfy { $0 == .complete }
        self.init(
            accounts.compactMap { $0.coverage?.fetchedAt }, from: Freshness.source(of: accounts, context),
            isWhole: isWhole, context)
    }

    /// Who delivered accounts: their bank, or so many.
    static func source(of accounts: [AccountSummary], _ context: Context) -> SafeText {
        let names = Set(accounts.map(\.bankName))
        if names.count == 1, let name = names.first { return "\(name)" }
        return (names.isEmpty ? Phrase.Screens.theBanks : Phrase.banks(names.count))[context.look.language]
    }
}

/// Ages as a cell of a table tells them.
enum Age {
    /// Fetched today, by the calendar in Norway.
    static func isFresh(_ instant: Instant, _ context: Context) -> Bool {
        context.now.oslo.day.days(since: instant.oslo.day) <= 0
    }

    /// `● 12:04`, `○ i går`, `○ 03.11.`: the time only for today.
    static func cell(_ instant: Instant, _ context: Context) -> CellText {
        let isFresh = isFresh(instant, context)
        return CellText("\(isFresh ? "●" : "○") \(short(instant, context))", isFresh ? .good : .warning)
    }

    /// `12:04`, `i går`, `03.11.`, `03.11.2025`.
    static func short(_ instant: Instant, _ context: Context) -> SafeText {
        let moment = DateFormat.moment(instant, now: context.now, context.look.language)
        let (then, today) = (instant.oslo.day, context.now.oslo.day)
        let hasDayAndTime = then < today && (then.parts.year == today.parts.year || today.days(since: then) == 1)
        // A blank and five characters of time stand behind the day.
        return hasDayAndTime ? moment.prefix(moment.string.count - 6) : moment
    }

    /// What is known of a fetch: its age, and what is the matter when something is.
    ///
    /// The age comes first and is there whenever something was fetched: no figure stands without it.
    static func cell(
        _ state: FetchState, _ instant: Instant?, problem: Problem?, withWords: Bool? = nil, _ context: Context
    ) -> CellText {
        let words = (problem.map(Phrase.problemWord) ?? Phrase.fetchState(state))[context.look.language]
        switch state {
        case .never where problem == nil: return CellText(words, .dimmed)
        case .complete: return instant.map { cell($0, context) } ?? CellText("●", .good)
        case .partial: return troubled("◐", instant, words, .warning, withWords: withWords, context)
        case .never, .failed: return troubled("✗", instant, words, .error, withWords: withWords, context)
        }
    }

    /// `◐ 12:04, ufullstendig`; `✗ tidsavbrudd` where nothing was ever fetched.
    ///
    /// - Parameter withWords: whether there is room for words beside the age; by default there is in a window of 120.
    ///   Where there is none, the mark tells that something is the matter, and the status row what.
    static func troubled(
        _ mark: SafeText, _ instant: Instant?, _ words: SafeText, _ role: Role, withWords: Bool? = nil,
        _ context: Context
    ) -> CellText {
        guard let instant else { return CellText("\(mark) \(words)", role) }
        let age = short(instant, context)
        return CellText(withWords ?? isRoomy(context) ? "\(mark) \(age), \(words)" : "\(mark) \(age)", role)
    }

    /// Whether the column of ages has room for words.
    static func isRoomy(_ context: Context) -> Bool { context.look.size.width >= Breakpoint.agesWithWords }

    /// The share of a refresh that is done for an estate, while it runs: `⟳ 40 %`.
    static func progress(of estate: Estate.ID, bank: OrganizationNumber? = nil, _ context: Context) -> CellText? {
        guard context.work.progress.isRunning else { return nil }
        var (done, count, isBusy) = (0, 0, false)
        for step in context.work.progress.steps {
            switch step.id {
            case .relations(estate) where bank == nil: break
            case .bank(estate, let number) where bank == nil || bank == number: break
            default: continue
            }
            count += 1
            if step.state.isOver {
                done += 1000
                continue
            }
            if step.state != .waiting { isBusy = true }
            if let total = step.total, total > 0 { done += step.done * 1000 / total }
        }
        guard count > 0, done < count * 1000, isBusy || done > 0 else { return nil }
        return CellText("⟳ \(CountFormat.percent(permille: done / count, context.look.language))", .warning)
    }
}
