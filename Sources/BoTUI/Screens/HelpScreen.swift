import BoModel
import BoText

/// The keys of the screen below, in chapters, and what the marks mean. Made from the same table as the keys themselves.
///
/// Typing looks for a command of that screen: no letter means anything here but those that leave.
struct HelpScreen: Screen, KeysShowing {
    static let name = "help"
    static let title = Phrase.Commands.help
    static let keys = Keymap(
        (GlobalKeys.scrolling + GlobalKeys.stop + GlobalKeys.everywhere).compactMap(binding),
        hints: [
            .init(.back, label: Phrase.Commands.close), .init(.up, .down, label: Phrase.Screens.scroll),
            .init(.palette, label: Phrase.Palette.find),
        ])
    private static let leaving: [Command] = [.help, .close, .quit]

    /// A command with those of its keys that type nothing.
    private static func binding(_ general: Keymap.Binding) -> Keymap.Binding? {
        guard general.command != .palette else { return Keymap.Binding(.palette, .enter, .character(":")) }
        guard !leaving.contains(general.command) else { return general }
        let keys = general.keys.filter { if case .character = $0 { false } else { true } }
        return keys.isEmpty ? nil : Keymap.Binding(general.command, keys: keys)
    }

    private let subject: Phrase
    private let keymap: Keymap
    private var top = 0
    private var size = Size(width: 80, height: 20)

    init(about screen: any Screen, _ context: Context) {
        subject = type(of: screen).title
        keymap = context.look.keys[type(of: screen)]
    }

    func trail(_ context: Context) -> [SafeText] {
        [Phrase.Commands.help[context.look.language], subject[context.look.language]]
    }

    mutating func fit(_ area: Size, _ context: Context) {
        size = area
        top = max(0, min(top, lines(context).count - area.height))
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
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
            for part in line {
                surface.write(
                    part.text, at: Point(x: part.x, y: area.y + place), maxWidth: area.width - part.x - 1,
                    role: part.role)
            }
        }
    }

    func status(_ context: Context) -> Status {
        let count = lines(context).count
        let words = Phrase.Screens.lines(top + 1, min(count, top + size.height), of: count)
        return Status(
            left: Line(Phrase.Palette.typeToFind[context.look.language], .status),
            right: count > size.height ? words[context.look.language] : "")
    }

    // MARK: - The lines

    private struct Part {
        let x: Int
        let text: SafeText
        let role: Role
    }

    /// Two columns of chapters where they fit, then the marks.
    private func lines(_ context: Context) -> [[Part]] {
        let language = context.look.language
        let half = size.width >= Breakpoint.helpInTwo && !context.look.isPlain ? size.width / 2 : size.width
        let chapters =
            Command.Section.allCases.map { chapter($0, context) }.filter { !$0.isEmpty }
            + (context.look.isPlain ? [] : [marks(language)])
        var columns: [[[Part]]] = half < size.width ? [[], []] : [[]]
        for chapter in chapters {
            // Down the first column, then down the second; chapters are never broken.
            let place = columns.count == 2 && columns[0].count + chapter.count > firstColumn(of: chapters) ? 1 : 0
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
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// How many lines the first of two columns takes at most.
    private func firstColumn(of chapters: [[[Part]]]) -> Int {
        let all = chapters.reduce(0) { $0 + $1.count + 1 }
        let largest = chapters.map(\.count).max() ?? 0
        return max(all / 2 + largest / 3, largest)
    }

    private func chapter(_ section: Command.Section, _ context: Context) -> [[Part]] {
        let language = context.look.language
        var left = keymap.bindings.map(\.command).filter { $0.section == section }
        guard !left.isEmpty else { return [] }
        var lines = [[Part(x: 2, text: section.label[language], role: .titleCurrent)]]
        while let command = left.first {
            // Commands that belong together share a row; what belongs to none has its own.
            let pair = Self.together.first { $0.commands.first == command && $0.commands.allSatisfy(left.contains) }
            let commands = pair?.commands ?? [command]
            left.removeAll(where: commands.contains)
            let keys = commands.flatMap { keymap.keys(for: $0).prefix(pair == nil ? 4 : 2) }.map(context.look.label)
            // What has no key is found in the menu.
            let shown = keys.isEmpty ? context.look.keyOfMenu(keymap) : keys
            let hint = keymap.hints.first { $0.commands == commands && commands.count > 1 }?.label
            lines.append([
                Part(x: 3, text: shown.joined(separator: " "), role: .key),
                Part(
                    x: context.look.isPlain ? 36 : 16, text: (hint ?? pair?.label ?? command.label)[language],
                    role: .hint),
            ])
        }
        return lines
    }

    private static let together: [(commands: [Command], label: Phrase)] = [
        ([.up, .down], Phrase.Screens.helpRows), ([.pageUp, .pageDown], Phrase.Screens.helpPages),
        ([.halfPageUp, .halfPageDown], Phrase.Screens.helpHalfPages), ([.first, .last], Phrase.Screens.helpEnds),
        ([.next, .previous], Phrase.Commands.nextPrevious), ([.earlier, .later], Phrase.Charts.helpMove),
        ([.showEstates, .showBanks, .showAccounts, .showTransactions], Phrase.Screens.helpLevels),
        ([.periodBefore, .periodAfter], Phrase.Choosing.helpPeriods),
        ([.sort, .reverseSort], Phrase.Screens.helpSort), ([.sortLeft, .sortRight], Phrase.Choosing.helpSortColumn),
        ([.columns, .allColumns], Phrase.Table.helpColumns), ([.scrollLeft, .scrollRight], Phrase.Table.helpScroll),
        ([.copyValue, .copyRow], Phrase.Copying.help), ([.palette, .menu], Phrase.Palette.helpBoth),

        ([.redraw, .suspend], Phrase.Screens.helpTerminal),
        ([.undo, .redo], Phrase.Marks.undoRedo),
        ([.close, .quit], Phrase.Screens.helpQuit),
    ]

    private func marks(_ language: Language) -> [[Part]] {
        var lines = [[Part(x: 2, text: Phrase.Screens.marks[language], role: .titleCurrent)]]
        for (mark, role, words) in Self.marks {
            lines.append([Part(x: 3, text: mark, role: role), Part(x: 16, text: words[language], role: .hint)])
        }
        return lines
    }

    private static let marks: [(SafeText, Role, Phrase)] = [
        ("● ○", .good, Phrase.Screens.markFresh), ("⟳", .warning, Phrase.Screens.markArriving),
        ("◐ ✗", .warning, Phrase.Screens.markTrouble),
        ("–", .dimmed, Phrase.Screens.markMissing), ("«…»", .warning, Phrase.Screens.markAsSent),
        ("+? +EUR", .dimmed, Phrase.Screens.markRest), ("+2", .warning, Phrase.Screens.markHidden),
        ("≠ ↩", .warning, Phrase.Screens.markConflict), ("⚑ ✎ ✓", .warning, Phrase.Marks.markNoted),
    ]
}
