import BoJSON
import BoModel
import BoProgram
import BoText
import Foundation
import Synchronization

/// A `bo-sandbox` that this process has started, and that ends when this process ends, however that comes about.
///
/// One socket is the sandbox's standard input and output. The kernel closes our end of it when this process dies, and
/// the sandbox ends when its input does.
final class AttachedSandbox: Sendable {
    /// A step of the demo: the moment that it plays at, and whose estate is fetched then.
    struct Scene: Hashable, Sendable {
        let now: Instant
        /// `nil`: every open estate.
        let debtor: String?
    }

    /// The steps of the demo in their order, at least one.
    let scenes: [Scene]
    /// Where the sandbox has written its configuration and keys.
    private let folder: String
    private let process: pid_t
    private let socket: Mutex<Int32?>

    /// Starts a sandbox and waits until it answers requests.
    ///
    /// - Throws: a failure when the program is missing or can't be started. When it ends by itself, it has said why.
    init(seed: UInt64) throws {
        let path = try SandboxProgram.path()
        let folder = try AttachedSandbox.makeFolder()
        var isStarted = false
        defer { if !isStarted { AttachedSandbox.remove(folder) } }
        let arguments = [
            path, "--attached", "--seed=\(seed)", "--write-config=\(folder)/config.toml",
            "--lang=\(Surroundings.language.rawValue)",
        ]
        let (process, socket) = try AttachedSandbox.spawn(path, arguments)
        guard AttachedSandbox.line(from: socket) != nil, let text = AttachedSandbox.line(from: socket),
            let scenes = AttachedSandbox.scenes(in: text), !scenes.isEmpty
        else {
            close(socket)
            waitpid(process, nil, 0)
            throw ExitStatus(code: .failed)
        }
        self.scenes = scenes
        self.folder = folder
        self.process = process
        self.socket = Mutex(socket)
        isStarted = true
    }

    /// Reads the configuration that points at the sandbox. It and its keys are gone when the body has ended.
    func withSettings<Result>(_ body: (Settings) throws -> Result) throws -> Result {
        defer { AttachedSandbox.remove(folder) }
        return try body(try Settings.read(from: folder + "/config.toml"))
    }

    /// Turns the sandbox's clock, and returns when that is done. A sandbox that is gone has no clock: the next
    /// request to it fails.
    func turn(to moment: Instant) {
        socket.withLock { socket in
            guard let socket else { return }
            let words = Array("\(moment)\n".utf8)
            guard send(socket, words, words.count, Int32(MSG_NOSIGNAL)) == words.count else { return }
            _ = AttachedSandbox.line(from: socket)
        }
    }

    /// Ends the sandbox and waits for its end. The second call does nothing.
    func stop() {
        let socket = socket.withLock { socket in
            defer { socket = nil }
            return socket
        }
        guard let socket else { return }
        close(socket)
        waitpid(process, nil, 0)
    }

    // MARK: Starting

    private static func makeFolder() throws -> String {
        let template = FileManager.default.temporaryDirectory.appendingPathComponent("bo-demo-XXXXXX").path
        var name = Array(template.utf8CString)
        guard mkdtemp(&name) != nil else { throw Problem(.file, template) }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }

    private static func spawn(_ path: String, _ arguments: [String]) throws -> (process: pid_t, socket: Int32) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw SandboxProgram.failure(path, errno)
        }
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        // A group of its own: Ctrl-C is for this process, which still needs the sandbox to stop in order.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var process = pid_t()
        let fault = SandboxProgram.withWords(arguments) {
            posix_spawn(&process, path, &actions, &attributes, $0, environ)
        }
        guard fault == 0 else {
            close(ends[0])
            throw SandboxProgram.failure(path, fault)
        }
        return (process, ends[0])
    }

    // MARK: Talking

    /// The next line; `nil` when the sandbox has ended.
    private static func line(from socket: Int32) -> [UInt8]? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = recv(socket, &byte, 1, 0)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return line }
            line.append(byte)
        }
    }

    private static func scenes(in line: [UInt8]) -> [Scene]? {
        guard let document = try? JSONDocument(line), document.root.kind == .array else { return nil }
        return document.root.elements.compactMap { scene in
            scene["now"]?.string.flatMap { Instant($0) }.map { Scene(now: $0, debtor: scene["debtor"]?.string) }
        }
    }
}
