/// The version of both programs.
public enum Version {
    public static let number = "0.1.0"

    /// What `--version` prints.
    public static func text(of program: String) -> String { "\(program) \(number)" }
}
