/// Plays keys against a dashboard without a terminal: for tests and for `bo render`.
///
/// Effects of work are answered at once, by a closure, until nothing more is asked.
public struct Rehearsal {
    public private(set) var app: App
    /// Everything the dashboard wanted done, oldest first.
    public private(set) var effects: [Effect] = []
    private let answer: (WorkEffect) -> [Message]

    /// Starts a dashboard.
    public init(_ app: App, answering answer: @escaping (WorkEffect) -> [Message]) {
        self.app = app
        self.answer = answer
        perform(self.app.start())
    }

    /// Plays keys in the notation of ``Key/sequence(_:)``: `jj<enter>`.
    ///
    /// - Throws: ``Key/UnknownKey`` when the notation names no key; nothing is played then.
    public mutating func press(_ notation: String) throws(Key.UnknownKey) {
        for key in try Key.sequence(notation) { receive(.key(key)) }
    }

    /// Plays one message and everything that follows from it.
    public mutating func receive(_ message: Message) {
        guard !app.isFinished else { return }
        perform(app.receive(message))
    }

    /// What is on the screen.
    public var surface: Surface { app.draw() }

    private mutating func perform(_ first: [Effect]) {
        var waiting = first[...]
        // Answers lead to questions, but never for ever: a screen that keeps asking would hang a test.
        var limit = 1000
        while let effect = waiting.popFirst(), limit > 0 {
            limit -= 1
            effects.append(effect)
            guard case .work(let work) = effect else { continue }
            for message in answer(work) { waiting += app.receive(message) }
        }
    }
}
