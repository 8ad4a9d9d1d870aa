import BoTUI
import Testing

@Suite struct PaintTests {
    @Test(
        arguments: [
            (Paint.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(255, 0, 0), 196), (.rgb(95, 135, 175), 67),
            (.rgb(128, 128, 128), 244),
            (.rgb(8, 8, 8), 232), (.rgb(238, 238, 238), 255), (.rgb(0x0E, 0x1C, 0x26), 234),
            (.rgb(0xF2, 0xCC, 0x8A), 222),
            (.rgb(40, 40, 44), 235),
        ] as [(Paint, UInt8)])
    func `a colour has a nearest one among the 240 fixed ones`(_ row: (color: Paint, number: UInt8)) {
        #expect(row.color.nearestIndexed == .indexed(row.number))
    }

    @Test func `the fixed colours are nearest to themselves`() throws {
        for number in UInt8(16)...255 {
            let (red, green, blue) = try #require(Paint.indexed(number).components)
            let nearest = Paint.rgb(UInt8(red), UInt8(green), UInt8(blue)).nearestIndexed
            let components = try #require(nearest.components)
            #expect(components == (red, green, blue))
        }
    }

    @Test func `no fixed colour is nearer than the one that is taken`() throws {
        func distance(_ one: Paint, _ other: Paint) throws -> Int {
            let a = try #require(one.components)
            let b = try #require(other.components)
            return 3 * (a.red - b.red) * (a.red - b.red) + 4 * (a.green - b.green) * (a.green - b.green)
                + 2 * (a.blue - b.blue) * (a.blue - b.blue)
        }
        for red in stride(from: UInt8(0), through: 250, by: 25) {
            for green in stride(from: UInt8(0), through: 250, by: 25) {
                for blue in stride(from: UInt8(0), through: 250, by: 25) {
                    let color = Paint.rgb(red, green, blue)
                    let taken = try distance(color, color.nearestIndexed)
                    let all = try (UInt8(16)...255).map { try distance(color, .indexed($0)) }
                    let best = try #require(all.min())
                    // Halfway between two greys rounding may take the other one: a step of a ninth.
                    #expect(taken <= best + 100, "\(color)")
                }
            }
        }
    }

    @Test(
        arguments: [
            (Paint.rgb(0, 0, 0), Paint.indexed(0)), (.rgb(250, 250, 250), .indexed(15)),
            (.rgb(200, 10, 10), .indexed(1)),
            (.indexed(196), .indexed(9)), (.indexed(7), .indexed(7)), (.standard, .standard),
        ] as [(Paint, Paint)])
    func `a colour has a nearest one among the first sixteen`(_ row: (color: Paint, basic: Paint)) {
        #expect(row.color.nearestOfSixteen == row.basic)
    }

    @Test(
        arguments: [
            (Paint.rgb(0, 0, 0), Paint.rgb(255, 255, 255), 21.0), (.rgb(255, 255, 255), .rgb(255, 255, 255), 1.0),
            (.rgb(119, 119, 119), .rgb(255, 255, 255), 4.478), (.rgb(0, 0, 255), .rgb(255, 255, 255), 8.592),
            (.rgb(255, 0, 0), .rgb(0, 0, 0), 5.252),
        ] as [(Paint, Paint, Double)])
    func `contrast is measured as WCAG does`(_ row: (one: Paint, other: Paint, ratio: Double)) throws {
        let ratio = try #require(row.one.contrast(with: row.other))

        #expect(abs(ratio - row.ratio) < 0.001)
        #expect(row.other.contrast(with: row.one) == ratio)
        #expect(row.one.contrast(with: .standard) == nil)
    }

    @Test(
        arguments: [
            (ColorDepth.mono, Paint.standard), (.eight, .indexed(11)), (.sixteen, .indexed(11)),
            (.indexed, .indexed(222)),
            (.direct, .rgb(0xF2, 0xCC, 0x8A)),
        ] as [(ColorDepth, Paint)])
    func `a terminal gets what it can show`(_ row: (depth: ColorDepth, paint: Paint)) {
        let gold = ThemeColor(.rgb(0xF2, 0xCC, 0x8A), basic: .indexed(11))

        #expect(gold.paint(row.depth) == row.paint)
    }

    @Test func `direct colours know no palette`() {
        #expect(ThemeColor(.indexed(196)).paint(.direct) == .rgb(255, 0, 0))
        #expect(ThemeColor.standard.paint(.direct) == .standard)
    }
}
