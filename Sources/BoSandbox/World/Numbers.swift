import BoModel

/// Norwegian numbers with the right check digits, for people, companies, accounts and payments that do not exist.
enum Numbers {
    /// An account number of a bank's register number, a group and a serial: the first valid one at or after the serial.
    static func account(_ register: Int, _ group: Int, _ serial: Int) -> AccountNumber {
        var serial = serial
        while true {
            let digits = padded(register, 4) + padded(group, 2) + padded(serial, 4)
            if let check = checkDigit(digits, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) {
                return AccountNumber(digits + check)
            }
            serial += 1
        }
    }

    /// A company that does not exist: numbers that begin with 317 are never given to real ones.
    static func company(_ serial: Int) -> String {
        var serial = serial
        while true {
            let digits = padded(31_700_000 + serial, 8)
            if let check = checkDigit(digits, weights: [3, 2, 7, 6, 5, 4, 3, 2]) { return digits + check }
            serial += 1
        }
    }

    /// A person who does not exist: the month is raised by 80, as in the tax administration's test population.
    static func person(born day: CivilDate, _ serial: Int) -> String {
        let (year, month, dayOfMonth) = day.parts
        var serial = serial
        while true {
            let digits = padded(dayOfMonth, 2) + padded(month + 80, 2) + padded(year % 100, 2) + padded(serial, 3)
            if let first = checkDigit(digits, weights: [3, 7, 6, 1, 8, 9, 4, 5, 2]),
                let second = checkDigit(digits + first, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
            {
                return digits + first + second
            }
            serial += 1
        }
    }

    /// A customer identification number of a payment: so many digits and their modulus 10 check digit.
    static func kid(_ number: Int, digits: Int = 9) -> String {
        var sum = 0
        var rest = number
        for place in 0..<max(digits, 1) {
            let digit = rest % 10 * (place.isMultiple(of: 2) ? 2 : 1)
            sum += digit / 10 + digit % 10
            rest /= 10
        }
        return padded(number * 10 + (10 - sum % 10) % 10, digits + 1)
    }

    /// A number with leading zeros.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    /// The modulus 11 check digit; `nil` for the one remainder that has none.
    private static func checkDigit(_ digits: String, weights: [Int]) -> String? {
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == 10 ? nil : String(check)
    }
}
