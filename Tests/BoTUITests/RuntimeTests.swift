import BoModel
import BoTUI
import BoText
import Foundation
import Glibc
import Testing

/// Here, because there can be but one terminal at a time.
extension TerminalTests {
    @Suite struct RuntimeTests {
        private let noon = Instant(milliseconds: 1_795_345_445_000)

        /// Runs the dashboard on a terminal until it ends.
        private func run(
            on line: PseudoTerminal, inbox: Inbox, perform: @escaping (WorkEffect) -> Void = { _ in },
            remember: @escaping (Session) -> Void = { _ in }, polling: Polling? = nil, before: () -> Void = {}
        ) throws -> Runtime.Ending {
            let terminal = try Terminal(input: line.slave, output: line.slave)
            var context = Context(language: .nb, now: noon, size: terminal.size)
            context.work.polling = polling
            var runtime = Runtime(
                app: App(context: context), terminal: terminal, inbox: inbox, now: { [noon] in noon }, perform: perform,
                remember: remember)
            before()
            return runtime.run()
        }

        /// Runs it on an empty cache; once its first question is answered, somebody types or does something else.
        private func played(
            on line: PseudoTerminal, remember: @escaping (Session) -> Void = { _ in }, _ act: @escaping () -> Void
        ) throws -> Runtime.Ending {
            let inbox = try Inbox()
            return try run(
                on: line, inbox: inbox,
                perform: { effect in
                    guard case .ask(let question) = effect else { return }
                    inbox.send(.answered(question, .success(.estates([]))))
                    act()
                }, remember: remember)
        }

        @Test func `the dashboard runs until it is left, and leaves the terminal as it was`() throws {
            let line = try PseudoTerminal()
            let modes = line.modes
            let inbox = try Inbox()
            var asked: [Question] = []

            let ending = try run(
                on: line, inbox: inbox,
                perform: { effect in
                    guard case .ask(let question) = effect else { return }
                    asked.append(question)
                    inbox.send(.answered(question, .failure(Problem(.cacheUnreadable, "prøve"))))
                    line.type("Q")
                })

            #expect(ending == .finished)
            #expect(ending.exitStatus == 0)
            #expect(asked.first == .estates)
            #expect(line.modes == modes)
        }

        @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
        func `a signal ends the loop in good order`(_ row: (signal: Int32, status: Int32)) throws {
            let line = try PseudoTerminal()
            let modes = line.modes

            let ending = try run(on: line, inbox: try Inbox(), before: { kill(getpid(), row.signal) })

            #expect(ending == .signal(row.signal))
            #expect(ending.exitStatus == row.status)
            #expect(line.modes == modes)
        }

        @Test func `a terminal that goes away ends the loop`() throws {
            let line = try PseudoTerminal()

            let ending = try run(on: line, inbox: try Inbox(), before: { line.hangUp() })

            #expect(ending == .hungUp)
            #expect(ending.exitStatus == 129)
        }

        @Test func `the first question is asked before anything is painted`() throws {
            let line = try PseudoTerminal()
            let inbox = try Inbox()
            var drawn: String?

            let ending = try run(
                on: line, inbox: inbox,
                perform: { effect in
                    guard drawn == nil, case .ask(let question) = effect else { return }
                    drawn = line.drawn()
                    inbox.send(.answered(question, .success(.estates([]))))
                    line.type("\u{1B}[6~Q")
                })

            #expect(ending == .finished)
            #expect(drawn?.contains("Bo") == false)
        }

        @Test func `the mouse is heard only while it is on, and no more when the terminal is given back`() throws {
            let line = try PseudoTerminal()

            let ending = try played(on: line) { line.type("PQ") }

            #expect(ending == .finished)
            let drawn = line.drawn()
            let isOn = try #require(drawn.range(of: "\u{1B}[?1000h"))
            let isOff = try #require(drawn.range(of: "\u{1B}[?1000l", options: .backwards))
            #expect(isOn.upperBound < isOff.lowerBound)
        }

        @Test func `what the mouse sends unasked does nothing`() throws {
            let line = try PseudoTerminal()

            let ending = try played(on: line) { line.type("\u{1B}[<0;70;24M\u{1B}[<0;2;24m\u{1B}[<64;1;1MQ") }

            #expect(ending == .finished)
            #expect(!line.drawn().contains("1000h"))
        }

        @Test(arguments: [nil, SIGTERM, SIGHUP])
        func `where somebody was is remembered at the end, whatever ends it`(_ signal: Int32?) throws {
            let line = try PseudoTerminal()
            var sessions: [Session] = []

            _ = try played(on: line, remember: { sessions.append($0) }) {
                if let signal { kill(getpid(), signal) } else { line.type("Q") }
            }

            #expect(sessions.map { $0.places.map(\.screen) } == [["estates"]])
        }

        @Test func `the register is asked when it is time, though nothing happens`() throws {
            let line = try PseudoTerminal()
            let inbox = try Inbox()
            var effects: [WorkEffect] = []

            let ending = try run(
                on: line, inbox: inbox,
                perform: { effect in
                    effects.append(effect)
                    if case .ask(let question) = effect { inbox.send(.answered(question, .success(.estates([])))) }
                    if effect == .poll { line.type("Q") }
                }, polling: Polling(minutes: 1, now: noon.adding(seconds: -60)))

            #expect(ending == .finished)
            #expect(effects.count { $0 == .poll } == 1)
        }
    }
}
