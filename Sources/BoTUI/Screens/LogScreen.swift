import BoModel
import BoText

/// The whole log of the refresh at work, or of the last one, newest first, with the banks' own words in full.
struct LogScreen: Screen, Filterable {
    static let name = "log"
    static let title = Phrase.Screens.log
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.log + GlobalKeys.filtering + GlobalKeys.stop + GlobalKeys.everywhere,
        hints: [
            .init(.back, label: Phrase.Commands.close), .init(.up, .down, label: Phrase.Screens.scroll),
            .init(.filter, label: Phrase.Commands.filter), .init(.stop, label: Phrase.Screens.stopAllShort),
        ] + GlobalKeys.lastHints)

    private(set) var filter = ""
    private var words: [SoughtText] = []
    private var top = 0
    private var size = Size(width: 80, height: 20)
    private var lineCount = 0
    /// How much of the log there was when ``top`` was chosen: what comes later must not push away what is read.
    private var known = 0

    func trail(_ context: Context) -> [SafeText] {
        [Phrase.Screens.progress[context.look.language], Phrase.Screens.log[context.look.language]]
    }

    mutating func fit(_ area: Size, _ context: Context) {
        size = area
        lineCount = lines(context).count
        if top > 0 { top += max(0, lineCount - known) }
        known = lineCount
        top = max(0, min(top, lineCount - area.height))
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        guard let target = command.target(from: top, count: lineCount, height: size.height) else { return .unhandled }
        top = max(0, min(target, lineCount - size.height))
        return .stay
    }

    mutating func setFilter(_ text: String, _ context: Context) {
        filter = text
        words = SoughtText.words(text)
        top = 0
        lineCount = lines(context).count
        known = lineCount
    }

    // MARK: - The lines

    private struct LogLine {
        var time: SafeText = ""
        let text: SafeText
        let role: Role
    }

    private static let indent = 12

    private func lines(_ context: Context) -> [LogLine] {
        context.work.progress.log.reversed().flatMap { note -> [LogLine] in
            let words = note.words(context.look.language)
            let time = DateFormat.timeWithSeconds(note.at)
            let folded = Folding.bytes("\(time) \(words.text)" as String)
            guard self.words.allSatisfy({ $0.isFound(in: folded) }) else { return [] }
            let wrapped = TextWrap.lines(of: words.text, width: size.width - Self.indent - 1)
            return wrapped.enumerated().map { place, text in
                LogLine(time: place == 0 ? time : "", text: text, role: words.role)
            }
        }
    }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let lines = lines(context)
        guard !lines.isEmpty else {
            let cancel = context.look.key(.cancel, on: Self.self)
            let words =
                filter.isEmpty ? Phrase.Working.emptyLog : Phrase.Screens.noMatches(filter, cancel)
            surface.write(
                words[context.look.language], at: Point(x: area.x + 2, y: area.y + 1), maxWidth: area.width - 3,
                role: .dimmed)
            return
        }
        for (place, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
            let y = area.y + place
            surface.write(line.time, at: Point(x: area.x + 2, y: y), role: .dimmed)
            let x = area.x + Self.indent
            surface.write(line.text, at: Point(x: x, y: y), maxWidth: area.maxX - x, role: line.role)
            surface.markMatches(of: words.flatMap(\.forms), in: Rect(x: x, y: y, width: area.maxX - x, height: 1))
        }
    }

    func status(_ context: Context) -> Status {
        var status = Status()
        if !filter.isEmpty {
            status.left.append("[\(filter)]", .chip)
            status.left.append(" ")
        }
        if lineCount > size.height {
            let last = min(lineCount, top + size.height)
            status.left.append(Phrase.Screens.lines(top + 1, last, of: lineCount)[context.look.language], .status)
        }
        return status
    }

    func total(_ context: Context) -> Line {
        context.work.progress.isRunning ? Line(Phrase.Screens.workGoesOn[context.look.language], .total) : Line()
    }
}
