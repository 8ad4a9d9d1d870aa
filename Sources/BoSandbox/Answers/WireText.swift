import BoModel

/// Amounts as JSON numbers.
enum AmountText {
    /// The amount without its sign, with two decimals; `short` leaves out zeros at the end. `minus` puts a sign in
    /// front of a debit all the same.
    static func magnitude(_ amount: Int64, short: Bool, minus: Bool = false) -> String {
        ByteText.string { text in
            if minus, amount < 0 { text.append("-") }
            text.append(number: amount.magnitude / 100)
            let coins = Int(amount.magnitude % 100)
            if short, coins == 0 { return }
            text.append(".")
            text.append(digit: coins / 10)
            if !short || coins % 10 > 0 { text.append(digit: coins % 10) }
        }
    }
}

/// Dates and moments as the banks write them.
enum DateText {
    /// A moment of a day, given in seconds of Norwegian wall time.
    static func text(_ day: CivilDate, osloSecond: Int, _ form: Dress.DateTimes) -> String {
        let offset = TransactionForm.osloOffsetSeconds(day, osloSecond: osloSecond)
        return text(day, osloSecond: osloSecond, ahead: offset, form)
    }

    /// The same for somebody who knows how far Norwegian time is ahead of UTC at that moment.
    static func text(_ day: CivilDate, osloSecond: Int, ahead offset: Int, _ form: Dress.DateTimes) -> String {
        ByteText.string { text in
            switch form {
            case .zulu:
                let isEarly = osloSecond < offset
                text.append(
                    isEarly ? day.adding(days: -1) : day, second: osloSecond - offset + (isEarly ? 86_400 : 0))
                text.append("Z")
            case .bare: text.append(day, second: osloSecond)
            case .offset, .shortOffset:
                text.append(day, second: osloSecond)
                text.append("+")
                text.append(pair: offset / 3600)
                if form == .offset {
                    text.append(":")
                    text.append(pair: 0)
                }
            }
        }
    }
}

/// A short text made byte by byte: much quicker than putting strings together.
private struct ByteText {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// The text that `body` makes: at most 32 bytes.
    static func string(_ body: (inout ByteText) -> Void) -> String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            var text = ByteText(buffer: buffer)
            body(&text)
            return text.count
        }
    }

    private init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func append(_ character: Unicode.Scalar) {
        buffer[count] = UInt8(ascii: character)
        count += 1
    }

    mutating func append(digit: Int) {
        buffer[count] = UInt8(ascii: "0") + UInt8(digit)
        count += 1
    }

    mutating func append(pair: Int) {
        append(digit: pair / 10)
        append(digit: pair % 10)
    }

    mutating func append(number: UInt64) {
        let first = count
        var rest = number
        repeat {
            append(digit: Int(rest % 10))
            rest /= 10
        } while rest > 0
        buffer[first..<count].reverse()
    }

    /// `2026-10-14T08:15:00`.
    mutating func append(_ date: CivilDate, second: Int) {
        let (year, month, day) = date.parts
        append(pair: year / 100)
        append(pair: year % 100)
        append("-")
        append(pair: month)
        append("-")
        append(pair: day)
        append("T")
        append(pair: second / 3600)
        append(":")
        append(pair: second / 60 % 60)
        append(":")
        append(pair: second % 60)
    }
}
