import BoModel
import BoText
import Foundation

/// What the process finds around it: environment, folders, clock. The only place that asks for them.
enum Surroundings {
    static let environment = ProcessInfo.processInfo.environment

    /// A variable that is set and not empty.
    static func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The language of messages: `--lang` wherever it stands, else the locale, else bokmål.
    static let language: Language = {
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
    static func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// A new uuid in lower case.
    static func makeID() -> String { UUID().uuidString.lowercased() }

    // MARK: Folders

    private static var home: String { variable("HOME") ?? NSHomeDirectory() }

    /// `$XDG_CONFIG_HOME/bo`.
    static var configurationFolder: String { (variable("XDG_CONFIG_HOME") ?? home + "/.config") + "/bo" }
    /// `$XDG_DATA_HOME/bo`: the cache, which is not to be thrown away.
    static var dataFolder: String { (variable("XDG_DATA_HOME") ?? home + "/.local/share") + "/bo" }
    /// `$XDG_STATE_HOME/bo`: how the dashboard was left.
    static var stateFolder: String { (variable("XDG_STATE_HOME") ?? home + "/.local/state") + "/bo" }
    /// `$XDG_CACHE_HOME/bo`: what may be thrown away, such as the demo.
    static var scratchFolder: String { (variable("XDG_CACHE_HOME") ?? home + "/.cache") + "/bo" }

    /// Where theme files lie, the first that has a name wins: the user's, the system's, those beside the program.
    static var themeFolders: [String] {
        let shared = (variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        var besides: [String] = []
        var folder = program.deletingLastPathComponent()
        for _ in 0..<4 where folder.path != "/" {
            besides.append(folder.appendingPathComponent("themes").path)
            // Where `make install PREFIX=…` puts them.
            besides.append(folder.appendingPathComponent("share/bo/themes").path)
            folder = folder.deletingLastPathComponent()
        }
        return [configurationFolder + "/themes"] + shared.map { $0 + "/bo/themes" } + besides
    }

    // MARK: Terminal

    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    // MARK: Files

    /// No configuration, theme, key or list of faults is larger.
    private static let mostBytes = 65_536

    /// A file's text.
    ///
    /// - Throws: a failure that names the file and why it can't be read, with the line where it stops being text.
    static func text(ofFile path: String) throws -> String {
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

    /// Whether nothing lies at a path; something that may not be looked at does.
    static func isAbsent(_ path: String) -> Bool {
        access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR)
    }

    /// A file's bytes; `-` is standard input.
    ///
    /// - Throws: a failure that names the file and the system's reason.
    static func bytes(ofFile path: String, _ exit: ExitCode = .usage) throws -> [UInt8] {
        do {
            if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Failure(exit, Say.cannotRead(file: path, reason: Surroundings.reason(error)))
        }
    }

    /// The system's reason in its own words.
    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError, inner.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(inner.code)))
        }
        return error.localizedDescription
    }

    /// A file's size in bytes; 0 when it isn't there.
    static func size(ofFile path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
