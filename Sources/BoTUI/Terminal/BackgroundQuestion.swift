/// The question for the colour of the terminal's background, and until when its answer counts. Pure: the time comes in.
///
/// Two questions go out at once: OSC 11 for the colour, which some terminals pass over in silence, and DA1 for what the
/// terminal is, which all answer, in turn. When the second answer comes, the first comes no more.
public struct BackgroundQuestion: Hashable, Sendable {
    /// What is sent.
    static let bytes = Array("\u{1B}]11;?\u{1B}\\\u{1B}[c".utf8)

    /// For how long an answer counts. A screen that changes its colours later than this would startle.
    public static let milliseconds: Int64 = 150

    private var openUntil: Int64?
    /// The colour that was answered; `nil` when none was.
    public private(set) var background: Paint?

    public init() {}

    /// Both questions have been sent.
    ///
    /// - Parameter clock: milliseconds of a clock that never turns back.
    public mutating func ask(at clock: Int64) { openUntil = clock + BackgroundQuestion.milliseconds }

    /// For how many milliseconds an answer may still come; `nil` when none is waited for.
    public func remaining(at clock: Int64) -> Int64? {
        openUntil.flatMap { $0 > clock ? $0 - clock : nil }
    }

    /// Takes in an answer.
    ///
    /// - Returns: whether it told a colour in time, which was not known before.
    public mutating func receive(_ answer: KeyDecoder.Answer, at clock: Int64) -> Bool {
        guard remaining(at: clock) != nil else { return false }
        switch answer {
        case .identity:
            openUntil = nil
            return false
        case .background(let paint):
            guard let paint, paint != background else { return false }
            background = paint
            return true
        }
    }
}

extension Paint {
    /// Whether dark letters can be read better on this than bright ones. False for the terminal's own choice.
    public var isBright: Bool {
        guard let dark = contrast(with: .rgb(0, 0, 0)), let bright = contrast(with: .rgb(255, 255, 255)) else {
            return false
        }
        return dark > bright
    }

    /// Reads a colour as terminals answer it: `rgb:` or `rgba:` and one to four hexadecimal digits for each part, or
    /// `#` and as many for each of three.
    ///
    /// Source: XParseColor; xterm's control sequences, OSC 11.
    public init?(answer text: some StringProtocol) {
        let parts: [Substring]
        if text.first == "#" {
            let digits = Substring(text.dropFirst())
            guard digits.utf8.count % 3 == 0, digits.utf8.count == digits.count else { return nil }
            let width = digits.count / 3
            parts = (0..<3).map { digits.dropFirst($0 * width).prefix(width) }
        } else {
            let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let count = ["rgb": 3, "rgba": 4][String(halves[0])] else { return nil }
            parts = halves[1].split(separator: "/", omittingEmptySubsequences: false).map { Substring($0) }
            guard parts.count == count else { return nil }
        }
        var channels: [UInt8] = []
        for part in parts.prefix(3) {
            guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16)
            else {
                return nil
            }
            let most = (1 << (4 * part.utf8.count)) - 1
            channels.append(UInt8((value * 255 + most / 2) / most))
        }
        self = .rgb(channels[0], channels[1], channels[2])
    }
}
