import BoProgram
import BoText
import Foundation

/// `bo-sandbox`, the program that plays the registers and the banks.
enum SandboxProgram {
    /// The program's path: in the folder of this program's own file. A search by PATH could find another version.
    ///
    /// - Throws: a failure that names the path where the program is missing.
    static func path() throws -> String {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let path = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("bo-sandbox").path
        guard access(path, X_OK) == 0 else { throw Failure(.failed, Say.noSandboxProgram(path)) }
        return path
    }

    /// Makes this process the sandbox. It keeps its number, so that every signal meets the sandbox itself.
    static func become(_ arguments: [String]) throws -> Never {
        let path = try path()
        withWords([path] + arguments) { words in _ = execv(path, words) }
        throw failure(path, errno)
    }

    /// The failure of starting the program.
    static func failure(_ path: String, _ reason: Int32) -> Failure {
        Failure(.failed, Say.cannotStart(path, reason: String(cString: strerror(reason))))
    }

    /// Words as C wants an argument list.
    static func withWords<Result>(
        _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
