import BoModel
import BoProgram
import BoText
import Synchronization

/// Tells on stderr how a refresh goes: one line that is written over on a terminal, plain lines elsewhere.
final class ProgressPrinter: Sendable {
    private struct State {
        var progress = RefreshProgress()
        var paintedAt = Instant(milliseconds: 0)
        var hasBar = false
    }

    private let language: Language
    private let isTerminal: Bool
    private let now: @Sendable () -> Instant
    private let state = Mutex(State())

    init(language: Language, isTerminal: Bool, now: @escaping @Sendable () -> Instant) {
        self.language = language
        self.isTerminal = isTerminal
        self.now = now
    }

    /// Takes in an event of the refresh; called on its threads.
    @Sendable func receive(_ event: RefreshEvent) {
        state.withLock { state in
            state.progress.receive(event)
            if case .note(let note) = event, let line = line(for: note) {
                erase(&state)
                Output.say(line)
            }
            guard isTerminal else { return }
            let moment = now()
            // Ten times a second is as often as anybody can read.
            guard moment.milliseconds - state.paintedAt.milliseconds > 100 else { return }
            state.paintedAt = moment
            paint(&state, moment)
        }
    }

    /// Says a line between those of the refresh.
    func say(_ line: Phrase) {
        state.withLock { state in
            erase(&state)
            Output.say(line[language])
        }
    }

    /// Says what it all came to.
    func finish(_ summary: RefreshSummary) {
        state.withLock { state in
            erase(&state)
            Output.say(Phrase.refreshEnded(summary)[language])
            let problems = [summary.problem].compactMap { $0 } + summary.estates.compactMap(\.problem)
            for (place, problem) in problems.enumerated() where problems.firstIndex(of: problem) == place {
                for line in Phrase.problemText(problem, language) { Output.say(line) }
            }
        }
    }

    /// Pages are told by the bar alone on a terminal; in a log every tenth is enough, which is what arrives.
    private func line(for note: WorkLogLine) -> SafeText? {
        if isTerminal, case .page = note.kind { return nil }
        return Phrase.note(note, isMasked: true)[language]
    }

    private func paint(_ state: inout State, _ moment: Instant) {
        let text = Phrase.progress(state.progress, at: moment)[language]
        Output.tell("\r\u{1B}[K\(text.string)")
        state.hasBar = true
    }

    private func erase(_ state: inout State) {
        guard state.hasBar else { return }
        Output.tell("\r\u{1B}[K")
        state.hasBar = false
    }
}
