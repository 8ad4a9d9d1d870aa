/// Base64 with the alphabet for addresses and without padding.
///
/// Source: RFC 4648, section 5.
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// Appends the text of some bytes.
    static func append(_ input: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        let length = (input.count * 4 + 2) / 3
        let encoded = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            alphabet.withUnsafeBufferPointer { encode(input, into: buffer, alphabet: $0) }
            count = length
        }
        output.append(contentsOf: encoded)
    }

    private static func encode(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>,
        alphabet: UnsafeBufferPointer<UInt8>
    ) {
        var place = 0
        var read = 0
        while read + 2 < input.count {
            let bits = UInt32(input[read]) << 16 | UInt32(input[read + 1]) << 8 | UInt32(input[read + 2])
            output[place] = alphabet[Int(bits >> 18)]
            output[place + 1] = alphabet[Int(bits >> 12 & 63)]
            output[place + 2] = alphabet[Int(bits >> 6 & 63)]
            output[place + 3] = alphabet[Int(bits & 63)]
            place += 4
            read += 3
        }
        let rest = input.count - read
        guard rest > 0 else { return }
        let bits = UInt32(input[read]) << 16 | (rest == 2 ? UInt32(input[read + 1]) << 8 : 0)
        output[place] = alphabet[Int(bits >> 18)]
        output[place + 1] = alphabet[Int(bits >> 12 & 63)]
        if rest == 2 { output[place + 2] = alphabet[Int(bits >> 6 & 63)] }
    }

    /// The text of some bytes.
    static func encode(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        bytes.withUnsafeBytes { append($0, to: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes of a text; `nil` when it has any other character, padding among them, or a length that no bytes have.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for character in text {
            let value = values[Int(character)]
            guard value != 0xFF else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
