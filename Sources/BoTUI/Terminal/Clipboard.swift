import CNcurses

/// Text on its way to the clipboard of whoever sits at the terminal, also at the other end of a network: OSC 52.
enum Clipboard {
    static let longest = App.longestCopy

    static var isInsideTmux: Bool { getenv("TMUX").map { $0.pointee != 0 } ?? false }

    /// False for terminals that are known to have none; the others drop what they don't know.
    static var isKnown: Bool {
        getenv("TERM").map { !["linux", "vt100", "vt220"].contains(String(cString: $0)) } ?? false
    }

    /// What asks the terminal to put a text on its clipboard.
    ///
    /// Source: xterm's control sequences, OSC 52. Inside tmux the sequence goes through to the terminal around it,
    /// wrapped with its escapes doubled; tmux must have been told to allow that.
    /// - Parameter text: of at most ``longest`` bytes.
    static func sequence(for text: String, insideTmux: Bool) -> [UInt8] {
        let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
        guard insideTmux else { return plain }
        return Array("\u{1B}Ptmux;".utf8) + plain.flatMap { $0 == 0x1B ? [$0, $0] : [$0] } + Array("\u{1B}\\".utf8)
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Source: RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 3 * 4 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - group.count)
            for place in 0..<4 {
                result.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return result
    }
}
