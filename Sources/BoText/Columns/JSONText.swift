/// Finished JSON for a terminal or a pipe.
enum JSONText {
    /// Appends JSON. Control characters and invisible characters become escapes.
    ///
    /// The meaning stays the same: JSON has such characters only inside strings, and there `\u202E` is the character.
    static func append(_ json: [UInt8], to bytes: inout [UInt8]) {
        let text = String(decoding: json, as: UTF8.self)
        if TextCleaner.isClean(text) {
            bytes.append(contentsOf: json)
            return
        }
        for scalar in text.unicodeScalars {
            if TextCleaner.isVisible(scalar) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                    let digits = String(unit, radix: 16, uppercase: true)
                    bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
                }
            }
        }
    }
}
