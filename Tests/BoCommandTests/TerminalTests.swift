import BoModel
import BoStore
import Foundation
import Testing

/// The dashboard in a real terminal (tmux), as a user meets it: the screen, and the terminal afterwards.
@Suite(.serialized) struct TerminalTests {
    private let program: Program
    private let terminal: TestTerminal

    init() throws {
        program = try Program()
        terminal = TestTerminal(program)
    }

    private func open(_ command: String) throws { try terminal.open(command) }
    private func screen(showing text: String) throws -> String { try terminal.showing(text) }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try terminal.tmux(arguments) }

    private var shell: String {
        "export HOME='\(program.home.path)' LANG=C.UTF-8 TERM=tmux-256color; "
            + "stty -g > \(program.path("before")); '\(Program.path)' \(program.arguments); "
            + "echo status=$?; stty -g > \(program.path("after")); echo ended; exec sleep 600"
    }

    private func expectTerminalRestored() throws {
        let before = try String(contentsOfFile: program.path("before"), encoding: .utf8)
        let after = try String(contentsOfFile: program.path("after"), encoding: .utf8)
        #expect(before == after)
        _ = try tmux("kill-server")
    }

    @Test func `opens, explains itself, and leaves the terminal as it was`() throws {
        try open(shell)
        _ = try screen(showing: "Lageret er tomt")
        try tmux("send-keys", "-t", "t", "?")
        _ = try screen(showing: "Hjelp")
        try tmux("send-keys", "-t", "t", "Escape")
        try tmux("send-keys", "-t", "t", "q")
        #expect(try screen(showing: "ended").contains("status=0"))
        try expectTerminalRestored()
    }

    @Test(arguments: [("TERM", 143), ("HUP", 129)])
    func `a signal ends it in order`(_ row: (name: String, status: Int)) throws {
        try open(shell)
        _ = try screen(showing: "Lageret er tomt")
        try tmux("run-shell", "pkill -\(row.name) -f '^\(Program.path) \(program.arguments)'")
        #expect(try screen(showing: "ended").contains("status=\(row.status)"))
        try expectTerminalRestored()
    }

    @Test(arguments: ["SEGV", "ABRT", "TRAP", "FPE", "BUS", "ILL"])
    func `a crash gives the terminal back`(_ signal: String) throws {
        try open(shell)
        _ = try screen(showing: "Lageret er tomt")
        try tmux("run-shell", "pkill -\(signal) -f '^\(Program.path) \(program.arguments)'")
        _ = try screen(showing: "ended")
        try expectTerminalRestored()
    }

    @Test func `windows of any size are drawn, and the old picture comes back`() throws {
        try open(shell)
        _ = try screen(showing: "Lageret er tomt")
        // The line at the bottom is painted last.
        let picture = try screen(showing: "Hjelp")
        for (columns, rows) in [(20, 5), (1, 1), (300, 90), (52, 12), (60, 15)] {
            try tmux("resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)")
        }
        try tmux("resize-window", "-t", "t", "-x", "52", "-y", "12")
        _ = try screen(showing: "60×15")
        try tmux("resize-window", "-t", "t", "-x", "80", "-y", "24")
        _ = try screen(showing: picture)
        try tmux("send-keys", "-t", "t", "Q")
        _ = try screen(showing: "ended")
        try expectTerminalRestored()
    }

    @Test func `sleeps in the background and comes back`() throws {
        // A prompt with the number of the command, so that each is told from the one before.
        try open("PS1='<\\#>' bash --norc -i")
        let start = "export HOME='\(program.home.path)' LANG=C.UTF-8; '\(Program.path)' \(program.arguments)"
        try tmux("send-keys", "-t", "t", start, "Enter")
        _ = try screen(showing: "Lageret er tomt")
        try tmux("send-keys", "-t", "t", "C-z")
        _ = try screen(showing: "<2>")
        try tmux("send-keys", "-t", "t", "fg", "Enter")
        _ = try screen(showing: "Lageret er tomt")
        try tmux("send-keys", "-t", "t", "q")
        _ = try screen(showing: "<3>")
        try tmux("send-keys", "-t", "t", "echo back-$((40+2))", "Enter")
        _ = try screen(showing: "back-42")
        _ = try tmux("kill-server")
    }

    @Test func `a note that is typed is on the disk when the screen says so, and is taken back by one key`() throws {
        let estate = Estate.ID("385fad87-b3e1-4542-a5ac-86c1b4e130af")
        do {
            let store = try Store.open(at: program.path("cache.sqlite"), .writing)
            defer { store.close() }
            let notice = Notice(
                id: estate, type: .opening, registeredAt: Instant(milliseconds: 1_795_345_445_123), ruledOn: nil,
                debtor: PartyNumber("317001053"), details: NoticeDetails(debtorName: "Fjordbris"))
            _ = try store.save([notice], cursor: nil)
        }
        try open(shell)
        _ = try screen(showing: "Fjordbris")
        try tmux("send-keys", "-t", "t", "e")
        _ = try screen(showing: "Merknad:")
        try tmux("send-keys", "-t", "t", "-l", "Ring Kari")
        try tmux("send-keys", "-t", "t", "Enter")
        _ = try screen(showing: "Lagret: merknad")
        let reader = try Store.open(at: program.path("cache.sqlite"), .reading)
        defer { reader.close() }
        #expect(try reader.annotation(of: .estate(estate))?.annotation.note == "Ring Kari")

        try tmux("send-keys", "-t", "t", "u")
        _ = try screen(showing: "Angret")

        #expect(try reader.annotation(of: .estate(estate))?.annotation.isNone == true)
        try tmux("send-keys", "-t", "t", "q")
        _ = try screen(showing: "ended")
        try expectTerminalRestored()
    }

    @Test func `a terminal that can't do it is told, with status 2`() throws {
        let outcome = try program.run(environment: ["TERM": "dumb"])
        #expect(outcome.status == 0)
        try open(shell.replacingOccurrences(of: "TERM=tmux-256color", with: "TERM=dumb"))
        #expect(try screen(showing: "ended").contains("status=2"))
        try expectTerminalRestored()
    }
}
