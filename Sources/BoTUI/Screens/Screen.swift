import BoModel
import BoText

/// One screen of the dashboard: a value that knows its place, its keys and how to draw itself.
///
/// A screen never fetches: it says which questions it has, and is given the answers. It never performs: it returns what
/// it wants done. What only some screens can do are abilities, protocols of their own.
protocol Screen: HasKeys, Sendable {
    /// Its level; `nil` when it stands beside the levels.
    var level: Level? { get }
    /// The trail of levels that leads here, this one last.
    func trail(_ context: Context) -> [SafeText]
    func freshness(_ context: Context) -> Freshness?
    /// Takes its place in an area; called after every message, so before it is drawn and before it is asked what it
    /// wants.
    mutating func fit(_ area: Size, _ context: Context)
    mutating func handle(_ command: Command, _ context: Context) -> Reaction
    /// What a hint says here and now; `nil` when its command has nothing to do, whatever the cursor is on.
    ///
    /// - Parameter below: the screen that this one was opened from.
    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase?
    func draw(on surface: inout Surface, in area: Rect, _ context: Context)
    /// The row of totals.
    func total(_ context: Context) -> Line
    func status(_ context: Context) -> Status
    /// What a refresh from here is about, in words; from outside.
    func workName(_ context: Context) -> String
}

/// What a screen wants done after a command.
enum Reaction: Sendable {
    case stay
    case open(any Screen)
    /// It has done its work: the screen that it was opened from takes its place.
    case close
    /// Something is to be done in the background.
    case work(WorkEffect)
    /// Something is to be chosen or typed first.
    case ask(any Dialog)
    /// A refresh that waits is not wanted any more.
    case unqueue(RefreshScope)
    /// It can't be done, and why.
    case refused(Phrase)
    /// The screen doesn't know the command: the dashboard does.
    case unhandled
}

/// The status row: what stands to the left, and the place at the right.
struct Status: Hashable, Sendable {
    var left = Line()
    var right: SafeText = ""
}

extension Screen {
    var level: Level? { nil }
    func freshness(_ context: Context) -> Freshness? { nil }
    mutating func fit(_ area: Size, _ context: Context) {}
    func label(of hint: Keymap.Hint, above below: (any Screen)?, _ context: Context) -> Phrase? { hint.label }
    func total(_ context: Context) -> Line { Line() }
    func status(_ context: Context) -> Status { Status() }
    func workName(_ context: Context) -> String { Self.title[context.look.language].string }
}
