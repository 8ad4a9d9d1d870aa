import Foundation

/// A disk of a test's own, in memory: it can be filled, emptied and write-protected, and is gone with the test.
public final class SmallDisk {
    public enum Trouble: Error { case refused(String) }

    /// Whether this process may mount; most users may not.
    public static let isAllowed = (try? SmallDisk(kibibytes: 64)) != nil
    /// Why a test that needs a disk is skipped where it is not allowed.
    public static let reason = "needs the right to mount a disk in memory (root)"

    public let path: String
    private var filler: String { path + "/filler" }

    public init(kibibytes: Int) throws {
        path = NSTemporaryDirectory() + "bo-disk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        do {
            try SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k,mode=755", "tmpfs", path)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    deinit {
        try? SmallDisk.run("umount", "-l", path)
        rmdir(path)
    }

    public func file(_ name: String) -> String { path + "/" + name }

    /// Takes all the room but so much.
    public func fill(leaving kibibytes: Int) throws {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw Trouble.refused("statvfs") }
        let bytes = Int(status.f_bavail) * Int(status.f_frsize) - kibibytes * 1024
        try Data(count: max(bytes, 0)).write(to: URL(fileURLWithPath: filler))
    }

    /// Gives the room back.
    public func free() throws { try FileManager.default.removeItem(atPath: filler) }

    public func protect() throws { try SmallDisk.run("mount", "-o", "remount,ro", path) }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Trouble.refused(command.joined(separator: " ")) }
    }
}
