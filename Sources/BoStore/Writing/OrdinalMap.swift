/// Finds the places that may hold something by its hash: half of the hash is kept, so a hit must be looked at.
///
/// One word for each slot and at most seven of ten slots in use: 16 MiB for a million places.
struct OrdinalMap {
    /// Upper half: upper half of the hash. Lower half: the ordinal and one; 0 is a free slot.
    private var slots: [UInt64] = []
    private var count = 0

    mutating func insert(_ ordinal: UInt32, hash: UInt64) {
        if (count + 1) * 10 > slots.count * 7 { grow() }
        place(hash & OrdinalMap.upper | UInt64(ordinal) + 1, hash: hash)
        count += 1
    }

    /// The places under a hash: what is looked for, if it is there at all, and now and then something else.
    func ordinals(hash: UInt64) -> [UInt32] {
        guard !slots.isEmpty else { return [] }
        var found: [UInt32] = []
        var slot = self.slot(hash)
        while slots[slot] != 0 {
            if slots[slot] & OrdinalMap.upper == hash & OrdinalMap.upper {
                found.append(UInt32(truncatingIfNeeded: slots[slot] - 1))
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return found
    }

    private static let upper: UInt64 = 0xFFFF_FFFF_0000_0000

    /// The slot comes from the upper half too, so that growing needs no more than what is kept.
    private func slot(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash >> 32) &* 0x9E37_79B1 >> 4) & (slots.count - 1)
    }

    private mutating func place(_ entry: UInt64, hash: UInt64) {
        var slot = slot(hash)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: max(1024, old.count * 2))
        for entry in old where entry != 0 { place(entry, hash: entry) }
    }
}
