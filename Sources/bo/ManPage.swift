import ArgumentParser
import BoProgram
import Foundation

/// The man page, made of the help that the commands themselves give. English, whoever asks: it is installed for all
/// users.
struct ManPage {
    /// What the argument parser tells of a command.
    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let shouldDisplay: Bool?
        let arguments: [Argument]?
        let subcommands: [Command]?

        var isShown: Bool { shouldDisplay != false && commandName != "help" }
    }

    private struct Argument: Decodable {
        let kind: String
        let abstract: String?
        let defaultValue: String?
        let isOptional: Bool?
        let isRepeating: Bool?
        let shouldDisplay: Bool?
        let valueName: String?
        let preferredName: Name?
        let names: [Name]?

        struct Name: Decodable, Hashable {
            let kind: String
            let name: String

            var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }
    }

    private struct Help: Decodable {
        let command: Command
    }

    /// The page as troff, for `man`.
    let text: String

    /// - Throws: when the parser's own description can't be read.
    init() throws {
        let root = try JSONDecoder().decode(Help.self, from: Data(Bo._dumpHelp().utf8)).command
        var lines = [
            ".TH BO 1 \"\" \"bo \(Version.number)\" \"User Commands\"", ".SH NAME",
            "bo \\- \(ManPage.plain(root.abstract ?? ""))", ".SH SYNOPSIS", ".B bo", "[options] [command]",
            ".SH DESCRIPTION",
            "Without a command, bo opens the full-screen dashboard on the local cache. It needs no network for that.",
            "? lists the keys, q leaves.", ".SH COMMANDS",
        ]
        let common = Set(ManPage.common(root).compactMap(\.preferredName))
        lines += ManPage.entries(of: root, named: "", besides: common)
        lines += [".SH OPTIONS OF EVERY COMMAND"] + ManPage.common(root).flatMap(ManPage.entry)
        lines += ManPage.closing
        text = lines.joined(separator: "\n") + "\n"
    }

    /// The options that the first command has and every other one too.
    private static func common(_ root: Command) -> [Argument] {
        let shown = (root.subcommands ?? []).filter(\.isShown)
        let lists = shown.filter { $0.subcommands?.isEmpty != false && $0.commandName != "completions" }
            .map { ($0.arguments ?? []).filter { $0.kind != "positional" } }
        return (lists.first ?? []).filter { option in
            lists.allSatisfy { $0.contains { $0.preferredName == option.preferredName } }
        }
    }

    private static func entries(of command: Command, named path: String, besides common: Set<Argument.Name>) -> [String]
    {
        (command.subcommands ?? []).filter(\.isShown).flatMap { command -> [String] in
            let name = path + command.commandName
            if command.subcommands?.contains(where: \.isShown) == true {
                return entries(of: command, named: name + " ", besides: common)
            }
            let own = (command.arguments ?? []).filter {
                $0.shouldDisplay != false && !($0.preferredName.map(common.contains) ?? false)
            }
            let operands = own.filter { $0.kind == "positional" }.map { operand in
                let value = plain(operand.valueName ?? "") + (operand.isRepeating == true ? "..." : "")
                return " " + (operand.isOptional == true ? "[\(value)]" : value)
            }
            return [".TP", "\\fBbo \(plain(name))\\fR\(operands.joined())", plain(command.abstract ?? "")]
                + (own.isEmpty ? [] : [".RS"] + own.flatMap(entry) + [".RE"])
        }
    }

    private static func entry(_ argument: Argument) -> [String] {
        var head = plain(argument.valueName ?? "")
        if argument.kind != "positional" {
            head = "\\fB" + plain(argument.preferredName?.text ?? "") + "\\fR"
            if argument.kind == "option" { head += " " + plain(argument.valueName ?? "") }
        }
        let fallback = argument.defaultValue.flatMap { $0.isEmpty ? nil : " Default: \(plain($0))." } ?? ""
        return [".TP", head, plain(argument.abstract ?? "") + fallback]
    }

    /// Text that troff takes for nothing but text.
    private static func plain(_ text: String) -> String {
        let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    private static let closing = """
        .SH ESTATES
        ESTATE is the debtor's organisation number, f\\[/o]dselsnummer or d\\-number, or the uuid of the opening notice.
        .SH EXIT STATUS
        0 done; 1 failed; 2 wrong usage or a configuration that can't be used;
        3 done in part, what could be fetched is kept;
        75 another Bo holds the cache for writing; 128 and the number of the signal that ended it.
        .SH ENVIRONMENT
        .TP
        BO_CONFIG, BO_CACHE
        the configuration and the cache, where no option names them
        .TP
        NO_COLOR
        when set, nothing is coloured
        .TP
        LC_ALL, LC_MESSAGES, LANG
        the language: Norwegian bokm\\[oa]l unless they say English
        .TP
        XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME, XDG_DATA_DIRS
        where configuration, cache, demo and themes lie
        .SH FILES
        .TP
        ~/.config/bo/config.toml
        the configuration; none is needed to browse a cache
        .TP
        ~/.config/bo/themes
        themes of your own
        .TP
        ~/.local/share/bo/cache.sqlite
        the cache: what the banks answered, and your notes. Bo does not encrypt it.
        .SH SEE ALSO
        .B bo\\-sandbox
        .SH EXAMPLES
        .nf
        bo demo
        bo refresh \\-\\-months 12
        bo transactions 317001053 \\-\\-from 2026\\-07\\-01 \\-\\-csv
        bo notes dump > notes.jsonl
        .fi
        """.split(separator: "\n").map(String.init)
}
