import BoModel
import BoProgram
import BoStore
import Foundation

/// The cache file of a demo: where the user says, else one of its own that goes when the demo ends.
struct DemoCache {
    let path: String
    private let isOwn: Bool

    init(at path: String?) throws {
        if let path {
            self.path = path
            isOwn = false
            return
        }
        let folder = Surroundings.scratchFolder + "/demo"
        DemoCache.sweep(folder)
        self.path = folder + "/\(ProcessInfo.processInfo.processIdentifier).sqlite"
        isOwn = true
    }

    func remove() {
        if isOwn { DemoCache.remove(path) }
    }

    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    /// Demos that were killed leave their files: those of processes that are gone are removed.
    private static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasSuffix(".sqlite")
        {
            guard let process = Int32(name.dropLast(7)), kill(process, 0) != 0, errno == ESRCH else { continue }
            remove(folder + "/" + name)
        }
    }
}
