/// Makes keys of the bytes that a terminal sends. Pure: it reads no terminal and knows no clock.
///
/// The table is the union of what terminals of the ECMA-48 family send (xterm, tmux, screen, rxvt, Linux, kitty, …), in
/// cursor and in application mode, and of what the terminal's own description adds. Sequences that mean nothing are
/// swallowed whole, so that their letters never act as keys.
public struct KeyDecoder: Sendable {
    /// What the user did.
    public enum Input: Hashable, Sendable {
        case key(Key)
        /// Text that was pasted, line ends and tabs as spaces, without other control characters.
        case text(String)
        case answer(Answer)
        case mouse(Mouse)
    }

    /// Pasted bytes beyond these are dropped.
    static let mostPasted = 65_536
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    private let sequences: [[UInt8]: Key]
    private let isUTF8: Bool
    private var buffer: [UInt8] = []
    private var pasted: [UInt8]?

    /// - Parameter sequences: what the terminal's description says that its keys send, beyond the common table.
    /// - Parameter isUTF8: false where a byte is a letter of Latin-1.
    public init(sequences: [[UInt8]: Key] = [:], isUTF8: Bool = true) {
        self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == 0x1B }
        self.isUTF8 = isUTF8
    }

    /// Whether a sequence has begun and its end has not come: then ``expire()`` must be called when nothing follows.
    public var isWaiting: Bool { !buffer.isEmpty || pasted != nil }

    /// Whether a paste is under way: it may pause for longer than a key.
    public var isPasting: Bool { pasted != nil }

    /// Whether the terminal has begun to answer a question: it may pause as well.
    public var isAnswering: Bool { KeyDecoder.beginsAnswer(buffer[...]) }

    /// Takes bytes as they come, cut anywhere.
    public mutating func receive(_ bytes: some Sequence<UInt8>) -> [Input] {
        buffer.append(contentsOf: bytes)
        return decode(isFinal: false)
    }

    /// Nothing more follows for now: a lone escape is the key, an unfinished paste is all there is, half a sequence
    /// is dropped.
    public mutating func expire() -> [Input] {
        var inputs = decode(isFinal: true)
        if let bytes = pasted {
            inputs.append(.text(KeyDecoder.pastedText(bytes + buffer, isUTF8: isUTF8)))
            pasted = nil
        }
        buffer.removeAll()
        return inputs
    }

    private mutating func decode(isFinal: Bool) -> [Input] {
        var inputs: [Input] = []
        var at = 0
        while at < buffer.count {
            if pasted != nil {
                guard let text = takePasted(from: &at) else { break }
                inputs.append(.text(text))
                continue
            }
            let rest = buffer[at...]
            guard let step = step(rest, isFinal: isFinal) else { break }
            at += step.length
            switch step.meaning {
            case .nothing: break
            case .paste: pasted = []
            case .key(let key): inputs.append(.key(key))
            case .answer(let answer): inputs.append(.answer(answer))
            case .mouse(let mouse): inputs.append(.mouse(mouse))
            }
        }
        buffer.removeFirst(min(at, buffer.count))
        return inputs
    }

    /// Moves pasted bytes out of the buffer; the text when its end has come.
    private mutating func takePasted(from at: inout Int) -> String? {
        let rest = buffer[at...]
        let end = KeyDecoder.pasteEnd
        var place = at
        while let escape = buffer[place...].firstIndex(of: 0x1B) {
            let candidate = buffer[escape...].prefix(end.count)
            if candidate.elementsEqual(end) {
                keepPasted(buffer[at..<escape])
                at = escape + end.count
                defer { pasted = nil }
                return KeyDecoder.pastedText(pasted ?? [], isUTF8: isUTF8)
            }
            if candidate.count < end.count, end.starts(with: candidate) {
                // The end may be cut here: what comes next will tell.
                keepPasted(buffer[at..<escape])
                at = escape
                return nil
            }
            place = escape + 1
        }
        keepPasted(rest)
        at = buffer.count
        return nil
    }

    private mutating func keepPasted(_ bytes: ArraySlice<UInt8>) {
        let room = KeyDecoder.mostPasted - (pasted?.count ?? 0)
        pasted?.append(contentsOf: bytes.prefix(max(0, room)))
    }

    private static func pastedText(_ bytes: [UInt8], isUTF8: Bool) -> String {
        let text =
            isUTF8
            ? String(decoding: bytes, as: UTF8.self)
            : String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        var clean = ""
        for character in text {
            if character.isNewline || character == "\t" {
                clean.append(" ")
            } else if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) {
                clean.append(character)
            }
        }
        while clean.last == " " { clean.removeLast() }
        return clean
    }
}

extension KeyDecoder {
    /// So many bytes, and what they mean.
    private struct Step {
        enum Meaning {
            case nothing, paste
            case key(Key)
            case answer(Answer)
            case mouse(Mouse)
        }

        let length: Int
        let meaning: Meaning

        init(_ length: Int, _ meaning: Meaning) {
            self.length = length
            self.meaning = meaning
        }

        init(_ length: Int, _ key: Key?) {
            self.length = length
            meaning = key.map(Meaning.key) ?? .nothing
        }
    }

    /// The first key of some bytes; `nil` when more bytes must tell. With `isFinal` no more bytes come.
    private func step(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1B: return escape(bytes, isFinal: isFinal)
        case 0x00...0x7F: return Step(1, KeyDecoder.plain(first))
        default: return isUTF8 ? letter(bytes, isFinal: isFinal) : Step(1, KeyDecoder.latin(first))
        }
    }

    private func escape(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
        if let known = described(bytes) { return known }
        guard let second = bytes.dropFirst().first else { return isFinal ? Step(1, .escape) : nil }
        let step: Step?
        switch second {
        case UInt8(ascii: "["): step = control(bytes)
        case UInt8(ascii: "O"): step = singleShift(bytes)
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            step = string(bytes)
        default:
            // Alt and a key arrive as Escape and the key.
            step = isFinal || !mayBeDescribed(bytes) ? Step(1, .escape) : nil
        }
        if step != nil || !isFinal { return step }
        if KeyDecoder.beginsAnswer(bytes) { return Step(bytes.count, .nothing) }
        // What never ended: two bytes were Escape and a letter, typed fast; more were half of something unknown.
        return bytes.count == 2 || !"[O".utf8.contains(second) ? Step(1, .escape) : Step(bytes.count, .nothing)
    }

    /// A sequence of the terminal's own description.
    private func described(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard !sequences.isEmpty else { return nil }
        for length in stride(from: min(12, bytes.count), through: 2, by: -1) {
            if let key = sequences[Array(bytes.prefix(length))] { return Step(length, key) }
        }
        return nil
    }

    private func mayBeDescribed(_ bytes: ArraySlice<UInt8>) -> Bool {
        sequences.keys.contains { $0.count > bytes.count && $0.starts(with: bytes) }
    }

    /// `ESC [`, parameters, a last letter.
    private func control(_ bytes: ArraySlice<UInt8>) -> Step? {
        let start = bytes.startIndex + 2
        guard start < bytes.endIndex else { return nil }
        if bytes[start] == UInt8(ascii: "[") {
            // F1 to F5 of the Linux console.
            guard start + 1 < bytes.endIndex else { return nil }
            let number = Int(bytes[start + 1]) - Int(UInt8(ascii: "A")) + 1
            return Step(4, (1...5).contains(number) ? .function(number) : nil)
        }
        guard let end = bytes[start...].firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return nil }
        let last = bytes[end]
        let length = end - bytes.startIndex + 1
        // Another control character or a letter beyond ASCII cuts the sequence short and counts by itself.
        guard (0x40...0x7E).contains(last) else { return Step(length - 1, .nothing) }
        let parameters = String(decoding: bytes[start..<end], as: UTF8.self)
        if last == UInt8(ascii: "M"), parameters.isEmpty {
            // A click in the oldest way of reporting the mouse: three bytes follow.
            return bytes.count < 6 ? nil : Step(6, .nothing)
        }
        if last == UInt8(ascii: "~"), parameters == "200" { return Step(length, .paste) }
        if parameters.first == "<", last == UInt8(ascii: "M") || last == UInt8(ascii: "m") {
            let mouse = last == UInt8(ascii: "M") ? Mouse(report: parameters.dropFirst()) : nil
            return Step(length, mouse.map(Step.Meaning.mouse) ?? .nothing)
        }
        if last == UInt8(ascii: "c"), parameters.first == "?" { return Step(length, .answer(.identity)) }
        return Step(length, KeyDecoder.control(Character(Unicode.Scalar(last)), parameters))
    }

    /// `ESC O`, perhaps a modifier, a letter.
    private func singleShift(_ bytes: ArraySlice<UInt8>) -> Step? {
        let start = bytes.startIndex + 2
        guard let end = bytes[start...].firstIndex(where: { !(0x30...0x3B).contains($0) }) else { return nil }
        let last = bytes[end]
        let length = end - bytes.startIndex + 1
        guard (0x40...0x7E).contains(last) else { return Step(length - 1, .nothing) }
        return Step(length, KeyDecoder.singleShift(Character(Unicode.Scalar(last))))
    }

    /// A text that the terminal sends, an answer for somebody: until its end, which is BEL or `ESC \`.
    private func string(_ bytes: ArraySlice<UInt8>) -> Step? {
        if KeyDecoder.beginsAnswer(bytes) {
            return KeyDecoder.answer(in: bytes).map { Step($0.length, $0.answer.map(Step.Meaning.answer) ?? .nothing) }
        }
        var place = bytes.startIndex + 2
        while place < bytes.endIndex {
            if bytes[place] == 0x07 { return Step(place - bytes.startIndex + 1, .nothing) }
            if bytes[place] == 0x1B, place + 1 < bytes.endIndex, bytes[place + 1] == UInt8(ascii: "\\") {
                return Step(place - bytes.startIndex + 2, .nothing)
            }
            place += 1
        }
        return nil
    }

    /// A letter of two to four bytes; bytes that are no UTF-8 mean nothing.
    private func letter(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
        let expected: Int
        switch bytes.first ?? 0 {
        case 0xC2...0xDF: expected = 2
        case 0xE0...0xEF: expected = 3
        case 0xF0...0xF4: expected = 4
        default: return Step(1, .nothing)
        }
        let candidate = bytes.prefix(expected)
        let good = 1 + candidate.dropFirst().prefix { (0x80...0xBF).contains($0) }.count
        guard good == expected else {
            return good == bytes.count && !isFinal ? nil : Step(good, .nothing)
        }
        guard let scalar = String(validating: candidate, as: UTF8.self)?.unicodeScalars.first, scalar.value >= 0xA0
        else {
            return Step(expected, .nothing)
        }
        return Step(expected, .character(Character(scalar)))
    }
}
