public import BoModel

/// Days and moments as people in Norway read them; moments by the clock in Oslo.
public enum DateFormat {
    /// `31.12.2025`; in English `2025-12-31`, which no reader can mistake.
    public static func day(_ day: CivilDate, _ language: Language) -> SafeText {
        let (year, month, number) = day.parts
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        switch language {
        case .nb:
            append(number, digits: 2, to: &bytes)
            bytes.append(UInt8(ascii: "."))
            append(month, digits: 2, to: &bytes)
            bytes.append(UInt8(ascii: "."))
            append(year, digits: 4, to: &bytes)
        case .en:
            append(year, digits: 4, to: &bytes)
            bytes.append(UInt8(ascii: "-"))
            append(month, digits: 2, to: &bytes)
            bytes.append(UInt8(ascii: "-"))
            append(number, digits: 2, to: &bytes)
        }
        return SafeText(digits: bytes)
    }

    /// A day, or the sign for a missing one. An unreadable day stands as sent, in quotation marks.
    public static func day(_ day: AsSent<CivilDate>?, _ language: Language) -> SafeText {
        switch day {
        case .read(let day): self.day(day, language)
        case .unreadable(let text): "«\(text)»"
        case nil: .missing
        }
    }

    /// The first and the last day of a span: `01.01.2026–31.03.2026`.
    public static func span(_ span: DateSpan, _ language: Language) -> SafeText {
        switch language {
        case .nb: "\(day(span.first, language))–\(day(span.last, language))"
        case .en: "\(day(span.first, language)) to \(day(span.last, language))"
        }
    }

    /// `12:04`.
    public static func time(_ instant: Instant) -> SafeText {
        let clock = instant.oslo
        return "\(two(clock.hour)):\(two(clock.minute))"
    }

    /// `12:04:05`.
    public static func timeWithSeconds(_ instant: Instant) -> SafeText {
        "\(time(instant)):\(two(instant.oslo.second))"
    }

    /// `22.11.2026 12:04`.
    public static func dayAndTime(_ instant: Instant, _ language: Language) -> SafeText {
        "\(day(instant.oslo.day, language)) \(time(instant))"
    }

    /// A moment, or the sign for a missing one. An unreadable moment stands as sent, in quotation marks.
    public static func dayAndTime(_ instant: AsSent<Instant>?, _ language: Language) -> SafeText {
        switch instant {
        case .read(let instant): dayAndTime(instant, language)
        case .unreadable(let text): "«\(text)»"
        case nil: .missing
        }
    }

    /// A moment in its shortest clear form today: `12:04`, `i går 16:20`, `03.11. 09:15`, `03.11.2025`.
    ///
    /// A moment after `now` stands in full, because one of the clocks is wrong then.
    public static func moment(_ instant: Instant, now: Instant, _ language: Language) -> SafeText {
        let (then, today) = (instant.oslo.day, now.oslo.day)
        switch today.days(since: then) {
        case 0: return time(instant)
        case 1: return Phrase(nb: "i går \(time(instant))", en: "yesterday \(time(instant))")[language]
        case 2... where then.parts.year == today.parts.year:
            let (_, month, day) = then.parts
            switch language {
            case .nb: return "\(two(day)).\(two(month)). \(time(instant))"
            case .en: return "\(day) \(monthNames[month - 1]) \(time(instant))"
            }
        case 2...: return day(then, language)
        default: return dayAndTime(instant, language)
        }
    }

    /// An age: `nå`, `5 min`, `3 timer`, `2 dager`, `4 uker`, `7 md.`, `2 år`; never negative.
    public static func age(of instant: Instant, now: Instant, _ language: Language) -> SafeText {
        let seconds = now.seconds(since: instant)
        // Clocks of two machines may differ a little without being wrong.
        guard seconds > -toleratedSeconds else { return Phrase.clockLooksWrong[language] }
        switch seconds {
        case ..<60: return Phrase.now[language]
        case ..<3600: return "\(seconds / 60)\u{A0}min"
        case ..<86_400: return Phrase.hours(Int(seconds / 3600))[language]
        case ..<(14 * 86_400): return Phrase.days(Int(seconds / 86_400))[language]
        case ..<(60 * 86_400): return Phrase.weeks(Int(seconds / (7 * 86_400)))[language]
        case ..<(730 * 86_400): return Phrase.monthsShort(Int(seconds / (30 * 86_400)))[language]
        default: return Phrase.years(Int(seconds / (365 * 86_400)))[language]
        }
    }

    /// How far a moment may lie after now before the clock looks wrong: five minutes.
    private static let toleratedSeconds: Int64 = 300
    private static let monthNames: [SafeText] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }

    /// Appends a number with leading zeros.
    private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
        var unit = 1
        for _ in 1..<digits { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
            unit /= 10
        }
    }
}
