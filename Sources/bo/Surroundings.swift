import BoModel
import BoProgram
import BoText
import Foundation

/// Folders, terminal and files of `bo`.
extension Surroundings {
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
