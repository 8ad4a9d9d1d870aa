/// Gives every role its looks. It knows nothing of terminals: how its colours become numbers is theirs to say.
public struct Theme: Hashable, Sendable {
    public let name: String
    /// What it says about each role, and about roles on the row of the cursor where the common rule does not fit.
    let roles: [Role: StyleRule]
    let emphases: [Emphasis: StyleRule]
    let exceptions: [Emphasis: [Role: StyleRule]]
    /// Everything worked out: three emphases for each role, in the order of `Role.allCases`.
    private let styles: [Style]

    init(
        name: String, roles: [Role: StyleRule], emphases: [Emphasis: StyleRule],
        exceptions: [Emphasis: [Role: StyleRule]] = [:]
    ) {
        self.name = name
        self.roles = roles
        self.emphases = emphases
        self.exceptions = exceptions
        styles = Role.allCases.flatMap { role in
            Emphasis.allCases.map { emphasis in
                Theme.style(
                    roles[role] ?? StyleRule(), emphases[emphasis] ?? StyleRule(),
                    exceptions[emphasis]?[role] ?? StyleRule(),
                    text: roles[.text] ?? StyleRule())
            }
        }
    }

    /// How a cell of a role looks.
    public func style(for role: Role, _ emphasis: Emphasis = .none) -> Style {
        styles[Theme.place(of: role, emphasis)]
    }

    /// Where a role's style stands among all: for whoever keeps a table of his own.
    static func place(of role: Role, _ emphasis: Emphasis) -> Int {
        (Role.allCases.firstIndex(of: role) ?? 0) * Emphasis.allCases.count + Int(emphasis.rawValue)
    }

    /// How many styles there are.
    static let places = Role.allCases.count * Emphasis.allCases.count

    /// An exception goes before the emphasis, that before the role, that before plain text.
    private static func style(
        _ role: StyleRule, _ emphasis: StyleRule, _ exception: StyleRule, text: StyleRule
    ) -> Style {
        Style(
            foreground: exception.foreground ?? emphasis.foreground ?? role.foreground ?? text.foreground ?? .standard,
            background: exception.background ?? emphasis.background ?? role.background ?? text.background ?? .standard,
            attributes: role.attributes.union(emphasis.attributes).union(exception.attributes))
    }
}

extension Theme {
    /// The name that stands for whatever theme fits the terminal's background. No file has it.
    public static let automatic = "auto"

    /// The name of the theme that fits a background; the standard one when none is known.
    public static func name(fitting background: Paint?) -> String {
        background?.isBright == true ? "fjord-lys" : standard.name
    }

    /// The same looks under another name.
    func named(_ name: String) -> Theme {
        Theme(name: name, roles: roles, emphases: emphases, exceptions: exceptions)
    }
}
