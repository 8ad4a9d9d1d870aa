import BoModel
import Testing

@Suite struct CivilDateTests {
    @Test func `every day of four centuries survives being taken apart and put together`() {
        for number in -20_000...126_097 {
            let day = CivilDate(daysSince1970: number)
            let parts = day.parts
            #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == day)
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("2026-11-22", 20_779), ("2024-02-29", 19_782), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func `ISO text is read and written`(_ row: (text: String, number: Int)) throws {
        let day = try #require(CivilDate(iso: row.text))
        #expect(day.daysSince1970 == row.number)
        #expect(day.description == row.text)
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-1-1", "20260101",
        "2026-11-22T", "2026/11/22", "", "٢٠٢٦-١١-٢٢",
    ])
    func `a day that does not exist is refused, never moved`(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("2026-08-31", -6, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-01-31", 1, "2026-02-28"),
        ("2026-10-14", -12, "2025-10-14"), ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 2, "2027-02-28"),
    ])
    func `months are added on the calendar, to the month's last day at most`(
        _ row: (from: String, months: Int, to: String)
    ) {
        #expect(CivilDate(iso: row.from)?.adding(months: row.months).description == row.to)
    }

    @Test func `weekdays and distances`() throws {
        let sunday = try #require(CivilDate(iso: "2026-11-22"))
        #expect(sunday.weekday == 7)
        #expect(sunday.adding(days: 1).weekday == 1)
        #expect(sunday.adding(days: 10).days(since: sunday) == 10)
        #expect(CivilDate(daysSince1970: -4).weekday == 7)
        #expect(CivilDate(isoBytes: Array("2026-11-22T10:00".utf8)[...]) == sunday)
        #expect(sunday < sunday.adding(days: 1))
    }
}

@Suite struct DateSpanTests {
    private let opening = CivilDate(daysSince1970: 20_000)

    @Test func `both ends are inside`() {
        let span = DateSpan(from: opening, through: opening.adding(days: 2))
        #expect(span.dayCount == 3)
        #expect(span.contains(opening) && span.contains(opening.adding(days: 2)))
        #expect(!span.contains(opening.adding(days: 3)))
        #expect(span.description == "\(opening)..\(opening.adding(days: 2))")
    }

    @Test func `spans meet in the days both have`() {
        let first = DateSpan(from: opening, through: opening.adding(days: 5))
        let second = DateSpan(from: opening.adding(days: 3), through: opening.adding(days: 9))
        #expect(first.intersection(second) == DateSpan(from: opening.adding(days: 3), through: opening.adding(days: 5)))
        #expect(first.intersection(DateSpan(from: opening.adding(days: 6), through: opening.adding(days: 9))) == nil)
    }

    @Test(arguments: [-5, 0, 1, 4, 12, 13, 600])
    func `history never begins more than twelve months before the opening`(_ months: Int) {
        for offset in stride(from: -400, through: 800, by: 37) {
            let span = DateSpan.history(months: months, before: opening, today: opening.adding(days: offset))
            #expect(span.first >= opening.adding(months: -12) || span.first == opening.adding(days: offset))
            #expect(span.first <= span.last)
        }
    }

    @Test func `history reaches from so many months before the opening to today`() {
        let span = DateSpan.history(months: 4, before: opening, today: opening.adding(days: 30))
        #expect(span.first == opening.adding(months: -4))
        #expect(span.last == opening.adding(days: 30))
    }
}

@Suite struct InstantTests {
    @Test(arguments: [
        ("2026-11-22T11:04:05Z", "2026-11-22T11:04:05Z"), ("2026-11-22T11:04:05.123Z", "2026-11-22T11:04:05.123Z"),
        ("2026-11-22T12:04:05+01:00", "2026-11-22T11:04:05Z"), ("2026-11-22T12:04:05+01", "2026-11-22T11:04:05Z"),
        ("2026-11-22T12:04:05+0100", "2026-11-22T11:04:05Z"), ("2026-11-22T12:04:05", "2026-11-22T11:04:05Z"),
        ("2026-07-01T12:00:00", "2026-07-01T10:00:00Z"), ("2026-11-22T01:00:00-05:00", "2026-11-22T06:00:00Z"),
        ("2026-11-22T11:04:05.1234567Z", "2026-11-22T11:04:05.123Z"), ("2026-11-22 11:04Z", "2026-11-22T11:04:00Z"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"), ("2026-11-22T11:04:05.5z", "2026-11-22T11:04:05.500Z"),
    ])
    func `date-times of registers and banks are read`(_ row: (text: String, utc: String)) {
        #expect(Instant(row.text)?.description == row.utc)
    }

    @Test(arguments: [
        "2026-11-22", "2024-02-30T10:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z",
        "2026-11-22T10:00:00+99:00",
        "2026-11-22T10:00:00Zjunk", "2026-11-22T10:00:00.Z", "now", "", "2026-11-22T10",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        ("2026-03-29T00:59:59Z", 1), ("2026-03-29T01:00:00Z", 3), ("2026-10-25T00:59:59Z", 2),
        ("2026-10-25T01:00:00Z", 2),
        ("2026-12-31T23:30:00Z", 0),
    ])
    func `Norwegian time follows the change of clocks`(_ row: (utc: String, hour: Int)) throws {
        #expect(try #require(Instant(row.utc)).oslo.hour == row.hour)
    }

    @Test func `the Norwegian day may be the next one`() throws {
        #expect(try #require(Instant("2026-12-31T23:30:00Z")).oslo.day == CivilDate(year: 2027, month: 1, day: 1))
    }

    @Test func `moments are compared and moved by seconds`() throws {
        let moment = try #require(Instant("2026-11-22T11:04:05.250Z"))
        #expect(moment.adding(seconds: 90).seconds(since: moment) == 90)
        #expect(Instant(milliseconds: -1).seconds(since: Instant(milliseconds: 0)) == -1)
        #expect(moment < moment.adding(seconds: 1))
        #expect(
            Instant(CivilDate(daysSince1970: 0), hour: 1, minute: 2, second: 3, millisecond: 4).milliseconds
                == 3_723_004)
        #expect(moment.utc.millisecond == 250)
    }
}
