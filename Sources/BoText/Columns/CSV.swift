/// Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.
enum CSV {
    static func append(header names: [String], to bytes: inout [UInt8]) {
        append(names.map { ListingValue.text($0) }, to: &bytes)
    }

    static func append(_ values: [ListingValue], to bytes: inout [UInt8]) {
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            switch value {
            case .text(let text): append(text: text ?? "", to: &bytes)
            case .number(let number): bytes.append(contentsOf: (number.map { String($0) } ?? "").utf8)
            case .decimal(let text): append(decimal: text ?? "", to: &bytes)
            case .bool(let bool): bytes.append(contentsOf: (bool.map { $0 ? "true" : "false" } ?? "").utf8)
            case .nested: break
            }
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Appends a number: optional minus, digits, perhaps a point and digits. Anything else is text.
    private static func append(decimal text: String, to bytes: inout [UInt8]) {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        if isNumber { bytes.append(contentsOf: text.utf8) } else { append(text: text, to: &bytes) }
    }

    private static func append(text: String, to bytes: inout [UInt8]) {
        let defused = defused(text)
        // Semicolons too: a spreadsheet set up for Norwegian takes them for separators.
        guard defused.utf8.contains(where: { $0 < 0x20 || [0x22, 0x2C, 0x3B].contains($0) }) else {
            bytes.append(contentsOf: defused.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in defused.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The text with an apostrophe wherever a spreadsheet could see the beginning of a formula: at its start, and after
    /// a character that some spreadsheets take for a separator.
    ///
    /// Line ends and tabs stay, in quotation marks. Other invisible characters become their names, because the format
    /// has no escape for them.
    private static func defused(_ text: String) -> String {
        if TextCleaner.isClean(text), let first = text.utf8.first, isLetterOrDigit(first), !text.utf8.contains(0x3B) {
            return text
        }
        var result = String.UnicodeScalarView()
        var isStart = true
        var mayBegin = true
        for scalar in text.unicodeScalars {
            if isStart && isBreak(scalar) || mayBegin && isFormulaSign(scalar) { result.append("'") }
            isStart = false
            mayBegin = isBreak(scalar) || scalar == ";"
            if isBreak(scalar) && scalar != "\0" || TextCleaner.isVisible(scalar) {
                result.append(scalar)
            } else {
                result.append(contentsOf: TextCleaner.name(of: scalar).unicodeScalars)
            }
        }
        return String(result)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            true
        default: false
        }
    }

    /// Whether a spreadsheet may take the character for the end of a cell.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { ["\t", "\r", "\n", "\0"].contains(scalar) }

    /// Whether the character is `=`, `+`, `-` or `@`, or a full-width or small form that some spreadsheets take for
    /// them.
    private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFE66, 0xFE62, 0xFE63, 0xFE6B: true
        default: false
        }
    }
}
