import BoText
import CNcurses
import Testing

@Suite struct CursesWidthTests {
    /// Curses counts by the C library's table. Scalars that one of the two does not know, controls and invisible ones
    /// are left out: the latter never pass ``SafeText``. The terminal makes up for every other difference cell by cell.
    @Test func `the table agrees with the C library's`() throws {
        let locale = try #require(newlocale(1, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var differences: [String] = []
        for scalar in (UInt32(0x20)...0x1FFFF).compactMap(Unicode.Scalar.init) {
            switch scalar.properties.generalCategory {
            case .unassigned, .control, .format, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: continue
            default: break
            }
            let theirs = Int(wcwidth(wchar_t(scalar.value)))
            if theirs >= 0, theirs != TextWidth.of(scalar) {
                differences.append("\(String(scalar.value, radix: 16)) \(theirs)")
            }
        }

        // AHOM CONSONANT SIGN MEDIAL RA: a spacing mark since Unicode 16, a mark without room before.
        #expect(differences == ["1171e 0"])
    }
}
