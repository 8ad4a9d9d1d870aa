/// The alphabet of JOSE (RFC 4648, section 5), without padding.
enum Base64URL {
    /// The bytes that the text stands for; `nil` for padding, white space, other characters, impossible lengths, and
    /// for the spellings of a text that are not its only canonical one.
    static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count % 4 != 1 else { return nil }
        let count = text.count / 4 * 3 + max(0, text.count % 4 - 1)
        var isWrong = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
            values.withUnsafeBufferPointer { values in
                var (from, to) = (0, 0)
                var bad: UInt8 = 0
                while from + 4 <= text.count {
                    let a = values[Int(text[from])]
                    let b = values[Int(text[from + 1])]
                    let c = values[Int(text[from + 2])]
                    let d = values[Int(text[from + 3])]
                    bad |= a | b | c | d
                    buffer[to] = a << 2 | b >> 4
                    buffer[to + 1] = b << 4 | c >> 2
                    buffer[to + 2] = c << 6 | d
                    (from, to) = (from + 4, to + 3)
                }
                if from < text.count {
                    let a = values[Int(text[from])]
                    let b = values[Int(text[from + 1])]
                    let c = from + 2 < text.count ? values[Int(text[from + 2])] : 0
                    bad |= a | b | c
                    buffer[to] = a << 2 | b >> 4
                    if from + 2 < text.count { buffer[to + 1] = b << 4 | c >> 2 }
                    // Bits that stand for nothing must be zero.
                    isWrong = from + 2 < text.count ? c & 0b11 != 0 : b & 0b1111 != 0
                }
                isWrong = isWrong || bad & 0x80 != 0
            }
            written = count
        }
        return isWrong ? nil : bytes
    }

    static func encoded(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> UInt32(count)) & 63])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count)) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// What each byte stands for; 0x80 for a byte that is not in the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0x80, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()
}
