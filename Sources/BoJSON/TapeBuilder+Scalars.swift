extension TapeBuilder {
    /// Reads a number; its digits are kept as text, never as binary floating point.
    mutating func readNumber() throws(JSONError) {
        let start = place
        if byte == UInt8(ascii: "-") { place += 1 }
        if byte == UInt8(ascii: "0") {
            place += 1
            if isDigit(byte) { throw JSONError(.badNumber, at: place) }
        } else {
            try readDigits()
        }
        if byte == UInt8(ascii: ".") {
            place += 1
            try readDigits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            place += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
            try readDigits()
        }
        append(.number, start, place)
    }

    /// At least one digit.
    private mutating func readDigits() throws(JSONError) {
        guard isDigit(byte) else { throw JSONError(place < bytes.count ? .badNumber : .endsTooEarly, at: place) }
        repeat { place += 1 } while isDigit(byte)
    }

    @inline(__always) private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Reads a string, from its first quotation mark behind its last.
    mutating func readString() throws(JSONError) {
        place += 1
        let start = place
        var isEscaped = false
        while true {
            skipPlainASCII()
            guard place < bytes.count else { throw JSONError(.endsTooEarly, at: place) }
            switch bytes[place] {
            case UInt8(ascii: "\""):
                append(.string, start, place, flag: isEscaped)
                place += 1
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                try readEscape()
            case 0..<0x20: throw JSONError(.controlCharacter, at: place)
            case 0x80...: try readMultibyte()
            default: place += 1
            }
        }
    }

    /// Passes over bytes that need no look, eight at a time.
    @inline(__always) private mutating func skipPlainASCII() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        while place + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            // A byte's top bit is set where the byte is not ASCII, a quotation mark, a backslash or below a space.
            let quotes = (word ^ (ones &* 0x22)) &- ones
            let slashes = (word ^ (ones &* 0x5C)) &- ones
            let controls = word &- (ones &* 0x20)
            let stops = (word | quotes | slashes | controls) & tops
            // The lowest marked byte is right; a borrow can only mark bytes above it falsely.
            if stops != 0 {
                place += stops.trailingZeroBitCount / 8
                return
            }
            place += 8
        }
    }

    private mutating func readEscape() throws(JSONError) {
        let start = place
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            place += 1
        case UInt8(ascii: "u"):
            let unit = try readHexUnit()
            guard 0xD800..<0xE000 ~= unit else { return }
            guard unit < 0xDC00, byte == UInt8(ascii: "\\"), place + 1 < bytes.count,
                bytes[place + 1] == UInt8(ascii: "u")
            else { throw JSONError(.loneSurrogate, at: start) }
            place += 1
            guard 0xDC00..<0xE000 ~= (try readHexUnit()) else { throw JSONError(.loneSurrogate, at: start) }
        default: throw JSONError(place < bytes.count ? .badEscape : .endsTooEarly, at: start)
        }
    }

    /// Reads `uXXXX`.
    private mutating func readHexUnit() throws(JSONError) -> Int {
        place += 1
        var unit = 0
        for _ in 0..<4 {
            guard let digit = Escapes.hexDigit(byte) else {
                throw JSONError(place < bytes.count ? .badEscape : .endsTooEarly, at: place)
            }
            unit = unit << 4 | digit
            place += 1
        }
        return unit
    }

    /// Checks one character of several bytes (Unicode, table 3-7: well-formed UTF-8 byte sequences).
    private mutating func readMultibyte() throws(JSONError) {
        let first = bytes[place]
        let second = place + 1 < bytes.count ? bytes[place + 1] : 0
        let length: Int
        let allowed: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (length, allowed) = (2, 0x80...0xBF)
        case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
        case 0xED: (length, allowed) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, allowed) = (3, 0x80...0xBF)
        case 0xF0: (length, allowed) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, allowed) = (4, 0x80...0xBF)
        case 0xF4: (length, allowed) = (4, 0x80...0x8F)
        default: throw JSONError(.badUTF8, at: place)
        }
        guard place + length <= bytes.count, allowed.contains(second) else { throw JSONError(.badUTF8, at: place) }
        for offset in 2..<max(length, 2) where bytes[place + offset] & 0xC0 != 0x80 {
            throw JSONError(.badUTF8, at: place)
        }
        place += length
    }
}
