public import BoModel
public import BoTUI
public import BoText

/// A dashboard on a small world in memory, ready to be played.
public struct Stage {
    public private(set) var rehearsal: Rehearsal
    /// 22 November 2026, 12:04:05 in Norway.
    public static let now = FixtureWorld.now

    /// What the cache holds, and what happens to who saves in it.
    private final class Cache {
        var world: FixtureWorld
        var problem: Problem?
        init(_ world: FixtureWorld) { self.world = world }
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
            case .ask(let question): return [.answered(question, .success(cache.world.answer(question)))]
            case .save(let annotated, let serial) where answersSaves:
                if let problem = cache.problem { return [.saved(serial, .failure(problem))] }
                return [.saved(serial, .success(cache.world.save(annotated)))]
            default: return []
            }
        }
    }

    /// Plays keys; a name that is no key fails the test by doing nothing.
    public mutating func press(_ notation: String) throws { try rehearsal.press(notation) }

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
