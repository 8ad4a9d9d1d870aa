extension Mouse {
    /// Bo hears clicks and the wheel (mode 1000), told in decimal numbers (mode 1006). Moving about is not heard.
    static let on = "\u{1B}[?1000h\u{1B}[?1006h"
    static let off = "\u{1B}[?1006l\u{1B}[?1000l"

    /// Reads what stands between `ESC [ <` and `M`: what was pressed, the column and the row, both from 1.
    ///
    /// Source: xterm's control sequences, "Extended coordinates". Other buttons, and what is dragged, mean nothing;
    /// with Shift the terminal keeps the click for itself.
    init?(report: some StringProtocol) {
        let numbers = report.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let button = numbers[0], let x = numbers[1], let y = numbers[2],
            (1...10_000).contains(x), (1...10_000).contains(y)
        else { return nil }
        let action: Action
        // Ctrl and Alt add 16 and 8.
        switch button & ~24 {
        case 0: action = .click
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        default: return nil
        }
        self.init(action, at: Point(x: x - 1, y: y - 1))
    }
}
