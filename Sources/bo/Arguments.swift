/// The arguments of the program, brought into the order in which the parser wants them.
enum Arguments {
    /// Options of every command may stand before its name: `bo --lang en estates` is `bo estates --lang en`.
    static func ordered(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let argument = rest.first {
            let name = argument.prefix { $0 != "=" }
            guard let option = GlobalOption.allCases.first(where: { $0.text == name }) else { break }
            leading.append(rest.removeFirst())
            guard option.takesValue, name == argument, let value = rest.first else { continue }
            leading.append(value)
            rest.removeFirst()
        }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + Array(rest[end...])
    }
}
