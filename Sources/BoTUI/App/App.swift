public import BoModel
public import BoText

/// The dashboard as a value: messages in, effects out, and a picture of itself whenever somebody wants one.
///
/// It knows no terminal, no disk, no network and no clock. Copy it, replay it, throw it away.
public struct App: Sendable {
    /// One screen of the stack, and which of its questions have answers that are still good.
    struct Layer: Sendable {
        let serial: Int
        var screen: any Screen
        var known: Set<Question> = []
        /// The data changed since the last answer.
        var isStale = false
        /// It was open when the dashboard was left, and nothing has been heard of it yet.
        var isRestored = false
    }

    /// A question that is out.
    struct Outstanding: Sendable {
        let question: Question
        let serial: Int
        /// The data changed meanwhile: the answer is shown, and asked for again.
        var isStale = false
    }

    /// Never empty; the last is on top.
    var layers: [Layer]
    var dialog: (any Dialog)?
    var statusMessage: StatusMessage?
    public internal(set) var context: Context
    /// True when the user has left.
    public internal(set) var isFinished = false
    var outstanding: Outstanding?
    /// Where things stood after the last message; `nil` in a window that is too small.
    private(set) var layout: Layout?
    /// Keys that were typed ahead of the rows they are meant for.
    var typedAhead = TypedAhead()
    private var nextSerial = 1
    /// Stands for the dialog among the serial numbers of layers, and for coming back to where the dashboard was left.
    private static let dialogSerial = -1
    private static let returnSerial = -2
    /// The levels that are still to be opened again.
    var restoring: [Session.Place] = []
    var tour: Tour?

    /// - Parameters:
    ///   - session: where the dashboard was left the last time.
    ///   - note: something to be told first.
    ///   - hasTour: it shows its keys by having them used.
    public init(context: Context, session: Session? = nil, note: Phrase? = nil, hasTour: Bool = false) {
        self.context = context
        layers = [Layer(serial: 0, screen: EstatesScreen(context))]
        if let session { restore(session) }
        if hasTour { beginTour() }
        fit()
        statusMessage = note.map { .info($0) }
    }

    /// The first effects: what the first screen wants to know.
    public mutating func start() -> [Effect] {
        guard !restoring.isEmpty else { return ask() }
        outstanding = Outstanding(question: .index, serial: App.returnSerial)
        return [.work(.ask(.index))]
    }

    /// Whether a question is out, so that waiting a few milliseconds before painting spares a picture that is soon
    /// outdated.
    ///
    /// Somebody who types wants to see the letter at once.
    public var isWaiting: Bool { outstanding != nil && dialog == nil && !top.isAtHand }

    /// Whether times on the screen pass by themselves: a refresh runs.
    public var wantsTicks: Bool { context.work.progress.isRunning }

    /// When the clock should be told though nothing happens; `nil`: never.
    public var wakesAt: Instant? { context.work.polling.flatMap { $0.isOut ? nil : $0.nextAt } }

    /// The names of the screens, the one on top last. Never empty.
    public var openScreens: [String] { layers.map { type(of: $0.screen).name } }

    /// The type of what is open on top of the screens; `nil` when nothing is.
    public var openDialog: String? { dialog.map { "\(type(of: $0))" } }

    /// The names of all screens there are.
    public static var screenNames: [String] { ScreenList.all.map { $0.name } }

    /// Takes in one message.
    ///
    /// - Returns: what is to be done, in this order.
    public mutating func receive(_ message: Message) -> [Effect] {
        var effects: [Effect] = []
        switch message {
        case .key(let key): effects = hear(key)
        case .mouse(let mouse): effects = restoring.isEmpty ? point(mouse) : []
        case .text(let text):
            if let reaction = dialog?.paste(text) { effects = apply(reaction) }
        case .resized(let size):
            context.look.size = size
            askAgain()
        case .tick(let now):
            context.now = now
            effects = pollIfDue()
        case .answered(let question, let result): answered(question, result)
        case .refresh(let event): effects = progress(event)
        case .polled(let result): polled(result)
        case .performed(.success(let phrase)): statusMessage = .info(phrase)
        case .performed(.failure(let problem)): statusMessage = .trouble(problem)
        case .saved(let serial, let result): effects = saved(serial, result)
        case .redraw: break
        }
        advanceTour()
        return isFinished ? effects : effects + ask() + catchUp()
    }

    /// A key; for those who listen, where it has led is told.
    private mutating func hear(_ key: Key) -> [Effect] {
        let before = top.serial
        let effects = take(key)
        if context.look.isPlain, statusMessage == nil, top.serial != before {
            statusMessage = .info(Phrase(top.screen.trail(context).suffix(2).joined(separator: ", ")))
        }
        return effects
    }

    // MARK: - Asking

    /// Gives the screens that are seen their places.
    mutating func fit() {
        layout = Layout(context, top.screen, below: below)
        guard let layout else { return }
        top.screen.fit(layout.body.size, context)
        if let aside = layout.aside { layers[layers.count - 2].screen.fit(aside.size, context) }
    }

    /// The next question, when none is out and the top screen lacks an answer.
    mutating func ask() -> [Effect] {
        fit()
        guard let layout else { return [] }
        if let question = dialog?.question, outstanding?.serial != App.dialogSerial {
            // A search that is out is given up, and asked for again when the dialog knows what it must.
            outstanding = Outstanding(question: question, serial: App.dialogSerial)
            return [.work(.ask(question))]
        }
        guard outstanding == nil || isSuperseded else { return [] }
        if let question = nextQuestion(of: layers.count - 1) { return send(question, layers.count - 1) }
        // The level beside the top one wants to be right too, but only after it.
        guard layout.aside != nil, let question = nextQuestion(of: layers.count - 2) else { return [] }
        return send(question, layers.count - 2)
    }

    /// Whether a search is out that nobody waits for any more, because another search, or another screen, is wanted
    /// now.
    private var isSuperseded: Bool {
        guard let outstanding, outstanding.question.takesTime,
            let wanted = top.questions.first(where: { !top.known.contains($0) })
        else { return false }
        return outstanding.question.isSuperseded(by: wanted)
    }

    private mutating func nextQuestion(of place: Int) -> Question? {
        if layers[place].isStale { layers[place].renewQuestions() }
        layers[place].isStale = false
        let questions = layers[place].questions
        layers[place].known.formIntersection(questions)
        return questions.first { !layers[place].known.contains($0) }
    }

    private mutating func send(_ question: Question, _ place: Int) -> [Effect] {
        outstanding = Outstanding(question: question, serial: layers[place].serial)
        return [.work(.ask(question))]
    }

    private mutating func answered(_ question: Question, _ result: Result<Answer, Problem>) {
        guard let asked = outstanding, asked.question == question else { return }
        if asked.serial == App.returnSerial {
            outstanding = nil
            comeBack(result)
        } else {
            answered(asked, result)
        }
    }

    private mutating func answered(_ asked: Outstanding, _ result: Result<Answer, Problem>) {
        let question = asked.question
        if asked.serial == App.dialogSerial {
            outstanding = nil
            switch result {
            case .success(let answer): dialog?.receive(answer)
            case .failure(let problem):
                dialog = nil
                statusMessage = .trouble(problem)
            }
            return
        }
        guard let place = layers.firstIndex(where: { $0.serial == asked.serial }) else {
            // The screen that asked was closed meanwhile.
            outstanding = nil
            return
        }
        if case .success(let answer) = result, !answer.isComplete {
            // The rest is still on its way.
            layers[place].receive(question, answer, context)
            return
        }
        outstanding = nil
        if asked.isStale { layers[place].isStale = true } else { layers[place].known.insert(question) }
        switch result {
        case .success(let answer):
            if answer.isSynthetic { context.work.isSynthetic = true }
            layers[place].receive(question, answer, context)
            leaveWhatIsGone(place, answer)
        case .failure(let problem):
            statusMessage = .trouble(problem)
            layers[place].fail(question, context)
        }
    }

    /// Answers that the change may have made wrong are asked for again.
    mutating func forget(what change: Change) {
        for place in layers.indices {
            let good = layers[place].known.filter { !$0.isTouched(by: change) }
            guard good.count < layers[place].known.count else { continue }
            layers[place].known = good
            layers[place].isStale = true
        }
        if outstanding?.question.isTouched(by: change) == true { outstanding?.isStale = true }
    }

    /// What is known is said in other words now: columns are as wide as those.
    mutating func askAgain() {
        for place in layers.indices {
            layers[place].known = []
            layers[place].isStale = true
        }
    }

    // MARK: - The stack

    var top: Layer {
        get { layers[layers.count - 1] }
        set { layers[layers.count - 1] = newValue }
    }

    /// The screen that can be drawn beside the top one.
    var below: (any Screen)? { layers.count > 1 ? layers[layers.count - 2].screen : nil }

    mutating func push(_ screen: any Screen) {
        if screen.level != nil { holdCursor() }
        layers.append(Layer(serial: nextSerial, screen: screen))
        nextSerial += 1
    }

    /// Closes the top screen; the first one stays.
    ///
    /// - Returns: false when it was the first.
    @discardableResult
    mutating func pop() -> Bool {
        guard layers.count > 1 else { return false }
        let closed = layers.removeLast().screen
        if var follower = top.screen as? any CloseFollowing {
            follower.follow(closed)
            top.screen = follower
        }
        return true
    }
}
