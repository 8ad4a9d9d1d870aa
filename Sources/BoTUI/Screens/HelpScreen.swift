import BoModel
import BoText

/// The keys of the screen below, in chapters, and what the marks mean. Made from the same table as the keys themselves.
struct HelpScreen: Screen {
    static let name = "help"
    static let title = Phrase.Commands.help
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.stop + GlobalKeys.everywhere,
        hints: [.init(.back, label: Phrase.Commands.close), .init(.up, .down, label: Phrase.Screens.scroll)])

    private let subject: Phrase
    private let keymap: Keymap
    private var top = 0
    private var size = Size(width: 80, height: 20)

    init(about screen: any Screen) {
        subject = type(of: screen).title
        keymap = type(of: screen).keys
    }

    func trail(_ context: Context) -> [SafeText] {
        [Phrase.Commands.help[context.language], subject[context.language]]
    }

    mutating func questions(fitting area: Size, isStale: Bool, _ context: Context) -> [Question] {
        size = area
        top = max(0, min(top, lines(context).count - area.height))
        return []
    }

    mutating func handle(_ command: Command, _ context: Context) -> Outcome {
        let count = lines(context).count
        switch command {
        case .up: top -= 1
        case .down: top += 1
        case .pageUp, .halfPageUp: top -= size.height / 2
        case .pageDown, .halfPageDown: top += size.height / 2
        case .first: top = 0
        case .last: top = count
        default: return .unhandled
        }
        top = max(0, min(top, count - size.height))
        return .stay
    }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        for (place, line) in lines(context).dropFirst(top).prefix(area.height).enumerated() {
            for part in line { surface.write(part.text, at: Point(x: part.x, y: area.y + place), maxWidth: area.width - part.x - 1, role: part.role) }
        }
    }

    func status(_ context: Context) -> Status {
        let count = lines(context).count
        guard count > size.height else { return Status() }
        let words = Phrase.Screens.lines(top + 1, min(count, top + size.height), of: count)
        return Status(left: Line(words[context.language], .status))
    }

    // MARK: - The lines

    private struct Part {
        let x: Int
        let text: SafeText
        let role: Role
    }

    /// Two columns of chapters where they fit, then the marks.
    private func lines(_ context: Context) -> [[Part]] {
        let language = context.language
        let half = size.width >= 76 ? size.width / 2 : size.width
        let chapters = Command.Section.allCases.map { chapter($0, language) }.filter { !$0.isEmpty }
        var columns: [[[Part]]] = half < size.width ? [[], []] : [[]]
        for chapter in chapters {
            // Into the shorter column; chapters are never broken.
            let place = columns.count == 2 && columns[1].count + chapter.count / 2 < columns[0].count ? 1 : 0
            columns[place] += chapter + [[]]
        }
        var lines: [[Part]] = []
        for row in 0..<(columns.map(\.count).max() ?? 0) {
            lines.append(
                columns.enumerated().flatMap { place, column in
                    column.indices.contains(row)
                        ? column[row].map { Part(x: $0.x + place * half, text: $0.text, role: $0.role) } : []
                })
        }
        return lines + marks(language)
    }

    private func chapter(_ section: Command.Section, _ language: Language) -> [[Part]] {
        let bindings = keymap.bindings.filter { $0.command.section == section }
        guard !bindings.isEmpty else { return [] }
        var lines = [[Part(x: 2, text: section.label[language], role: .titleCurrent)]]
        for binding in bindings {
            let keys = binding.keys.map(\.label).joined(separator: " ")
            lines.append([
                Part(x: 3, text: keys, role: .key), Part(x: 15, text: binding.command.label[language], role: .hint),
            ])
        }
        return lines
    }

    private func marks(_ language: Language) -> [[Part]] {
        var lines = [[Part(x: 2, text: Phrase.Screens.marks[language], role: .titleCurrent)]]
        for (mark, role, words) in Self.marks {
            lines.append([Part(x: 3, text: mark, role: role), Part(x: 15, text: words[language], role: .hint)])
        }
        return lines
    }

    private static let marks: [(SafeText, Role, Phrase)] = [
        ("● ○", .good, Phrase.Screens.markFresh), ("◐ ✗", .warning, Phrase.Screens.markTrouble),
        ("–", .dimmed, Phrase.Screens.markMissing), ("«…»", .warning, Phrase.Screens.markAsSent),
        ("+? +EUR", .dimmed, Phrase.Screens.markRest), ("≠ ↩", .warning, Phrase.Screens.markConflict),
    ]
}
