import BoModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that gets its name when it is finished: nobody ever sees half of it, and no other file is overwritten unless
/// that is wanted.
final class NewFile {
    let path: String
    /// Where it is written, in the same folder: an empty file that only its owner may read.
    let temporaryPath: String
    private let file: Int32
    private let replaces: Bool

    /// - Parameter replaces: whether it takes the place of a file that has the name already.
    init(at path: String, replaces: Bool = false) throws(Problem) {
        self.path = path
        self.replaces = replaces
        guard replaces || access(path, F_OK) != 0 else { throw NewFile.failure(path, EEXIST) }
        let number = UInt32.random(in: 0...UInt32.max)
        temporaryPath = "\(CacheFile.folder(of: path))/.bo-\(getpid())-\(number)"
        file = open(temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw NewFile.failure(path, errno) }
    }

    deinit {
        close(file)
        unlink(temporaryPath)
    }

    /// Brings it to the disk and gives it its name, unless something has that name.
    func publish() throws(Problem) {
        guard fsync(file) == 0 else { throw NewFile.failure(path, errno) }
        if replaces {
            guard rename(temporaryPath, path) == 0 else { throw NewFile.failure(path, errno) }
        } else if link(temporaryPath, path) != 0 {
            let reason = errno
            guard reason == EPERM || reason == EOPNOTSUPP || reason == ENOSYS else {
                throw NewFile.failure(path, reason)
            }
            try move()
        }
        let folder = open(CacheFile.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// On a file system without hard links the name is taken first, and then the file moved over it.
    private func move() throws(Problem) {
        let taken = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard taken >= 0 else { throw NewFile.failure(path, errno) }
        close(taken)
        guard rename(temporaryPath, path) == 0 else { throw NewFile.failure(path, errno) }
    }

    private static func failure(_ path: String, _ reason: Int32) -> Problem {
        let detail = reason == EEXIST ? "the file exists already" : String(cString: strerror(reason))
        return Problem(.file, path, detail: detail)
    }
}
