public import BoModel
public import BoText

extension Theme {
    /// Reads a theme file: TOML with the sections that `themes/README.md` describes. Roles that the file leaves out are
    /// as in ``standard``.
    ///
    /// - Parameter name: the theme's name: the file's without `.toml`.
    /// - Parameter language: the language that the problem's detail is written in.
    /// - Throws: a `Problem` of code `.theme` whose subject is `name.toml:line` and whose detail says what is wrong
    /// there.
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
    /// A fault and its line, from 1.
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

    init(text: String) { self.text = text }

    mutating func read() {
        guard text.utf8.count <= ThemeFile.mostBytes, !text.utf8.contains(0) else {
            faults.append(Fault(line: 1, phrase: .themeTooLarge))
            return
        }
        let table: TOMLSection
        do throws(TOMLFile.Fault) {
            table = try TOMLFile(text).root
        } catch {
            faults.append(ThemeFile.fault(of: error))
            return
        }
        for name in table.keys where !ThemeFile.sections.contains(name) {
            report(table[name], .themeUnknownSection(name, nearest: name.nearest(of: ThemeFile.sections)))
        }
        readPalette(in: table)
        readRoles(in: table)
        readEmphases(in: table)
        for (name, emphasis) in ThemeFile.emphasisNames { readExceptions(to: emphasis, section: name, in: table) }
    }

    private static func fault(of error: TOMLFile.Fault) -> Fault {
        switch error.kind {
        case .value(let key): Fault(line: error.line, phrase: .themeWrongType(key))
        case .syntax: Fault(line: error.line, phrase: .themeSyntax(column: error.column))
        case .twice: Fault(line: error.line, phrase: .themeTwice(column: error.column))
        }
    }

    private mutating func report(_ entry: TOMLSection.Entry?, _ phrase: Phrase) {
        faults.append(Fault(line: entry?.line ?? 1, phrase: phrase))
    }

    /// The keys and values of a section. Reports a value in its place.
    private mutating func entries(
        of name: String, in table: TOMLSection
    ) -> [(key: String, entry: TOMLSection.Entry)] {
        guard let entry = table[name] else { return [] }
        guard let section = entry.value.section else {
            report(entry, .themeWrongSectionType(name))
            return []
        }
        return section.keys.compactMap { key in section[key].map { (key, $0) } }
    }

    private mutating func readPalette(in table: TOMLSection) {
        for (name, entry) in entries(of: "palette", in: table) {
            guard let text = entry.value.text ?? entry.value.number.map({ String($0) }) else {
                report(entry, .themeWrongType(name))
                continue
            }
            do throws(StyleReader.Mistake) {
                try reader.define(name, as: text)
            } catch {
                report(entry, error.phrase)
            }
        }
    }

    private mutating func readRoles(in table: TOMLSection) {
        for (name, entry) in entries(of: "roles", in: table) {
            guard let role = role(name, entry), let rule = rule(name, entry) else { continue }
            roles[role] = rule
        }
    }

    private mutating func readEmphases(in table: TOMLSection) {
        for (name, entry) in entries(of: "emphasis", in: table) {
            guard let emphasis = ThemeFile.emphasisNames[name] else {
                let nearest = name.nearest(of: Array(ThemeFile.emphasisNames.keys))
                report(entry, .themeUnknownEmphasis(name, nearest: nearest))
                continue
            }
            guard let rule = rule(name, entry) else { continue }
            emphases[emphasis] = rule
            // The exceptions belong to the rule that the file replaces.
            exceptions[emphasis] = nil
        }
    }

    private mutating func readExceptions(to emphasis: Emphasis, section: String, in table: TOMLSection) {
        for (name, entry) in entries(of: section, in: table) {
            guard let role = role(name, entry), let rule = rule(name, entry) else { continue }
            exceptions[emphasis, default: [:]][role] = rule
        }
    }

    private mutating func role(_ name: String, _ entry: TOMLSection.Entry) -> Role? {
        if let role = Role(rawValue: name) { return role }
        let nearest = name.nearest(of: Role.allCases.map(\.rawValue))
        report(entry, .themeUnknownRole(name, nearest: nearest))
        return nil
    }

    private mutating func rule(_ name: String, _ entry: TOMLSection.Entry) -> StyleRule? {
        guard let text = entry.value.text else {
            report(entry, .themeWrongType(name))
            return nil
        }
        do throws(StyleReader.Mistake) {
            return try reader.rule(text)
        } catch {
            report(entry, error.phrase)
            return nil
        }
    }
}
