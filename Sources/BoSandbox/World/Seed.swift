/// A small generator of numbers that look random and are always the same for the same seed.
///
/// Source: SplitMix64 (Steele, Lea, Flood 2014). Its numbers never change with the compiler or the system, which the
/// standard library does not promise for its own.
public struct SplitMix64: Hashable, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.scrambled(state)
    }

    /// A number from 0 up to, but not including, `bound`.
    public mutating func below(_ bound: Int) -> Int {
        SplitMix64.scaled(next(), below: bound)
    }

    /// A number of the range, both ends included.
    public mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// One of the elements.
    ///
    /// - Precondition: there is at least one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// 64 bits that belong to a seed and a place: the same at whatever moment and in whatever order they are asked for.
    public static func hash(_ seed: UInt64, _ place: UInt64) -> UInt64 {
        scrambled(scrambled(seed &+ 0x9E37_79B9_7F4A_7C15) &+ (place &+ 1) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Maps 64 bits evenly to 0 up to, but not including, `bound`.
    static func scaled(_ bits: UInt64, below bound: Int) -> Int {
        Int(bits.multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    private static func scrambled(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

extension SplitMix64 {
    /// A seed of its own for a part of the world, so that a change in one part leaves the others as they were.
    static func seed(_ seed: UInt64, for part: String) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in part.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash(seed, value)
    }

    /// A version 4 uuid in lower case.
    mutating func uuid() -> String {
        let (high, low) = (next(), next())
        let digits =
            hex((high & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000) + hex((low & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000)
        let text = Array(digits)
        let groups = [text[0..<8], text[8..<12], text[12..<16], text[16..<20], text[20..<32]]
        return groups.map { String($0) }.joined(separator: "-")
    }

    /// Sixteen hexadecimal digits.
    private func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
