public import BoModel
public import BoText
import Foundation

/// What a process finds around it: environment, language, clock, files. The only place that asks for them.
public enum Surroundings {
    public static let environment = ProcessInfo.processInfo.environment

    /// A variable that is set and not empty.
    public static func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The language of messages: `--lang` wherever it stands, else the locale, else bokmål.
    public static let language: Language = {
        let arguments = CommandLine.arguments
        for (place, argument) in arguments.enumerated() {
            if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
                return language
            }
            if argument == "--lang", place + 1 < arguments.count,
                let language = Language(rawValue: arguments[place + 1])
            {
                return language
            }
        }
        return Language(locale: variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? "")
    }()

    /// The moment now.
    public static func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    // MARK: Files

    /// No configuration, theme, key or list of faults is larger.
    private static let mostBytes = 65_536

    /// A file's text.
    ///
    /// - Throws: a failure that names the file and why it can't be read, with the line where it stops being text.
    public static func text(ofFile path: String) throws -> String {
        let bytes = try bytes(ofFile: path)
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw Failure(.usage, Say.isNoText(path, line: line + 1))
    }

    private static func bytes(ofFile path: String) throws -> [UInt8] {
        func failure(_ reason: Int32) -> Failure {
            Failure(.usage, Say.cannotRead(file: path, reason: String(cString: strerror(reason))))
        }
        // A pipe without a writer must not keep Bo waiting.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw failure(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(.usage, Say.cannotRead(file: path, reason: "is not a file"))
        }
        var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
        var size = 0
        while size < bytes.count {
            let count = bytes[size...].withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0 { throw failure(errno) }
            if count == 0 { return Array(bytes.prefix(size)) }
            size += count
        }
        throw Failure(.usage, Say.isTooLarge(file: path))
    }
}
