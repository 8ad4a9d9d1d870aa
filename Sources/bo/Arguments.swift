/// The arguments of the program, brought into the order in which the parser wants them.
enum Arguments {
    /// The options of every command that take a value, and those that don't.
    private static let withValue: Set<String> = ["--config", "--cache", "--lang", "--theme"]
    private static let flags: Set<String> = ["--offline", "--verbose", "--enkel", "--plain"]

    /// Options of every command may stand before its name: `bo --lang en estates` is `bo estates --lang en`.
    static func ordered(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let argument = rest.first {
            if flags.contains(argument) || withValue.contains(where: { argument.hasPrefix($0 + "=") }) {
                leading.append(rest.removeFirst())
            } else if withValue.contains(argument), rest.count > 1 {
                leading += [rest.removeFirst(), rest.removeFirst()]
            } else {
                break
            }
        }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + Array(rest[end...])
    }
}
