import ArgumentParser

/// The options that every command has, or every command that draws screens. Their names stand here and nowhere else.
enum GlobalOption: String, CaseIterable {
    case config, cache, lang, theme
    case offline, verbose, enkel, plain

    /// Whether a value follows: `--config FILE`.
    var takesValue: Bool {
        switch self {
        case .config, .cache, .lang, .theme: true
        case .offline, .verbose, .enkel, .plain: false
        }
    }

    /// As it is typed.
    var text: String { "--" + rawValue }

    var name: NameSpecification { .customLong(rawValue) }
}
