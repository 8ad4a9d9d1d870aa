import BoText

/// Dots in cells: finer than letters. The dot at 0, 0 is the upper left one.
struct DotCanvas: Sendable {
    let style: PlotStyle
    /// In cells.
    let size: Size
    private var cells: [UInt8]

    init(_ style: PlotStyle, size: Size) {
        self.style = style
        self.size = size
        cells = Array(repeating: 0, count: max(0, size.width) * max(0, size.height))
    }

    var width: Int { size.width * style.dots.across }
    var height: Int { size.height * style.dots.down }

    mutating func set(_ x: Int, _ y: Int) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        let (across, down) = style.dots
        let bit =
            switch style {
            case .braille: DotCanvas.brailleBits[(y % down) * 2 + x % across]
            case .blocks: UInt8(1) << UInt8(y % down)
            }
        cells[y / down * size.width + x / across] |= bit
    }

    /// Sets all dots of a column from one row to another, both included.
    mutating func fill(column x: Int, from first: Int, through last: Int) {
        for y in min(first, last)...max(first, last) { set(x, y) }
    }

    /// What a cell shows; `nil` when it has no dot.
    func character(_ x: Int, _ y: Int) -> Character? {
        let bits = cells[y * size.width + x]
        guard bits != 0 else { return nil }
        switch style {
        case .braille: return Unicode.Scalar(0x2800 + UInt32(bits)).map { Character($0) }
        case .blocks: return bits == 3 ? "█" : bits == 1 ? "▀" : "▄"
        }
    }

    /// The bits of a braille cell, row by row.
    private static let brailleBits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}

extension Surface {
    /// Draws the cells that have dots; `role` is asked for each.
    mutating func draw(_ canvas: DotCanvas, at corner: Point, role: (_ x: Int, _ y: Int) -> Role) {
        for y in 0..<max(0, canvas.size.height) {
            for x in 0..<max(0, canvas.size.width) {
                guard let character = canvas.character(x, y) else { continue }
                fill(
                    Rect(x: corner.x + x, y: corner.y + y, width: 1, height: 1), with: character, role: role(x, y))
            }
        }
    }
}

/// A number's place on a scale, exact for all numbers that amounts can be.
enum Scale {
    /// Where `value` lies between `low` and `high`, in whole steps from 0 to `steps`, rounded to the nearest.
    static func place(_ value: Int64, low: Int64, high: Int64, steps: Int) -> Int {
        guard high > low, steps > 0 else { return 0 }
        let range = Int128(high) - Int128(low)
        let above = min(max(Int128(value) - Int128(low), 0), range)
        return Int((above * Int128(steps) + range / 2) / range)
    }
}
