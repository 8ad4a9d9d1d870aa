import BoModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A copy of a cache that can't be read in place, because nothing may be written beside it: gone when no longer used.
final class PrivateCopy: Sendable {
    let path: String
    private let folder: String

    /// Copies the cache and its log into a new folder that only its owner can look into.
    init(of file: CacheFile) throws(Problem) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((parent + "/bo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw CacheFile.unreadable(parent) }
        folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = folder + "/cache"
        try PrivateCopy.copy(file.path, to: path)
        if CacheFile.hasLog(file.path) { try PrivateCopy.copy(file.logPath, to: path + "-wal") }
    }

    deinit {
        for name in ["", "-wal", "-shm"] { unlink(path + name) }
        rmdir(folder)
    }

    private static func copy(_ source: String, to target: String) throws(Problem) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw CacheFile.unreadable(source) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw CacheFile.unreadable(target) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(input, &buffer, buffer.count)
            guard count >= 0 else { throw CacheFile.unreadable(source) }
            if count == 0 { return }
            var written = 0
            while written < count {
                let more = buffer[written..<count].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
                guard more > 0 else { throw CacheFile.unreadable(target) }
                written += more
            }
        }
    }
}
