public import BoModel
public import BoText
import TOMLKit

extension Theme {
    /// Reads a theme file: TOML whose sections are described in `themes/README.md`. What it leaves out is as in
    /// ``standard``.
    ///
    /// - Parameter name: the theme's name: the file's without `.toml`.
    /// - Parameter language: the language that the problem's detail is written in.
    /// - Throws: a `Problem` of code `.theme` whose subject is `name.toml:line` and whose detail says what is wrong there.
    public init(file text: String, named name: String, language: Language = .nb) throws(Problem) {
        var file = ThemeFile(text: text)
        file.read()
        if let fault = file.faults.min(by: { $0.line < $1.line }) {
            throw Problem(.theme, "\(name).toml:\(fault.line)", detail: fault.phrase[language].string)
        }
        self.init(name: name, roles: file.roles, emphases: file.emphases, exceptions: file.exceptions)
    }
}

/// A theme file while it is read. It begins as the standard theme and is patched section by section.
struct ThemeFile {
    /// What is wrong, and in which line, from 1.
    struct Fault {
        let line: Int
        let phrase: Phrase
    }

    private static let mostBytes = 65_536
    private static let sections = ["palette", "roles", "emphasis", "selected", "selected-idle"]
    private static let emphasisNames = ["selected": Emphasis.selected, "selected-idle": .selectedIdle]

    private(set) var roles = Theme.standard.roles
    private(set) var emphases = Theme.standard.emphases
    private(set) var exceptions = Theme.standard.exceptions
    private(set) var faults: [Fault] = []
    private var reader = StyleReader()
    private let text: String
    private let lines: TOMLLines

    init(text: String) {
        self.text = text
        lines = TOMLLines(text)
    }

    mutating func read() {
        guard text.utf8.count <= ThemeFile.mostBytes, !text.utf8.contains(0) else {
            faults.append(Fault(line: 1, phrase: .themeTooLarge))
            return
        }
        if let fault = TOMLGrammar.fault(in: text) {
            let phrase = fault.key.map(Phrase.themeWrongType) ?? .themeSyntax(column: fault.column)
            faults.append(Fault(line: fault.line, phrase: phrase))
            return
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch {
            faults.append(ThemeFile.fault(of: error))
            return
        }
        for name in table.keys where !ThemeFile.sections.contains(name) {
            report([name], .themeUnknownSection(name, nearest: name.nearest(of: ThemeFile.sections)))
        }
        readPalette(in: table)
        readRoles(in: table)
        readEmphases(in: table)
        for (name, emphasis) in ThemeFile.emphasisNames { readExceptions(to: emphasis, section: name, in: table) }
    }

    private static func fault(of error: any Error) -> Fault {
        guard let error = error as? TOMLParseError else {
            return Fault(line: 1, phrase: .themeSyntax(column: 1))
        }
        let place = error.source.begin
        return Fault(line: place.line, phrase: .themeSyntax(column: place.column, error.description))
    }

    private mutating func report(_ path: [String], _ phrase: Phrase) {
        faults.append(Fault(line: lines.line(of: path), phrase: phrase))
    }

    /// The keys and values of a section; reports when it is none.
    private mutating func entries(
        of section: String, in table: TOMLTable
    ) -> [(key: String, value: any TOMLValueConvertible)] {
        guard let value = table[section] else { return [] }
        guard let section = value.table else {
            report([section], .themeWrongSectionType(section))
            return []
        }
        return section.keys.compactMap { key in section[key].map { (key, $0) } }
    }

    private mutating func readPalette(in table: TOMLTable) {
        for (name, value) in entries(of: "palette", in: table) {
            guard let text = value.string ?? value.int.map({ String($0) }) else {
                report(["palette", name], .themeWrongType(name))
                continue
            }
            do throws(StyleReader.Mistake) {
                try reader.define(name, as: text)
            } catch {
                report(["palette", name], error.phrase)
            }
        }
    }

    private mutating func readRoles(in table: TOMLTable) {
        for (name, value) in entries(of: "roles", in: table) {
            guard let role = role(name, in: "roles"), let rule = rule(value, at: ["roles", name]) else { continue }
            roles[role] = rule
        }
    }

    private mutating func readEmphases(in table: TOMLTable) {
        for (name, value) in entries(of: "emphasis", in: table) {
            guard let emphasis = ThemeFile.emphasisNames[name] else {
                let nearest = name.nearest(of: Array(ThemeFile.emphasisNames.keys))
                report(["emphasis", name], .themeUnknownEmphasis(name, nearest: nearest))
                continue
            }
            guard let rule = rule(value, at: ["emphasis", name]) else { continue }
            emphases[emphasis] = rule
            // They were exceptions to the rule that is now another.
            exceptions[emphasis] = nil
        }
    }

    private mutating func readExceptions(to emphasis: Emphasis, section: String, in table: TOMLTable) {
        for (name, value) in entries(of: section, in: table) {
            guard let role = role(name, in: section), let rule = rule(value, at: [section, name]) else { continue }
            exceptions[emphasis, default: [:]][role] = rule
        }
    }

    private mutating func role(_ name: String, in section: String) -> Role? {
        if let role = Role(rawValue: name) { return role }
        let nearest = name.nearest(of: Role.allCases.map(\.rawValue))
        report([section, name], .themeUnknownRole(name, nearest: nearest))
        return nil
    }

    private mutating func rule(_ value: any TOMLValueConvertible, at path: [String]) -> StyleRule? {
        guard let text = value.string else {
            report(path, .themeWrongType(path.last ?? ""))
            return nil
        }
        do throws(StyleReader.Mistake) {
            return try reader.rule(text)
        } catch {
            report(path, error.phrase)
            return nil
        }
    }
}
