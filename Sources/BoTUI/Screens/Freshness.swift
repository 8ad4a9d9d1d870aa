import BoModel
import BoText

/// How old the data is, told at the right of the first row: in full where there is room, else short.
struct Freshness: Hashable, Sendable {
    let long: SafeText
    let short: SafeText
    let shortest: SafeText
    let role: Role

    /// Data fetched at a moment, perhaps from a bank.
    init(fetchedAt instant: Instant?, from source: String? = nil, _ context: Context) {
        let language = context.language
        guard let instant else {
            short = Phrase.Screens.neverFetched[language]
            long = short
            shortest = short
            role = .warning
            return
        }
        let isFresh = Age.isFresh(instant, context)
        let mark: SafeText = isFresh ? "●" : "○"
        let moment = DateFormat.moment(instant, now: context.now, language)
        shortest = "\(mark) \(moment)"
        short = "\(mark) \(Phrase.Screens.fetched(moment), language)"
        long = source.map { "\(mark) \(Phrase.Screens.fetched(moment, from: "\($0)"), language)" } ?? short
        role = isFresh ? .good : .warning
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
        let moment = DateFormat.moment(instant, now: context.now, context.language)
        let (then, today) = (instant.oslo.day, context.now.oslo.day)
        let hasDayAndTime = then < today && (then.parts.year == today.parts.year || today.days(since: then) == 1)
        // A blank and five characters of time stand behind the day.
        return hasDayAndTime ? moment.prefix(moment.string.count - 6) : moment
    }

    /// What is known of a fetch: its age when all is well, else what is the matter.
    static func cell(_ state: FetchState, _ instant: Instant?, problem: Problem?, _ context: Context) -> CellText {
        let language = context.language
        switch state {
        case .never:
            if let problem { return CellText("✗ \(Phrase.problemWord(problem), language)", .error) }
            return CellText(Phrase.fetchState(.never)[language], .dimmed)
        case .complete:
            return instant.map { cell($0, context) } ?? CellText("●", .good)
        case .partial:
            let words = problem.map { Phrase.problemWord($0)[language] } ?? Phrase.fetchState(.partial)[language]
            return CellText("◐ \(words)", .warning)
        case .failed:
            let words = problem.map { Phrase.problemWord($0)[language] } ?? Phrase.fetchState(.failed)[language]
            return CellText("✗ \(words)", .error)
        }
    }

    /// The share of a refresh that is done for an estate, while it runs: `⟳ 40 %`.
    static func progress(of estate: Estate.ID, bank: OrganizationNumber? = nil, _ context: Context) -> CellText? {
        guard context.progress.isRunning else { return nil }
        var (done, count, isBusy) = (0, 0, false)
        for step in context.progress.steps {
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
        return CellText("⟳ \(CountFormat.percent(permille: done / count, context.language))", .warning)
    }
}
