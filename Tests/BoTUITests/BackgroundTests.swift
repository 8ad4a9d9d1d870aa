import BoModel
import BoTUI
import BoText
import Foundation
import Testing

@Suite struct BackgroundQuestionTests {
    @Test(
        arguments: [
            ("rgb:ffff/ffff/ffff", Paint.rgb(255, 255, 255)), ("rgb:0000/0000/0000", .rgb(0, 0, 0)),
            ("rgb:0e0e/1c1c/2626", .rgb(14, 28, 38)), ("rgb:ff/80/00", .rgb(255, 128, 0)),
            ("rgb:f/8/0", .rgb(255, 136, 0)),
            ("rgb:fff/800/000", .rgb(255, 128, 0)), ("rgba:fafa/fafa/fafa/8000", .rgb(250, 250, 250)),
            ("#fdf6e3", .rgb(253, 246, 227)), ("#FFF", .rgb(255, 255, 255)), ("#ffff80800000", .rgb(255, 128, 0)),
            ("", nil), ("#", nil), ("#ffff", nil), ("#gggggg", nil), ("rgb:", nil), ("rgb:ff/ff", nil),
            ("rgb:ff/ff/ff/ff", nil),
            ("rgba:ff/ff/ff", nil), ("rgb:fffff/0/0", nil), ("rgb:-1/0/0", nil), ("rgb:ff//ff", nil), ("hvit", nil),
            ("rgb:ｆｆ/ff/ff", nil), ("?", nil),
        ] as [(String, Paint?)])
    func `colours are read as terminals answer them`(_ row: (text: String, paint: Paint?)) {
        #expect(Paint(answer: row.text) == row.paint)
    }

    @Test(
        arguments: [
            (Paint.rgb(255, 255, 255), "fjord-lys"), (.rgb(253, 246, 227), "fjord-lys"),
            (.rgb(128, 128, 128), "fjord-lys"),
            (.rgb(100, 100, 100), "fjord"), (.rgb(0, 43, 54), "fjord"), (.rgb(0, 0, 255), "fjord"),
            (.rgb(0, 0, 0), "fjord"),
            (nil, "fjord"), (.standard, "fjord"),
        ] as [(Paint?, String)])
    func `the theme fits the background`(_ row: (background: Paint?, theme: String)) {
        #expect(Theme.name(fitting: row.background) == row.theme)
    }

    @Test func `an answer counts for a while, once, and until the terminal has said what it is`() {
        let white = KeyDecoder.Answer.background(.rgb(255, 255, 255))
        var question = BackgroundQuestion()

        #expect(question.receive(white, at: 0) == false, "nobody asked")
        question.ask(at: 1000)
        #expect(question.remaining(at: 1000) == 150)
        #expect(question.receive(white, at: 1150) == false, "too late")
        #expect(question.background == nil)
        question.ask(at: 2000)
        #expect(question.receive(.background(nil), at: 2001) == false, "unreadable")
        #expect(question.receive(white, at: 2149) == true)
        #expect(question.receive(white, at: 2149) == false, "known already")
        #expect(question.receive(.identity, at: 2149) == false)
        #expect(question.remaining(at: 2149) == nil)
        question.ask(at: 3000)
        #expect(question.receive(.identity, at: 3001) == false)
        #expect(question.receive(.background(.rgb(0, 0, 0)), at: 3002) == false, "the other answer came first")
        #expect(question.background == .rgb(255, 255, 255))
    }

    @Test(arguments: [
        ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "white"), ("\u{1B}]11;#ffffff\u{7}", "white"),
        ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;22c", "white identity"), ("\u{1B}[?6c", "identity"),
        ("j\u{1B}]11;rgba:ff/ff/ff/ff\u{7}k", "j white k"),
        // Garbage is swallowed whole
        ("\u{1B}]11;rRqQ!\u{1B}\\", "unreadable"), ("\u{1B}]11;\u{7}j", "unreadable j"),
        ("\u{1B}]11;ÆØÅ\u{7}", "unreadable"),
        // So is what was cut short, wherever it was
        ("\u{1B}]11;rgb:ffff/ff", ""), ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}", ""), ("\u{1B}]11", ""), ("\u{1B}]1", ""),
        ("\u{1B}]11;rgb:ffff\u{3}", "<c-c>"), ("\u{1B}]11;rgb:ff\u{1B}[Bj", "<down> j"),
        ("\u{1B}]11;\(String(repeating: "f", count: 4000))", ""),
        // Answers to questions that Bo doesn't ask
        ("\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", ""), ("\u{1B}]4;1;rgb:ff/ff/ff\u{7}", ""), ("\u{1B}[>41;390;0c", ""),
    ])
    func `answers are told from keys, in one piece and in many`(_ row: (bytes: String, told: String)) {
        var whole = KeyDecoder()
        var pieces = KeyDecoder()

        #expect(notation(whole.receive(row.bytes.utf8) + whole.expire()) == row.told)
        let inputs = row.bytes.utf8.reduce(into: []) { $0 += pieces.receive([$1]) }
        #expect(notation(inputs + pieces.expire()) == row.told)
        #expect(!pieces.isWaiting && !pieces.isAnswering)
    }

    @Test func `an answer may pause longer than a key`() {
        var decoder = KeyDecoder()

        #expect(decoder.receive("\u{1B}]11;rgb:".utf8) == [])
        #expect(decoder.isAnswering)
        #expect(decoder.receive("0/0/0\u{7}".utf8) == [.answer(.background(.rgb(0, 0, 0)))])
        #expect(!decoder.isAnswering)
    }

    private func notation(_ inputs: [KeyDecoder.Input]) -> String {
        inputs.map { input in
            switch input {
            case .key(let key): key.notation
            case .text(let text): "«\(text)»"
            case .mouse(let mouse): "\(mouse)"
            case .answer(.identity): "identity"
            case .answer(.background(.rgb(255, 255, 255))): "white"
            case .answer(.background(nil)): "unreadable"
            case .answer(.background(let paint?)): "\(paint)"
            }
        }.joined(separator: " ")
    }
}

/// Here, because there can be but one terminal at a time.
extension TerminalTests {
    @Suite struct BackgroundTests {
        private static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"
        private let noon = Instant(milliseconds: 1_795_345_445_000)

        /// Runs the dashboard with a theme until it is left, and keeps which themes were looked up.
        private func run(
            on line: PseudoTerminal, theme: String, perform: @escaping (WorkEffect, Inbox) -> Void
        ) throws -> [String] {
            let inbox = try Inbox()
            let bright = try ThemeTests.shipped("fjord-lys")
            let terminal = try Terminal(input: line.slave, output: line.slave)
            let context = Context(language: .nb, now: noon, size: terminal.size, themes: ["auto"], theme: theme)
            var names: [String] = []
            var runtime = Runtime(
                app: App(context: context), terminal: terminal, inbox: inbox, now: { [noon] in noon },
                theme: { name, _ in
                    names.append(name)
                    return .success(name == "fjord-lys" ? bright : .standard)
                }, perform: { perform($0, inbox) })
            #expect(runtime.run() == .finished)
            return names
        }

        @Test(arguments: [
            ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;4c", ["fjord-lys"]),
            ("\u{1B}]11;rgba:fafa/fafa/fafa/ffff\u{7}\u{1B}[?1;2c", ["fjord-lys"]),
            ("\u{1B}]11;#fdf6e3\u{7}\u{1B}[?1;2c", ["fjord-lys"]),
            ("\u{1B}]11;rgb:1e/1e/1e\u{1B}\\\u{1B}[?62c", ["fjord"]),
            // Without a colour the screen stays as it is
            ("\u{1B}[?62;4c", []), ("", []), ("\u{1B}]11;rRhvit\u{7}\u{1B}[?62c", []),
            ("\u{1B}]11;rgb:ffff/rR\u{3}", []),
            // The terminal has said already that it gives none
            ("\u{1B}[?62;4c\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", []),
        ])
        func `the terminal is asked at once, and its answer chooses the theme`(
            _ row: (answer: String, themes: [String])
        ) throws {
            let line = try PseudoTerminal()
            var drawn: String?
            var effects: [WorkEffect] = []

            let names = try run(on: line, theme: "auto") { effect, _ in
                effects.append(effect)
                if drawn != nil { return }
                drawn = line.drawn()
                line.type(row.answer + "Q")
            }

            #expect(drawn?.contains(Self.question) == true)
            #expect(names == row.themes)
            #expect(effects == [.ask(.estates)], "no letter of the answer was a key")
        }

        @Test(arguments: [
            ("xterm-256color", "fjord", false), ("xterm-256color", "auto", true), ("tmux-256color", "auto", true),
            ("linux", "auto", false), ("vt100", "auto", false), ("vt220", "auto", false),
        ])
        func `only terminals that are known to answer are asked, and only for the automatic theme`(
            _ row: (term: String, theme: String, isAsked: Bool)
        ) throws {
            let line = try PseudoTerminal(term: row.term)
            var drawn: String?

            let names = try run(on: line, theme: row.theme) { _, _ in
                if drawn != nil { return }
                drawn = line.drawn()
                line.type("\u{1B}[?62cQ")
            }

            #expect(drawn?.contains("]11;?") == row.isAsked)
            #expect(names == [])
        }

        @Test func `the first picture doesn't wait, and the second has the answer's colours`() throws {
            let line = try PseudoTerminal()
            let transcript = line.converse([
                (until: "48;5;234m", say: "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62c"),
                (until: "48;5;231m", say: "Q"),
            ])

            let names = try run(on: line, theme: "auto") { effect, inbox in
                guard case .ask(let question) = effect else { return }
                inbox.send(.answered(question, .success(.estates([]))))
            }

            #expect(transcript.seen == ["48;5;234m", "48;5;231m"])
            #expect(names == ["fjord-lys"])
        }
    }
}
