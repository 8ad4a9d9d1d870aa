import BoTUI
import Testing

@Suite struct KeyDecoderTests {
    @Test(arguments: [
        ("a", "a"), ("Å", "Å"), ("€", "€"), ("😀", "😀"), (" ", "<space>"), ("\r", "<enter>"), ("\n", "<enter>"),
        ("\t", "<tab>"), ("\u{7F}", "<bs>"), ("\u{8}", "<bs>"), ("\u{0}", "<c- >"), ("\u{1}", "<c-a>"),
        ("\u{3}", "<c-c>"),
        ("\u{C}", "<c-l>"), ("\u{1A}", "<c-z>"), ("\u{1C}", "<c-\\>"), ("\u{1B}", "<esc>"),
        // Cursor keys, in both modes, with and without modifiers
        ("\u{1B}[A", "<up>"), ("\u{1B}OA", "<up>"), ("\u{1B}[B", "<down>"), ("\u{1B}OC", "<right>"),
        ("\u{1B}[D", "<left>"),
        ("\u{1B}[1;5C", "<right>"), ("\u{1B}[1;2A", "<up>"), ("\u{1B}O5D", "<left>"),
        // Home and End of xterm, rxvt, screen and Linux
        ("\u{1B}[H", "<home>"), ("\u{1B}OH", "<home>"), ("\u{1B}[1~", "<home>"), ("\u{1B}[7~", "<home>"),
        ("\u{1B}[F", "<end>"), ("\u{1B}OF", "<end>"), ("\u{1B}[4~", "<end>"), ("\u{1B}[8~", "<end>"),
        ("\u{1B}[1;5F", "<end>"),
        ("\u{1B}[2~", "<ins>"), ("\u{1B}[3~", "<del>"), ("\u{1B}[5~", "<pgup>"), ("\u{1B}[6~", "<pgdn>"),
        ("\u{1B}[6;5~", "<pgdn>"), ("\u{1B}[Z", "<s-tab>"),
        // Function keys of xterm, Linux and rxvt
        ("\u{1B}OP", "<f1>"), ("\u{1B}[[A", "<f1>"), ("\u{1B}[11~", "<f1>"), ("\u{1B}[1;2P", "<f1>"),
        ("\u{1B}OS", "<f4>"),
        ("\u{1B}[[E", "<f5>"), ("\u{1B}[15~", "<f5>"), ("\u{1B}[17~", "<f6>"), ("\u{1B}[21~", "<f10>"),
        ("\u{1B}[24~", "<f12>"),
        // The number block
        ("\u{1B}OM", "<enter>"), ("\u{1B}Op", "0"), ("\u{1B}Oy", "9"), ("\u{1B}Om", "-"), ("\u{1B}Ok", "+"),
        // Alt is Escape and the key
        ("\u{1B}x", "<esc> x"), ("\u{1B}\u{1B}[A", "<esc> <up>"), ("\u{1B}[", "<esc> ["), ("\u{1B}O", "<esc> O"),
        ("\u{1B}P", "<esc> P"), ("\u{1B}]q", "<esc> ] q"),
        // What means nothing is swallowed whole
        ("\u{1B}[24;80R", ""), ("\u{1B}[I", ""), ("\u{1B}[?62;4c", ""), ("\u{1B}[<0;10;20M", "click 9,19"),
        ("\u{1B}[M !!", ""),
        ("\u{1B}[99~", ""), ("\u{1B}[27;5;106~", ""), ("\u{1B}[106;5u", ""), ("\u{1B}[[Z", ""),
        ("\u{1B}]11;rgb:0000/0000/0000\u{7}", ""), ("\u{1B}]11;rgb:ff/ff/ff\u{1B}\\", ""), ("\u{1B}P1$r0m\u{1B}\\", ""),
        ("\u{1B}[201~", ""), ("\u{1B}[1;", ""), ("\u{9B}", ""), ("\u{85}", ""),
        // … and what follows counts again
        ("\u{1B}[99~q", "q"), ("\u{1B}[12\u{3}", "<c-c>"), ("\u{1B}]0;x\u{7}j", "j"), ("jj\u{1B}[Bk", "j j <down> k"),
        ("\u{1B}[12å", "å"),
    ])
    func `bytes become keys`(_ row: (bytes: String, keys: String)) {
        var decoder = KeyDecoder()

        let inputs = decoder.receive(row.bytes.utf8) + decoder.expire()

        #expect(notation(inputs) == row.keys)
        #expect(!decoder.isWaiting)
    }

    @Test(arguments: [
        ("\u{1B}[6~", "<pgdn>"), ("\u{1B}OA", "<up>"), ("æ😀", "æ 😀"), ("\u{1B}[200~liste\u{1B}[201~x", "«liste» x"),
        ("\u{1B}]11;rgb:1/2/3\u{1B}\\k", "k"), ("\u{1B}[[C", "<f3>"),
    ])
    func `a sequence may come in pieces`(_ row: (bytes: String, keys: String)) {
        var decoder = KeyDecoder()
        var inputs: [KeyDecoder.Input] = []

        for byte in row.bytes.utf8 { inputs += decoder.receive([byte]) }

        #expect(notation(inputs + decoder.expire()) == row.keys)
    }

    @Test func `a lone escape waits until nothing follows`() {
        var decoder = KeyDecoder()

        #expect(decoder.receive([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.expire() == [.key(.escape)])
        #expect(decoder.expire() == [])
    }

    @Test(arguments: [
        ("konto 1503", "konto 1503"), ("to\rlinjer\r\nog\ttab", "to linjer og tab"), ("slutt\n\n", "slutt"),
        ("\u{1B}[31mq\u{7}", "[31mq"), ("\u{1B}[20", "[20"), ("", ""),
    ])
    func `pasted text is text, whatever it holds`(_ row: (pasted: String, text: String)) {
        var decoder = KeyDecoder()

        let inputs = decoder.receive("\u{1B}[200~\(row.pasted)\u{1B}[201~".utf8)

        #expect(inputs == [.text(row.text)])
    }

    @Test func `a paste that never ends is taken as far as it came`() {
        var decoder = KeyDecoder()

        #expect(decoder.receive("\u{1B}[200~halv\u{1B}[2".utf8) == [])
        #expect(decoder.isPasting)
        #expect(decoder.expire() == [.text("halv[2")])
        #expect(decoder.receive("q".utf8) == [.key(.character("q"))])
    }

    @Test func `a paste of megabytes is cut`() {
        var decoder = KeyDecoder()
        var inputs = decoder.receive("\u{1B}[200~".utf8)
        for _ in 0..<200 { inputs += decoder.receive([UInt8](repeating: 0x78, count: 4096)) }
        inputs += decoder.receive("\u{1B}[201~".utf8)

        #expect(inputs == [.text(String(repeating: "x", count: 65_536))])
    }

    @Test func `the terminal's own description adds sequences`() {
        var decoder = KeyDecoder(sequences: [Array("\u{1B}A".utf8): .up, Array("\u{1B}[9~".utf8): .function(9)])

        #expect(notation(decoder.receive("\u{1B}A\u{1B}[9~\u{1B}[B".utf8)) == "<up> <f9> <down>")
        #expect(decoder.receive([0x1B]) == [])
        #expect(notation(decoder.receive("b".utf8)) == "<esc> b")
    }

    @Test func `a byte is a letter where the locale says so`() {
        var decoder = KeyDecoder(isUTF8: false)

        #expect(
            decoder.receive([0xE6, 0xF8, 0xE5, 0x85]) == [
                .key(.character("æ")), .key(.character("ø")), .key(.character("å")),
            ])
    }

    @Test func `noise never stops the decoder nor makes it remember`() {
        var seed: UInt64 = 1
        func next() -> UInt8 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let byte = UInt8(truncatingIfNeeded: seed >> 33)
            return byte % 5 == 0 ? 0x1B : byte
        }
        var decoder = KeyDecoder()

        for _ in 0..<2000 {
            _ = decoder.receive((0..<16).map { _ in next() })
            _ = decoder.expire()
            #expect(!decoder.isWaiting)
        }
        #expect(decoder.receive("j".utf8) == [.key(.character("j"))])
    }

    private func notation(_ inputs: [KeyDecoder.Input]) -> String {
        inputs.compactMap { input in
            switch input {
            case .key(let key): key.notation
            case .text(let text): "«\(text)»"
            case .answer: nil
            case .mouse(let mouse): "\(mouse.action) \(mouse.at.x),\(mouse.at.y)"
            }
        }.joined(separator: " ")
    }
}
