import BoModel
import BoTUI
import BoTestKit
import BoText
import Glibc
import Testing

/// Here, because there can be but one terminal at a time.
extension TerminalTests {
    @Suite struct ClipboardTests {
        /// What the terminal is sent when `y` is pressed on the first estate.
        private func copied(on line: PseudoTerminal) throws -> String {
            let inbox = try Inbox()
            let terminal = try Terminal(input: line.slave, output: line.slave)
            let context = Context(language: .nb, now: FixtureWorld.now, size: terminal.size)
            var runtime = Runtime(
                app: App(context: context), terminal: terminal, inbox: inbox, now: { FixtureWorld.now },
                perform: { effect in
                    guard case .ask(let question) = effect else { return }
                    inbox.send(FixtureWorld.standard.reply(to: question))
                    inbox.send(.key(.character("y")))
                    inbox.send(.key(.character("Q")))
                })
            #expect(runtime.run() == .finished)
            return line.drawn()
        }

        @Test(arguments: [
            (term: "xterm-256color", tmux: "", sent: "\u{1B}]52;c;MzE3MDA2NjY4\u{7}"),
            (
                term: "tmux-256color", tmux: "/tmp/tmux-0/default,1,0",
                sent: "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;MzE3MDA2NjY4\u{7}\u{1B}\\"
            ),
        ])
        func `a copy is sent to the terminal, through tmux where there is one`(
            _ row: (term: String, tmux: String, sent: String)
        ) throws {
            let line = try PseudoTerminal(term: row.term)
            setenv("TMUX", row.tmux, 1)
            defer { unsetenv("TMUX") }

            #expect(try copied(on: line).contains(row.sent))
        }

        @Test(arguments: ["linux", "vt100"])
        func `a terminal without a clipboard is sent nothing`(_ term: String) throws {
            #expect(try !copied(on: PseudoTerminal(term: term)).contains("52;c;"))
        }
    }
}
