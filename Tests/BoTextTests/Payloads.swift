/// Texts that mean no good.
enum Payloads {
    static let all: [String] = controls + sequences + invisible + marks + spaces + formulas

    /// Every control character, alone and between letters.
    static let controls: [String] = (Array(0x00...0x1F) + Array(0x7F...0x9F)).flatMap { value in
        let text = character(value)
        return [text, "Nord" + text + "lys"]
    }

    static let sequences: [String] = [
        "\u{1B}", "\u{1B}c", "\u{1B}7", "\u{1B}M", "\u{1B}(0", "\u{1B}#8", "\u{1B}=", "\u{1B}\\",
        "\u{1B}[2J", "\u{1B}[H", "\u{1B}[31m", "\u{1B}[38;2;1;2;3m", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[?1049h",
        "\u{1B}[?25l", "\u{1B}[?2004l", "\u{1B}[3J", "\u{1B}[1;1H", "\u{1B}[10A", "\u{1B}[K", "\u{1B}[20t",
        "\u{1B}[>4;2m",
        "\u{1B}]0;title\u{7}", "\u{1B}]2;title\u{1B}\\", "\u{1B}]52;c;c2VjcmV0\u{7}",
        "\u{1B}]8;;http://x\u{1B}\\y\u{1B}]8;;\u{7}",
        "\u{1B}]4;1;rgb:0/0/0\u{7}", "\u{1B}]10;?\u{7}", "\u{1B}]1337;File=:AA\u{7}", "\u{1B}]9;x\u{7}",
        "\u{1B}]777;notify;a;b\u{7}",
        "\u{1B}P+q544e\u{1B}\\", "\u{1B}P$q\"p\u{1B}\\", "\u{1B}_Gf=24;AAAA\u{1B}\\", "\u{1B}^x\u{1B}\\",
        "\u{1B}Xx\u{1B}\\",
        "\u{9B}2J", "\u{9D}0;title\u{9C}", "\u{90}x\u{9C}", "\u{9F}x\u{9C}", "\u{9E}x\u{9C}", "\u{98}x\u{9C}", "\u{85}",
        "\u{8D}",
        "\u{1B}\u{1B}[2J", "\u{1B}\n[2J", "a\u{8}\u{8}\u{8}b", "100,00\r999,00", "x\u{7}\u{7}\u{7}", "\u{E}x\u{F}",
        "\r\n", "\n\n\n", "\t\t", "\u{B}\u{C}", "\0", "\0\0\0", "a\0b", "",
    ]

    static let invisible: [String] =
        [
            0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
            0x200F, 0x202A,
            0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069,
            0x206A, 0x206F,
            0x2800, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF, 0x1BCA0, 0x1D159,
            0x1D173,
            0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xE000, 0xF8FF, 0xF0000, 0x100000, 0x10FFFD, 0x1FFFE,
            0x10FFFF,
            0x0378, 0xFDD0, 0x2028, 0x2029,
        ].flatMap { [character($0), "a" + character($0) + "b"] } + [
            "\u{202E}051.dfp\u{202C}", "12\u{2066}34\u{2069}56", "\u{200F}\u{200F}", "👩\u{200D}👩\u{200D}👧\u{200D}👦",
            "🏴\u{E0067}\u{E0062}\u{E007F}",
        ]

    static let marks: [String] = [
        "\u{301}", "\u{301}\u{302}", " \u{301}", "\n\u{301}", "\u{1B}\u{301}", "a\u{20DD}", "\u{489}", "\u{903}",
        String(repeating: "\u{300}", count: 10_000), "Z" + String(repeating: "\u{336}\u{489}", count: 5_000),
        "a" + String(repeating: "\u{301}", count: 7), "a" + String(repeating: "\u{301}", count: 8),
        String(repeating: "\u{1100}", count: 1_000),
        "\u{1100}" + String(repeating: "\u{1161}", count: 1_000) + "\u{11A8}",
        String(repeating: "क्", count: 500), String(repeating: "\u{D4E}", count: 50) + "a",
        "🇳" + String(repeating: "🇴", count: 999), String(repeating: "æ\u{30A}", count: 30_000),
    ]

    static let spaces: [String] = [
        "\u{A0}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}", " ",
    ]

    static let formulas: [String] = [
        "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1", "＋1", "－1", "＠A", "\t=1", "\r=1", "\n=1", "\0=1",
        "=HYPERLINK(\"x\")",
        "a;=1+1", "a\n=1", "\"=1\"", "x,y", "'=1", "%00=1", "﹦1", "﹢1",
    ]

    private static func character(_ value: Int) -> String {
        Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? ""
    }
}
