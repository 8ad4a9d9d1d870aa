public import BoModel
public import BoText
import CNcurses

/// The loop of the main thread: waits for keys, messages and signals, feeds the app, hands its effects on, and paints
/// once for all that came together. While nothing happens it sleeps.
public struct Runtime {
    /// Why the loop ended.
    public enum Ending: Hashable, Sendable {
        /// The app is finished.
        case finished
        /// A signal asked for it.
        case signal(Int32)
        /// The terminal is gone.
        case hungUp

        /// What the process should exit with, as shells count.
        public var exitStatus: Int32 {
            switch self {
            case .finished: 0
            case .signal(let number): 128 + number
            case .hungUp: 128 + SIGHUP
            }
        }
    }

    /// How long a paint waits for the answer to a question that keys or the start gave rise to.
    private static let answerMilliseconds: Int64 = 15
    private static let firstAnswerMilliseconds: Int64 = 40
    /// Where somebody is, is remembered so long after they moved.
    private static let rememberMilliseconds: Int64 = 5000

    private var app: App
    private let terminal: Terminal
    private let inbox: Inbox
    private let now: () -> Instant
    private let theme: (String, Language) -> Result<Theme, Problem>
    private let perform: (WorkEffect) -> Void
    private let remember: (Session) -> Void

    /// Something changed since the last paint, and when it must be painted at the latest.
    private var isDirty = true
    private var paintBy: Int64
    private var nextTick: Int64?
    /// When the rest of a sequence of bytes must have come.
    private var silentBy: Int64?
    /// When it is looked whether the session has changed, and what was remembered last.
    private var rememberBy: Int64?
    private var remembered: Session?
    private var ending: Ending?
    /// Work that is handed on after the next paint.
    private var pending: [WorkEffect] = []

    /// - Parameter now: the clock that messages carry.
    /// - Parameter theme: finds a theme by its name, or says in a language why not.
    /// - Parameter perform: hands work over to other threads and returns at once. The loop itself performs every
    ///   ``TerminalEffect``.
    public init(
        app: App, terminal: Terminal, inbox: Inbox, now: @escaping () -> Instant,
        theme: @escaping (String, Language) -> Result<Theme, Problem> = Runtime.knownTheme,
        perform: @escaping (WorkEffect) -> Void, remember: @escaping (Session) -> Void = { _ in }
    ) {
        self.app = app
        self.terminal = terminal
        self.inbox = inbox
        self.now = now
        self.theme = theme
        self.perform = perform
        self.remember = remember
        paintBy = bo_milliseconds() + Runtime.firstAnswerMilliseconds
    }

    /// The themes that need no file.
    public static func knownTheme(_ name: String, _ language: Language) -> Result<Theme, Problem> {
        let known = [Theme.standard, .mono]
        if let theme = known.first(where: { $0.name == name }) { return .success(theme) }
        return .failure(Problem(.theme, name, detail: Phrase.themeMissing(known.map(\.name))[language].string))
    }

    /// Runs until the app is finished, a signal asks for the end or the terminal is gone; then the terminal is as it
    /// was.
    public mutating func run() -> Ending {
        defer {
            terminal.close()
            rememberNow()
        }
        if app.context.look.choices.isMouseOn { terminal.setMouse(true) }
        if app.context.look.theme == Theme.automatic { terminal.askForBackground() }
        handle(app.start())
        performPending()
        while true {
            let hasKeys = wait()
            takeSignals()
            if hasKeys { takeKeys() } else { takeSilence() }
            for message in inbox.take() { feed(message) }
            tickIfDue()
            rememberIfDue()
            // A paint that waits for no answer comes before the work that a key gives rise to: a letter is echoed
            // first.
            if ending == nil, !app.isFinished, !app.isWaiting { paintIfDue() }
            performPending()
            if app.isFinished { return ending ?? .finished }
            if let ending { return ending }
            paintIfDue()
        }
    }

    // MARK: - Waiting

    /// Sleeps until something comes or is due.
    ///
    /// - Returns: whether keys wait, or the terminal is gone.
    private func wait() -> Bool {
        var files = [terminal.input, inbox.alarm, Rescue.alarm].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        return poll(&files, nfds_t(files.count), timeout) > 0 && files[0].revents != 0
    }

    /// Milliseconds until something is due; -1 when nothing is.
    private var timeout: Int32 {
        let clock = bo_milliseconds()
        var due: [Int64] = []
        if let silentBy { due.append(silentBy - clock) }
        if isDirty { due.append(app.isWaiting ? paintBy - clock : 0) }
        if app.wantsTicks { due.append((nextTick ?? clock) - clock) }
        if let rememberBy { due.append(rememberBy - clock) }
        if let moment = app.wakesAt { due.append(moment.milliseconds - now().milliseconds) }
        return due.min().map { Int32(clamping: max(0, $0)) } ?? -1
    }

    // MARK: - What came

    private mutating func takeKeys() {
        guard let inputs = terminal.readKeys() else {
            ending = .hungUp
            return
        }
        silentBy = terminal.patience.map { bo_milliseconds() + $0 }
        feed(inputs)
    }

    private mutating func takeSilence() {
        guard let due = silentBy, bo_milliseconds() >= due else { return }
        silentBy = nil
        feed(terminal.expire())
    }

    private mutating func feed(_ inputs: [KeyDecoder.Input]) {
        for input in inputs where !app.isFinished {
            switch input {
            case .key(let key): feed(.key(key))
            case .text(let text): feed(.text(text))
            case .answer(let answer): take(answer)
            case .mouse(let mouse): feed(.mouse(mouse))
            }
        }
    }

    /// The terminal told its background: the theme that was to fit it is another now.
    private mutating func take(_ answer: KeyDecoder.Answer) {
        guard terminal.receive(answer), app.context.look.theme == Theme.automatic,
            case .success(let theme) = fittingTheme(Theme.automatic)
        else { return }
        terminal.use(theme)
        feed(.redraw)
    }

    private mutating func takeSignals() {
        let signals = Rescue.take()
        if signals.isEmpty { return }
        for number in [SIGTERM, SIGHUP, SIGINT] where signals.contains(number) { ending = .signal(number) }
        guard ending == nil else { return }
        if signals.contains(SIGTSTP) {
            suspend()
        } else if signals.contains(SIGCONT) {
            terminal.resume()
            afterResize()
        } else if signals.contains(SIGWINCH), terminal.resize() {
            afterResize()
        }
    }

    private mutating func tickIfDue() {
        if let moment = app.wakesAt, now() >= moment { feed(.tick(now())) }
        guard app.wantsTicks else {
            nextTick = nil
            return
        }
        let clock = bo_milliseconds()
        if let due = nextTick, clock >= due { feed(.tick(now())) }
        // On the full second, so that a second shown is a second long.
        if clock >= nextTick ?? clock { nextTick = clock + 1000 - now().milliseconds % 1000 }
    }

    private mutating func rememberIfDue() {
        guard let due = rememberBy, bo_milliseconds() >= due else { return }
        rememberNow()
    }

    private mutating func rememberNow() {
        rememberBy = nil
        let session = app.session
        guard session != remembered else { return }
        remembered = session
        remember(session)
    }

    private mutating func feed(_ message: Message) {
        if rememberBy == nil { rememberBy = bo_milliseconds() + Runtime.rememberMilliseconds }
        if !isDirty {
            isDirty = true
            paintBy = bo_milliseconds() + Runtime.answerMilliseconds
        }
        handle(app.receive(message))
    }

    // MARK: - What follows

    private mutating func handle(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .terminal(let effect): perform(effect)
            case .work(let work): pending.append(work)
            }
        }
    }

    private mutating func perform(_ effect: TerminalEffect) {
        switch effect {
        case .redraw: terminal.repaint()
        case .suspend: suspend()
        case .setMouse(let isOn): terminal.setMouse(isOn)
        case .setTheme(let name): change(to: name)
        case .copy(let text, let rows): inbox.send(.performed(.success(terminal.copy(text, rows: rows))))
        }
    }

    private mutating func performPending() {
        for work in pending { perform(work) }
        pending.removeAll()
    }

    private mutating func change(to name: String) {
        if name == Theme.automatic, terminal.background == nil { terminal.askForBackground() }
        switch fittingTheme(name) {
        case .success(let theme):
            terminal.use(theme)
            inbox.send(.performed(.success(.themeApplied(name))))
        case .failure(let problem):
            inbox.send(.performed(.failure(problem)))
        }
    }

    /// A theme by its name; the automatic one is that which fits the background, as far as it is known.
    private func fittingTheme(_ name: String) -> Result<Theme, Problem> {
        let name = name == Theme.automatic ? Theme.name(fitting: terminal.background) : name
        return theme(name, app.context.look.language)
    }

    private mutating func suspend() {
        terminal.suspend()
        // The signal that continued the process has been heeded.
        let signals = Rescue.take()
        for number in [SIGTERM, SIGHUP, SIGINT] where signals.contains(number) { ending = .signal(number) }
        afterResize()
    }

    private mutating func afterResize() {
        feed(.resized(terminal.size))
    }

    private mutating func paintIfDue() {
        guard isDirty, !app.isWaiting || bo_milliseconds() >= paintBy else { return }
        isDirty = false
        terminal.show(app.draw())
    }
}
