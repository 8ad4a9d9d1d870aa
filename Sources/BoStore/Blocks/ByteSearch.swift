import Glibc

/// Finds bytes in bytes: looks for the one of them that is rarest in such texts, and compares where it stands.
struct ByteSearch {
    let needle: [UInt8]
    private let rarest: Int

    /// - Precondition: there is something to look for.
    init(_ needle: [UInt8]) {
        precondition(!needle.isEmpty, "A search has something to look for.")
        self.needle = needle
        rarest = needle.indices.max { ByteSearch.rarity(needle[$0]) < ByteSearch.rarity(needle[$1]) } ?? 0
    }

    /// The letters, digits and signs of bank texts, the most frequent first; what is not among them is rarest.
    private static let frequent = Array("\n 0e1a2r3n459678tislok.gvdmpufbhyj-".utf8)

    private static let rarities: [Int] = {
        var rarities = [Int](repeating: frequent.count, count: 256)
        for (place, byte) in frequent.enumerated() { rarities[Int(byte)] = place }
        return rarities
    }()

    private static func rarity(_ byte: UInt8) -> Int { rarities[Int(byte)] }

    /// Where the needle stands next, at an offset or behind it.
    func find(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int? {
        guard let start = bytes.baseAddress else { return nil }
        var at = offset + rarest
        let last = bytes.count - needle.count + rarest
        while at <= last, let hit = memchr(start + at, Int32(needle[rarest]), last - at + 1) {
            at = start.distance(to: UnsafeRawPointer(hit))
            let first = at - rarest
            if memcmp(start + first, needle, needle.count) == 0 { return first }
            at += 1
        }
        return nil
    }
}
