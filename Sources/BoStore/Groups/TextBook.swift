import Glibc

/// Texts as bytes, each distinct one once, numbered as they come.
struct TextBook: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// One more than the number of the text in a slot; 0 is a free slot.
    private var slots = [UInt32](repeating: 0, count: 1024)

    var count: Int { ends.count }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    /// The number of a text; a new one when it was not there.
    mutating func number(of text: Slice<UnsafeRawBufferPointer>) -> Int {
        var slot = Int(truncatingIfNeeded: TextBook.hash(text)) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isText(number, text) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        slots[slot] = UInt32(ends.count)
        if ends.count * 10 > slots.count * 7 { grow() }
        return ends.count - 1
    }

    private func isText(_ number: Int, _ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == text.count else { return false }
        return text.isEmpty
            || bytes.withUnsafeBytes { own in
                guard let left = own.baseAddress, let right = text.base.baseAddress else { return false }
                return memcmp(left + start, right + text.startIndex, text.count) == 0
            }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        bytes.withUnsafeBytes { own in
            for number in ends.indices {
                let text = own[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
                var slot = Int(truncatingIfNeeded: TextBook.hash(text)) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(number + 1)
            }
        }
    }

    /// FNV-1a, and a last stirring for the low bits.
    private static func hash(_ text: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
