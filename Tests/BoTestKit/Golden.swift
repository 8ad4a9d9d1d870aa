public import BoTUI
import Foundation
public import Testing

/// Golden screens: a picture of a screen as a text file with two layers, what it says and what it means.
///
/// The second layer has one letter for each cell's role, in upper case on the row of the cursor; a legend at the foot
/// names the roles in use. No colours, no escape codes: the files are read in a diff. `BO_RECORD=1` writes them anew.
///
/// The rows of the title, the totals and the key hints are blank in a picture: they are on every screen and have tests
/// of their own (LineTests), so that a word changed there changes no picture.
public enum Golden {
    /// The letters of the roles.
    private static let letters: [Role: Character] = [
        .text: ".", .dimmed: "d", .title: "t", .titleCurrent: "c", .heading: "h", .total: "s", .status: "u", .chip: "f",
        .key: "k", .hint: "n", .amountIn: "i", .amountOut: "o", .match: "m", .cursor: "r", .good: "g", .warning: "w",
        .error: "e", .frame: "l", .popup: "p", .bar: "b", .synthetic: "y",
    ]

    /// The surface without the rows that have tests of their own. What a popup covers of them stays.
    static func picture(of surface: Surface) -> Surface {
        guard surface.size.height > 0, surface[0, 0].role == .title else { return surface }
        var picture = surface
        let last = surface.size.height - 1
        for y in 0...last {
            let isOwn = [.title, .total].contains(surface[0, y].role) || (y == last && surface.cursor?.y != y)
            guard isOwn else { continue }
            let frames = (0..<surface.size.width).filter { surface[$0, y].role == .frame }
            let (left, right) = (frames.first ?? surface.size.width, frames.last ?? surface.size.width)
            picture.fill(Rect(x: 0, y: y, width: left, height: 1))
            picture.fill(Rect(x: right + 1, y: y, width: surface.size.width - right - 1, height: 1))
        }
        return picture
    }

    /// The file's text for a surface.
    public static func text(of whole: Surface, named name: String) -> String {
        let surface = picture(of: whole)
        let edge = String(repeating: "─", count: surface.size.width)
        var text = "\(name)\n┌\(edge)┐\n"
        var used: Set<Role> = []
        var meaning = ""
        for y in 0..<surface.size.height {
            text += "│"
            meaning += "│"
            for x in 0..<surface.size.width {
                let cell = surface[x, y]
                if cell.character != Cell.continuation {
                    text.append(cell.character == "\u{A0}" ? " " : cell.character)
                }
                used.insert(cell.role)
                meaning.append(letter(of: cell))
            }
            text += "│\n"
            meaning += "│\n"
        }
        text += "├\(edge)┤\n\(meaning)└\(edge)┘\n"
        let legend = Role.allCases.filter(used.contains).map { "\(letters[$0] ?? "?") \($0.rawValue)" }
        text += legend.joined(separator: "   ") + "\n"
        if let cursor = surface.cursor { text += "cursor \(cursor.x),\(cursor.y)\n" }
        return text
    }

    private static func letter(of cell: Cell) -> Character {
        let letter = letters[cell.role] ?? "?"
        guard cell.emphasis != .none else { return letter }
        return letter == "." ? ":" : letter.uppercased().first ?? letter
    }

    /// The folder of the golden screens.
    private static func folder() -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("BoTUITests/Golden")
    }

    /// The golden screens that are there, as file names.
    public static func recorded() -> Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: folder().path)) ?? [])
    }

    static var isRecording: Bool { ProcessInfo.processInfo.environment["BO_RECORD"] == "1" }

    /// Expects a surface to be what the golden screen of that name shows.
    public static func expect(_ surface: Surface, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expect(text(of: surface, named: name), name + ".screen", sourceLocation)
    }

    /// Expects a surface to have the colours of the golden screen of that name, which `cat` shows as it was.
    public static func expect(
        _ surface: Surface, in theme: Theme, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expect(AnsiRenderer.render(picture(of: surface), theme: theme, colors: .direct), name + ".ansi", sourceLocation)
    }

    private static func expect(_ now: String, _ name: String, _ sourceLocation: SourceLocation) {
        let file = folder().appendingPathComponent(name)
        if isRecording {
            do {
                try FileManager.default.createDirectory(at: folder(), withIntermediateDirectories: true)
                try Data(now.utf8).write(to: file)
            } catch {
                Issue.record("The golden screen \(name) could not be written: \(error)", sourceLocation: sourceLocation)
            }
            return
        }
        guard let data = try? Data(contentsOf: file) else {
            Issue.record("There is no golden screen \(name); BO_RECORD=1 writes it.", sourceLocation: sourceLocation)
            return
        }
        let before = String(decoding: data, as: UTF8.self)
        guard before != now else { return }
        Issue.record("\(name) has changed:\n\(difference(before, now))", sourceLocation: sourceLocation)
    }

    /// The lines that differ, old above new.
    private static func difference(_ before: String, _ now: String) -> String {
        let (old, new) = (before.split(separator: "\n"), now.split(separator: "\n"))
        var lines: [String] = []
        for place in 0..<max(old.count, new.count) where lines.count < 40 {
            let (left, right) = (place < old.count ? old[place] : "", place < new.count ? new[place] : "")
            if left != right { lines += ["- \(left)", "+ \(right)"] }
        }
        return lines.joined(separator: "\n")
    }
}
