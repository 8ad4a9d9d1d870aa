import BoModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of a cache as the file system sees it, before SQLite does: what it is, and that nobody else can read it.
struct CacheFile {
    /// What lies at the path.
    enum Kind: Hashable {
        /// Nothing, or a file without a single byte.
        case absent
        case cache
    }

    /// With symbolic links followed, so that one file never has two locks.
    let path: String
    let kind: Kind

    var lockPath: String { path + ".lock" }
    var logPath: String { path + "-wal" }

    /// Looks at the path without changing anything.
    ///
    /// - Throws: a ``Problem`` when something else lies there, or a newer Bo's cache.
    init(at path: String) throws(Problem) {
        self.path =
            realpath(path, nil).map { resolved in
                defer { free(resolved) }
                return String(cString: resolved)
            } ?? path
        kind = try CacheFile.kind(of: self.path)
    }

    private static func kind(of path: String) throws(Problem) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw unreadable(path) }
            return .absent
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Problem(.cacheUnreadable, path, detail: "is a directory")
        default: throw Problem(.cacheUnreadable, path, detail: "is not a file")
        }
        if status.st_size == 0 { return .absent }
        let header = try header(of: path)
        try CacheHeader(header).check(path: path, size: Int(status.st_size), hasLog: hasLog(path))
        return .cache
    }

    private static func header(of path: String) throws(Problem) -> [UInt8] {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: CacheHeader.size)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count >= 0 else { throw unreadable(path) }
        return Array(bytes.prefix(count))
    }

    static func hasLog(_ path: String) -> Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    static func unreadable(_ path: String) -> Problem {
        let reason = errno
        let isFull = reason == ENOSPC || reason == EDQUOT
        return Problem(isFull ? .cacheFull : .cacheUnreadable, path, detail: String(cString: strerror(reason)))
    }

    /// Whether its owner may write it and the disk takes it. Root may write anything; a file marked read-only stays so.
    var isWritable: Bool {
        var status = stat()
        if kind == .cache, stat(path, &status) == 0, status.st_mode & S_IWUSR == 0 { return false }
        return access(kind == .cache ? path : folder, W_OK) == 0 && access(folder, W_OK) == 0
    }

    /// The folder it lies in.
    var folder: String { CacheFile.folder(of: path) }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the folders above it, for the owner alone.
    static func makeFolders(above path: String) throws(Problem) {
        let folder = folder(of: path)
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, folder != path else { throw unreadable(folder) }
        try makeFolders(above: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw unreadable(folder) }
    }

    /// Makes an empty file, or takes the one that is there from everybody but its owner. SQLite gives its companions
    /// (`-wal`, `-shm`) the same permissions.
    func makePrivate() throws(Problem) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CacheFile.unreadable(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw CacheFile.unreadable(path) }
        if status.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    }
}

/// The first bytes of an SQLite file.
struct CacheHeader {
    static let size = 100
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Throws: a ``Problem`` when the file is not Bo's, is a newer Bo's, or has been cut off.
    func check(path: String, size: Int, hasLog: Bool) throws(Problem) {
        let magic = Array("SQLite format 3\u{0}".utf8)
        guard bytes.starts(with: magic.prefix(bytes.count)) else {
            throw Problem(.cacheForeign, path, detail: "not an SQLite file")
        }
        guard bytes.count == CacheHeader.size else {
            throw Problem(.cacheDamaged, path, detail: "the file ends after \(bytes.count) bytes")
        }
        guard number(at: 68) == Schema.applicationID else {
            throw Problem(.cacheForeign, path, detail: "an SQLite file of another program")
        }
        try CacheHeader.check(version: Int(Int32(bitPattern: number(at: 60))), path: path)
        // Pages that are still in the log may be missing from the file.
        let isCounted = number(at: 24) == number(at: 92)
        let expected = Int(number(at: 28)) * pageSize
        if isCounted, !hasLog, size < expected {
            throw Problem(.cacheDamaged, path, detail: "the file has \(size) of \(expected) bytes")
        }
    }

    static func check(version: Int, path: String) throws(Problem) {
        guard version <= Schema.version else {
            throw Problem(.cacheNewer, path, detail: "schema \(version); this Bo knows \(Schema.version)")
        }
    }

    private var pageSize: Int {
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        return size == 1 ? 65_536 : size
    }

    private func number(at offset: Int) -> UInt32 {
        bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
