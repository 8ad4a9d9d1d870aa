public import BoText

/// What the user has chosen about how things are shown, beyond what a screen holds itself. The next session begins
/// with it.
///
/// Whoever adds a choice adds a property, the line that writes it and the line that reads it; a name that this Bo
/// does not know, or a text that makes no sense, is passed over.
public struct Choices: Hashable, Sendable {
    /// How each level was sorted last.
    var sorting: [Level: Sorting] = [:]
    /// How the columns of each level's tables were chosen.
    var tables: [Level: TableChoice] = [:]
    /// Clicks and the wheel are heard.
    public internal(set) var isMouseOn = false
    /// The theme and the language, when they were chosen in the dashboard.
    public var theme: String?
    public var language: Language?

    public init() {}

    /// The choices as names and texts.
    public init(entries: [String: String]) {
        for level in Level.allCases {
            if let text = entries["columns.\(level)"] { tables[level] = TableChoice(text: text) }
            let words = entries["sorting.\(level)"]?.split(separator: " ") ?? []
            guard words.count == 2, let isAscending = ["up": true, "down": false][words[1]] else { continue }
            sorting[level] = Sorting(column: String(words[0]), isAscending: isAscending)
        }
        isMouseOn = entries["mouse"] == "on"
        theme = entries["theme"]
        language = entries["language"].flatMap(Language.init)
    }

    /// What ``init(entries:)`` reads.
    public var entries: [String: String] {
        var entries: [String: String] = [:]
        for (level, sorting) in sorting {
            entries["sorting.\(level)"] = "\(sorting.column) \(sorting.isAscending ? "up" : "down")"
        }
        for (level, choice) in tables { entries["columns.\(level)"] = choice.text }
        if isMouseOn { entries["mouse"] = "on" }
        entries["theme"] = theme
        entries["language"] = language?.rawValue
        return entries
    }
}
