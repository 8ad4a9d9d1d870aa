import BoModel
import BoText

/// The last level: one transaction with everything the bank told of it.
struct TransactionScreen: Screen, Asking, AboutTransaction, CopySource, Annotatable, Restorable {
    static let name = "transaction"
    static let title = Phrase.Screens.transaction
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.siblings + GlobalKeys.noting.filter { $0.command != .onlyBookmarked }
            + GlobalKeys.copying + GlobalKeys.refreshing + GlobalKeys.stop
            + GlobalKeys.everywhere,
        hints: [
            .init(.back, label: Phrase.Commands.back), .init(.next, .previous, label: Phrase.Commands.nextPrevious),
            .init(.up, .down, label: Phrase.Screens.scroll), .init(.refresh, label: Phrase.Commands.refresh),
        ] + GlobalKeys.lastHints)

    let level: Level? = .transaction
    /// The list that it was opened from, and goes on to the neighbours in.
    private(set) var list: TransactionList
    private var summary: EstateSummary?
    private(set) var account: AccountSummary
    private(set) var answer: TransactionAnswer?
    /// Steps from the list's anchor to the transaction that is wanted.
    private var step = 0
    /// How many of them ``answer`` has taken.
    private var answeredStep = 0
    private var isGone = false
    private var top = 0
    private var size = Size(width: 78, height: 20)
    private var lineCount = 0

    init(
        _ id: Transaction.ID, of list: TransactionList, in summary: EstateSummary?, _ account: AccountSummary,
        known: TransactionAnswer?
    ) {
        self.list = list
        self.list.anchor = id
        self.summary = summary
        self.account = account
        answer = known
    }

    var estate: Estate.ID? { account.estate }
    var estateAtHand: EstateSummary? { summary }

    func trail(_ context: Context) -> [SafeText] {
        let language = context.look.language
        let day = answer?.transaction.day.map { DateFormat.day($0, language) }
        return [
            Phrase.Screens.estates[language], summary.map(EstateColumns.name) ?? "…", "\(account.bankName)",
            AccountFormat.number(account.description.number),
            day.map { "\(Phrase.Screens.transaction, language) \($0)" } ?? Phrase.Screens.transaction[language],
        ]
    }

    func freshness(_ context: Context) -> Freshness? {
        Freshness(of: [account], context)
    }

    mutating func fit(_ area: Size, _ context: Context) {
        size = area
        lineCount = answer.map { TransactionFacts.sheet($0, context).lines(width: area.width - 4).count } ?? 0
        top = max(0, min(top, lineCount - area.height))
    }

    var questions: [Question] { [list.question(step: step)] }
    mutating func renewQuestions() { if let answer { rebase(on: answer) } }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        guard case .transaction(let transaction) = answer, question == list.question(step: step) else { return }
        isGone = transaction == nil
        guard let transaction else { return }
        answeredStep = step
        if self.answer?.id != transaction.id { top = 0 }
        self.answer = transaction
        account = transaction.account
        summary = transaction.estate
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        switch command {
        case .next: return step(by: 1)
        case .previous: return step(by: -1)
        case .refresh:
            if let summary, let refusal = Refusals.refresh(summary.estate) { return .refused(refusal) }
            return AccountsScreen.refresh(account)
        case .up: top -= 1
        case .down: top += 1
        case .pageUp, .halfPageUp: top -= size.height / 2
        case .pageDown, .halfPageDown: top += size.height / 2
        case .first: top = 0
        case .last: top = lineCount
        default: return .unhandled
        }
        top = max(0, min(top, lineCount - size.height))
        return .stay
    }

    /// To the next or the previous transaction of the same list; several steps may be on their way.
    private mutating func step(by count: Int) -> Reaction {
        guard let answer else { return .stay }
        guard (0..<answer.total).contains(answer.place + step - answeredStep + count) else {
            return .refused(count > 0 ? Phrase.Screens.lastTransaction : Phrase.Screens.firstTransaction)
        }
        if step == answeredStep { rebase(on: answer) }
        step += count
        return .stay
    }

    /// Counts steps from the transaction that is shown; those on their way stay on their way.
    private mutating func rebase(on answer: TransactionAnswer) {
        list.anchor = answer.id
        step -= answeredStep
        answeredStep = 0
    }

    var underCursor: Annotated? { answer.map { Annotated($0.account.target(of: $0.id), $0.annotation) } }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
        guard let answer else {
            let words = isGone ? Phrase.Screens.transactionIsGone : Phrase.Screens.loading
            surface.write(
                words[context.look.language], at: Point(x: inner.x, y: inner.y + 1), maxWidth: inner.width,
                role: .dimmed)
            return
        }
        TransactionFacts.sheet(answer, context).draw(on: &surface, in: inner, from: top)
    }

    func status(_ context: Context) -> Status {
        guard let answer else { return Status() }
        let language = context.look.language
        var status = Status(right: Phrase.Screens.row(answer.place + 1, of: answer.total)[language])
        if isGone {
            status.left = Line(Phrase.Screens.transactionIsGone[language], .warning)
        } else if lineCount > size.height {
            let last = min(lineCount, top + size.height)
            status.left = Line(Phrase.Screens.lines(top + 1, last, of: lineCount)[language], .status)
        }
        return status
    }
}

extension TransactionScreen {
    var place: Session.Place? {
        var place = Session.Place(of: self, account)
        let id = answer?.id ?? list.anchor
        place.transaction = id?.key
        place.copy = id?.copy ?? 0
        return place
    }

    init?(_ place: Session.Place, on below: any Screen, _ cache: CacheIndex, _ context: Context) {
        guard let estate = cache.estate(of: place), let screen = below as? any TransactionListing,
            let chosen = place.transaction(of: screen.account.id)
        else { return nil }
        self.init(chosen, of: screen.transactionList, in: estate, screen.account, known: nil)
    }
}
