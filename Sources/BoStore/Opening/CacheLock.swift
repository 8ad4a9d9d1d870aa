import BoModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The right to write a cache: an advisory lock on a file beside it, which the kernel gives back when a process dies.
///
/// The file holds who has the lock, for people to read.
final class CacheLock: Sendable {
    enum Attempt {
        case taken(CacheLock)
        /// Another process has it: who, as far as it says.
        case held(by: String)
    }

    private let file: Int32

    private init(file: Int32) { self.file = file }

    /// Gives the lock back by name: closing would leave it with a process that was started while it was held, until
    /// that one has closed its copy of the file.
    deinit {
        flock(file, LOCK_UN)
        close(file)
    }

    /// Tries to take the lock at once; never waits.
    static func take(at path: String) throws(Problem) -> Attempt {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw CacheFile.unreadable(path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let holder = text(of: file)
            close(file)
            guard reason == EWOULDBLOCK else {
                throw Problem(.cacheUnreadable, path, detail: String(cString: strerror(reason)))
            }
            return .held(by: holder.isEmpty ? "unknown" : holder)
        }
        fchmod(file, 0o600)
        let holder = Array("pid \(getpid()) on \(hostName)\n".utf8)
        ftruncate(file, 0)
        // Only for people: a lock without a name is as good.
        _ = pwrite(file, holder, holder.count, 0)
        return .taken(CacheLock(file: file))
    }

    private static func text(of file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = pread(file, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(count, 0)).prefix { $0 >= 0x20 }, as: UTF8.self)
    }

    private static var hostName: String {
        var bytes = [CChar](repeating: 0, count: 256)
        guard gethostname(&bytes, bytes.count - 1) == 0 else { return "this machine" }
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
