public import BoModel
import BoStore
public import BoTUI
public import BoText

/// A dashboard on a small world in memory, ready to be played.
public struct Stage {
    public private(set) var rehearsal: Rehearsal
    /// 22 November 2026, 12:04:05 in Norway.
    public static let now = FixtureWorld.now

    /// What the dashboard asks and saves in, and what happens to who saves in it.
    private final class Cache {
        private(set) var world: FixtureWorld
        var problem: Problem?
        /// How often something was saved. Worlds are shared, so the first time it is saved in a copy.
        private var saves: Int64 = 0

        init(_ world: FixtureWorld) { self.world = world }

        func save(_ annotated: [Annotated]) throws(Problem) -> AnnotationEdit {
            if let problem { throw problem }
            if saves == 0 { world = try world.copy() }
            saves += 1
            return try world.store.save(annotated, at: Instant(milliseconds: Stage.now.milliseconds + saves))
        }
    }

    private let cache: Cache

    /// Why nothing can be saved from now on; `nil`: it can.
    public var problem: Problem? {
        get { cache.problem }
        nonmutating set { cache.problem = newValue }
    }

    /// - Parameter world: what the cache holds.
    /// - Parameter answersSaves: false: saving takes for ever.
    public init(
        _ world: FixtureWorld = .standard, size: Size = Size(width: 80, height: 24), language: Language = .nb,
        answersSaves: Bool = true, session: Session? = nil, hasTour: Bool = false,
        _ change: (inout Context) -> Void = { _ in }
    ) {
        var context = Context(
            language: language, now: Stage.now, size: size,
            themes: ["fjord", "fjord-lys", "hoykontrast", "mono", "tty16"], theme: "fjord")
        change(&context)
        let cache = Cache(world)
        self.cache = cache
        rehearsal = Rehearsal(App(context: context, session: session, hasTour: hasTour)) { effect in
            switch effect {
            case .ask(let question): return [cache.world.reply(to: question)]
            case .save(let annotated, let serial) where answersSaves:
                do throws(Problem) {
                    return [.saved(serial, .success(try cache.save(annotated)))]
                } catch {
                    return [.saved(serial, .failure(error))]
                }
            default: return []
            }
        }
    }

    // Where keys lead from the start: the estate with every state in it, and down its levels.

    public static let toBanks = "<down><down><enter>"
    /// All accounts of the estate, the cursor on the long one.
    public static let toAccounts = "<down><down>3g"
    public static let toTransactions = toAccounts + "<enter>"
    public static let toTimeline = "<down><down>I"
    /// The accounts of one bank, by way of the list of banks.
    public static let throughBanks = toBanks + "g<down><down><down><down><down><enter>"
    /// The transactions of the long account, by way of every level.
    public static let throughLevels = throughBanks + "<enter>"

    /// Plays keys; a name that is no key fails the test by doing nothing.
    public mutating func press(_ notation: String) throws { try rehearsal.press(notation) }

    /// Opens the list of columns, unless it is open, goes to a column and plays keys there.
    public mutating func choose(column name: String, _ keys: String = "<space>") throws {
        if app.openDialog != "ColumnsDialog" { try press("c") }
        try press("<home>")
        var left = 60
        while !lines.contains(where: { $0.contains("│▌") && $0.contains("] \(name) ") }), left > 0 {
            try press("<down>")
            left -= 1
        }
        if left > 0 { try press(keys) }
    }

    public mutating func receive(_ messages: Message...) {
        for message in messages { rehearsal.receive(message) }
    }

    public var app: App { rehearsal.app }
    public var surface: Surface { rehearsal.surface }
    /// What the screen says, blanks at the ends of lines cut off, no-break spaces as spaces.
    public var text: String { String(surface.text.map { $0 == "\u{A0}" ? " " : $0 }) }
    public var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The line of the cursor.
    public var cursorLine: Substring? { lines.first { $0.hasPrefix("▌") || $0.contains("│▌") } }
    /// The row above the key hints.
    public var statusLine: Substring { lines.count > 1 ? lines[lines.count - 2] : "" }
    public var effects: [Effect] { rehearsal.effects }
}
