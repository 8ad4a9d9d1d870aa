/// Counts, sizes, durations and shares as people read them.
public enum CountFormat {
    /// `412 880`, with no-break spaces.
    public static func number(_ count: Int, _ language: Language) -> SafeText {
        SafeText(UInt64(count.magnitude), isNegative: count < 0, decimals: 0, language)
    }

    /// `412 B`, `3,1 MB`: decimal units, one decimal below ten.
    public static func bytes(_ count: Int, _ language: Language) -> SafeText {
        guard count >= 1000 else { return "\(count)\u{A0}B" }
        let units: [SafeText] = ["kB", "MB", "GB", "TB"]
        var tenths = count / 100
        var unit = 0
        while tenths >= 9_995, unit < units.count - 1 {
            tenths = (tenths + 500) / 1000
            unit += 1
        }
        return "\(oneDecimal(tenths, language))\u{A0}\(units[unit])"
    }

    /// `3,1 MB/s`.
    public static func rate(bytesPerSecond: Int, _ language: Language) -> SafeText {
        "\(bytes(bytesPerSecond, language))/s"
    }

    /// `0,8 s` below ten seconds, then `41 s`, `1 min 10 s`, `2 t 5 min`; never below `0 ms`.
    public static func duration(milliseconds: Int, _ language: Language) -> SafeText {
        let milliseconds = max(milliseconds, 0)
        if milliseconds < 100 { return "\(milliseconds)\u{A0}ms" }
        if milliseconds < 9_950 { return "\(decimals((milliseconds + 50) / 100, language))\u{A0}s" }
        return duration(seconds: (milliseconds + 500) / 1000, language)
    }

    /// `41 s`, `1 min 10 s`, `2 t 5 min`.
    public static func duration(seconds: Int, _ language: Language) -> SafeText {
        let seconds = max(seconds, 0)
        if seconds < 60 { return "\(seconds)\u{A0}s" }
        if seconds < 3600 { return pair(seconds / 60, "min", seconds % 60, "s") }
        return pair(seconds / 3600, language == .nb ? "t" : "h", seconds / 60 % 60, "min")
    }

    /// Minutes and seconds like a stop watch, `00:41`, from one hour on with hours in front, `1:02:03`.
    public static func stopwatch(seconds: Int) -> SafeText {
        let seconds = max(seconds, 0)
        let (minutes, rest) = (seconds / 60 % 60, seconds % 60)
        if seconds >= 3600 { return "\(seconds / 3600):\(two(minutes)):\(two(rest))" }
        return "\(two(minutes)):\(two(rest))"
    }

    /// `40 %`; in English `40%`. Rounded down, so that 100 % means done.
    public static func percent(permille: Int, _ language: Language) -> SafeText {
        language == .nb ? "\(permille / 10)\u{A0}%" : "\(permille / 10)%"
    }

    /// A part of a whole with one decimal: `12,3 %`. A part that would round to none or to all is `< 0,1 %` or `> 99,9
    /// %`. A part of nothing is `–`.
    ///
    /// - Precondition: the part is not negative, and not more than the whole.
    public static func share(_ part: Int, of whole: Int, _ language: Language) -> SafeText {
        precondition((0...max(0, whole)).contains(part), "A part is not more than the whole.")
        guard whole > 0 else { return .missing }
        let permille = Int((Int128(part) * 2000 + Int128(whole)) / (Int128(whole) * 2))
        let shown = part > 0 && part < whole ? min(max(permille, 1), 999) : permille
        let sign: SafeText = shown == permille ? "" : permille == 0 ? "<\u{A0}" : ">\u{A0}"
        let point: SafeText = language == .nb ? "," : "."
        let percent: SafeText = language == .nb ? "\u{A0}%" : "%"
        return "\(sign)\(shown / 10)\(point)\(shown % 10)\(percent)"
    }

    private static func pair(_ large: Int, _ largeUnit: SafeText, _ small: Int, _ smallUnit: SafeText) -> SafeText {
        let first: SafeText = "\(large)\u{A0}\(largeUnit)"
        return small == 0 ? first : "\(first) \(small)\u{A0}\(smallUnit)"
    }

    /// A number of tenths, with a decimal below ten and without one above.
    private static func oneDecimal(_ tenths: Int, _ language: Language) -> SafeText {
        tenths < 100 ? decimals(tenths, language) : "\((tenths + 5) / 10)"
    }

    private static func decimals(_ tenths: Int, _ language: Language) -> SafeText {
        if tenths.isMultiple(of: 10) { return "\(tenths / 10)" }
        return language == .nb ? "\(tenths / 10),\(tenths % 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    private static func two(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }
}
