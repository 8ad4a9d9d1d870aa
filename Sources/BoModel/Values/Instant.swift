/// A moment. Always given from outside: nothing in the house reads a clock by itself.
///
/// Unit: milliseconds since 1 January 1970 00:00 UTC.
public struct Instant: Hashable, Sendable, Comparable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Midnight UTC of a day, and so much later.
    public init(_ day: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
        let seconds = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        milliseconds = seconds * 1000 + Int64(millisecond)
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment so many seconds later.
    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    /// Whole seconds from `other` to this, rounded towards the past.
    public func seconds(since other: Instant) -> Int64 { (milliseconds - other.milliseconds).floorDivided(by: 1000) }

    /// The clock on the wall somewhere: the day, and hour, minute, second and millisecond of it.
    public struct WallTime: Hashable, Sendable {
        public let day: CivilDate
        public let hour: Int, minute: Int, second: Int, millisecond: Int
    }

    /// The time in UTC.
    public var utc: WallTime {
        let day = milliseconds.floorDivided(by: 86_400_000)
        let rest = Int(milliseconds - day * 86_400_000)
        return WallTime(
            day: CivilDate(daysSince1970: Int(day)), hour: rest / 3_600_000, minute: rest / 60_000 % 60,
            second: rest / 1000 % 60, millisecond: rest % 1000)
    }

    /// The time in Norway: UTC+1, and UTC+2 from the last Sunday of March to the last Sunday of October at 01:00 UTC.
    ///
    /// Source: the rule of the European Union in force since 1996.
    public var oslo: WallTime {
        Instant(milliseconds: milliseconds + (isSummerTime ? 7_200_000 : 3_600_000)).utc
    }

    private var isSummerTime: Bool {
        let year = utc.day.parts.year
        guard let spring = CivilDate.lastSunday(month: 3, of: year),
            let autumn = CivilDate.lastSunday(month: 10, of: year)
        else { return false }
        return Instant(spring, hour: 1) <= self && self < Instant(autumn, hour: 1)
    }
}

extension CivilDate {
    /// The last Sunday of a month with 31 days.
    fileprivate static func lastSunday(month: Int, of year: Int) -> CivilDate? {
        guard let last = CivilDate(year: year, month: month, day: 31) else { return nil }
        return last.adding(days: -(last.weekday % 7))
    }
}

extension Int64 {
    /// Division that rounds down, also for negative numbers.
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-11-22T11:04:05Z`, with milliseconds only when there are any.
    public var description: String {
        let time = utc
        let clock = "\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2)):\(padded(time.second, to: 2))"
        let fraction = time.millisecond == 0 ? "" : ".\(padded(time.millisecond, to: 3))"
        return "\(time.day)T\(clock)\(fraction)Z"
    }
}

extension Instant {
    /// Reads a date-time as the registers and banks write it: `2026-11-22T11:04:05.123Z`, `…+02:00`, `…+02`, `…+0200`,
    /// with or without a fraction (more than milliseconds are cut off).
    ///
    /// A date-time without a zone is taken as Norwegian wall time. A date alone is refused, as is an impossible one.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, let day = CivilDate(isoBytes: bytes[...]),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " ")
        else { return nil }
        var reader = ClockReader(rest: bytes[11...])
        guard let hour = reader.number(below: 24), reader.skip(":"), let minute = reader.number(below: 60) else {
            return nil
        }
        var second = 0
        var millisecond = 0
        if reader.skip(":") {
            guard let number = reader.number(below: 61) else { return nil }
            second = min(number, 59)
            if reader.skip(".") || reader.skip(",") {
                guard let fraction = reader.milliseconds() else { return nil }
                millisecond = fraction
            }
        }
        let wall = Instant(day, hour: hour, minute: minute, second: second, millisecond: millisecond)
        if reader.rest.isEmpty {
            self = wall.readAsOsloTime
            return
        }
        guard let offset = reader.offsetMinutes() else { return nil }
        self = wall.adding(seconds: Int64(-offset * 60))
    }

    /// This UTC clock read as a clock in Norway.
    private var readAsOsloTime: Instant {
        let winter = adding(seconds: -3600)
        let summer = adding(seconds: -7200)
        return summer.oslo.hour == utc.hour && summer.oslo.minute == utc.minute ? summer : winter
    }
}

/// Reads the clock part of a date-time, digit by digit.
private struct ClockReader {
    var rest: ArraySlice<UInt8>

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(below limit: Int) -> Int? {
        guard rest.count >= 2, let tens = digit(rest.first), let ones = digit(rest.dropFirst().first) else {
            return nil
        }
        rest = rest.dropFirst(2)
        let number = tens * 10 + ones
        return number < limit ? number : nil
    }

    mutating func milliseconds() -> Int? {
        var value = 0
        var count = 0
        while let next = digit(rest.first) {
            rest.removeFirst()
            if count < 3 { value = value * 10 + next }
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<max(count, 3) { value *= 10 }
        return value
    }

    mutating func offsetMinutes() -> Int? {
        if skip("Z") || skip("z") { return rest.isEmpty ? 0 : nil }
        let isWest: Bool
        if skip("+") { isWest = false } else if skip("-") { isWest = true } else { return nil }
        guard let hours = number(below: 15) else { return nil }
        _ = skip(":")
        var minutes = 0
        if !rest.isEmpty {
            guard let number = number(below: 60), rest.isEmpty else { return nil }
            minutes = number
        }
        return (hours * 60 + minutes) * (isWest ? -1 : 1)
    }

    private func digit(_ byte: UInt8?) -> Int? {
        guard let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        return Int(byte - UInt8(ascii: "0"))
    }
}
