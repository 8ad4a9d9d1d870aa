import BoModel
import BoTUI
import Foundation
import Testing

@Suite struct ThemeTests {
    static let names = [
        "deuteranopi", "fjord", "fjord-lys", "hoykontrast", "hoykontrast-lys", "mono", "solarisert", "solarisert-lys",
        "tritanopi", "tty16",
    ]

    static func shipped(_ name: String) throws -> Theme {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Theme(
            file: String(contentsOf: root.appending(path: "themes/\(name).toml"), encoding: .utf8), named: name)
    }

    /// Everything a theme says, in one order.
    static func styles(of theme: Theme) -> [Style] {
        Role.allCases.flatMap { role in Emphasis.allCases.map { theme.style(for: role, $0) } }
    }

    @Test(arguments: [("fjord", Theme.standard), ("mono", Theme.mono)])
    func `what is compiled in is what the file says`(_ row: (name: String, theme: Theme)) throws {
        let read = try Self.shipped(row.name)

        #expect(read.name == row.theme.name)
        for role in Role.allCases {
            for emphasis in Emphasis.allCases {
                #expect(read.style(for: role, emphasis) == row.theme.style(for: role, emphasis), "\(role) \(emphasis)")
            }
        }
    }

    @Test func `every theme of the folder is tested here`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "themes").path())

        #expect(Set(files.filter { $0.hasSuffix(".toml") }) == Set(Self.names.map { "\($0).toml" }))
    }

    @Test func `the readme has every role and no other`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "themes/README.md"), encoding: .utf8)
        let table = text.components(separatedBy: "## Roles")[1]
        let roles = table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "`")[1] }

        #expect(roles.map(String.init) == Role.allCases.map(\.rawValue))
    }

    @Test(arguments: names, [ColorDepth.direct, .indexed, .sixteen])
    func `every role can be read on its ground, also on the row of the cursor`(name: String, depth: ColorDepth) throws {
        let theme = try Self.shipped(name)
        // What a terminal's own sixteen are is beyond a theme's reach: they are measured as xterm shows them.
        // WCAG 2.2 asks for 4.5 of text and 3 of frames and marks; every role here is held to that of text.
        let least = name.hasPrefix("hoykontrast") && depth != .sixteen ? 7.0 : 4.5

        for role in Role.allCases {
            for emphasis in Emphasis.allCases {
                let style = theme.style(for: role, emphasis)
                let contrast = style.foreground.paint(depth).contrast(with: style.background.paint(depth))
                guard let contrast else { continue }
                #expect(contrast >= least, "\(role.rawValue) \(emphasis): \(contrast)")
            }
        }
    }

    @Test(arguments: names)
    func `both colours of a role are the theme's, or both are the terminal's`(name: String) throws {
        for style in Self.styles(of: try Self.shipped(name)) {
            #expect((style.foreground.rich == .standard) == (style.background.rich == .standard))
            #expect((style.foreground.basic == .standard) == (style.background.basic == .standard))
        }
    }

    @Test(arguments: names)
    func `the cursor's row and failures stand out without colours`(name: String) throws {
        let theme = try Self.shipped(name)
        let plain = theme.style(for: .text)
        let selected = theme.style(for: .text, .selected)

        #expect(selected.attributes != plain.attributes)
        #expect(theme.style(for: .error).attributes.contains(.bold))
        #expect(theme.style(for: .text, .selectedIdle) != plain)
    }

    @Test func `mono shows the cursor's row in reverse`() {
        for role in Role.allCases { #expect(Theme.mono.style(for: role, .selected).attributes.contains(.reverse)) }
        #expect(Self.styles(of: .mono).allSatisfy { $0.foreground == .standard && $0.background == .standard })
    }

    @Test func `a theme is a patch of the standard`() throws {
        let theme = try Theme(
            file: """
                [palette]
                wine = "#702030/red"
                [roles]
                error = "wine underline"
                "amount.in" = 114
                text = "15 on default"
                """.replacing("114", with: "\"114\""), named: "mitt")

        #expect(theme.style(for: .error).foreground == ThemeColor(.rgb(0x70, 0x20, 0x30), basic: .indexed(1)))
        #expect(theme.style(for: .error).attributes == .underline)
        #expect(theme.style(for: .amountIn).foreground.rich == .indexed(114))
        #expect(theme.style(for: .dimmed).background == .standard)
        #expect(theme.style(for: .dimmed).foreground == Theme.standard.style(for: .dimmed).foreground)
        #expect(theme.style(for: .text, .selected).background == Theme.standard.style(for: .text, .selected).background)
    }

    @Test func `an exception goes before the emphasis, and that before the role`() throws {
        let theme = try Theme(
            file: """
                [roles]
                text = "white on black"
                good = "green on blue bold"
                [emphasis]
                selected = "black on cyan"
                [selected]
                good = "red dim"
                """, named: "mitt")

        let plain = theme.style(for: .good)
        let selected = theme.style(for: .good, .selected)

        #expect(plain.background.rich == .indexed(4))
        #expect(
            selected
                == Style(
                    foreground: ThemeColor(.indexed(1)), background: ThemeColor(.indexed(6)), attributes: [.bold, .dim])
        )
        #expect(theme.style(for: .text, .selected).foreground.rich == .indexed(0))
        // The standard's exception belonged to the standard's emphasis.
        #expect(theme.style(for: .synthetic, .selected).foreground.rich == .indexed(0))
    }
}
