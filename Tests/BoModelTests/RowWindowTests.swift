import BoModel
import Testing

@Suite struct RowWindowTests {
    @Test(
        arguments: [
            (asked: 0..<10, total: 100, anchor: nil, shown: 0..<10),
            (asked: 95..<105, total: 100, anchor: nil, shown: 90..<100),
            (asked: 0..<10, total: 4, anchor: nil, shown: 0..<4),
            (asked: 5..<15, total: 0, anchor: nil, shown: 0..<0),
            (asked: 0..<10, total: 100, anchor: 9, shown: 0..<10),
            (asked: 0..<10, total: 100, anchor: 10, shown: 5..<15),
            (asked: 0..<10, total: 100, anchor: 99, shown: 90..<100),
            (asked: 50..<60, total: 100, anchor: 2, shown: 0..<10),
        ] as [(asked: Range<Int>, total: Int, anchor: Int?, shown: Range<Int>)])
    func `a window is brought inside the list and shows the anchor`(
        _ row: (asked: Range<Int>, total: Int, anchor: Int?, shown: Range<Int>)
    ) {
        #expect(row.asked.window(of: row.total, showing: row.anchor) == row.shown)
    }
}
