import Foundation
import Testing

/// A library that is loaded before all others and makes one write to some files go wrong: the disk of nobody's dreams.
struct WriteFaults {
    /// What happens at the chosen write.
    enum Fault: String, CaseIterable {
        /// The disk answers with an error, as a dying one does.
        case error = "EIO"
        case full = "ENOSPC"
        /// The process dies before it has written.
        case kill
    }

    static let isPossible = library != nil
    static let reason = "needs a C compiler, and a program that is linked dynamically"

    /// The variables that make the write of a number go wrong, counted from 1, over all files whose names begin with a
    /// path.
    static func environment(_ fault: Fault, at number: Int, of path: String) -> [String: String] {
        ["LD_PRELOAD": library ?? "", "FAULT_PATH": path, "FAULT": fault.rawValue, "FAULT_AT": String(number)]
    }

    /// The variables that count writes, by the size of a file.
    static func counting(_ path: String, into file: String) -> [String: String] {
        ["LD_PRELOAD": library ?? "", "FAULT_PATH": path, "FAULT_COUNT": file]
    }

    private static let library: String? = {
        let folder = NSTemporaryDirectory() + "bo-faults-\(getpid())"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = ["cc", "-shared", "-fPIC", "-O1", "-w", "-o", folder + "/faults.so", folder + "/faults.c"]
        compiler.standardError = FileHandle.nullDevice
        guard (try? source.write(toFile: folder + "/faults.c", atomically: true, encoding: .utf8)) != nil,
            (try? compiler.run()) != nil
        else { return nil }
        compiler.waitUntilExit()
        return compiler.terminationStatus == 0 ? folder + "/faults.so" : nil
    }()

    private static let source = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <signal.h>
        #include <stdatomic.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>

        static atomic_long calls;

        /* Whether a file is one of those that the test is about; the lock beside them is not. */
        static int is_meant(int file) {
            const char *path = getenv("FAULT_PATH");
            char link[64], target[4096];
            if (!path) return 0;
            snprintf(link, sizeof link, "/proc/self/fd/%d", file);
            ssize_t size = readlink(link, target, sizeof target - 1);
            if (size < 0) return 0;
            target[size] = 0;
            return strncmp(target, path, strlen(path)) == 0 && !strstr(target, ".lock");
        }

        static int goes_wrong(int file) {
            int kept = errno;
            if (!is_meant(file)) { errno = kept; return 0; }
            long number = atomic_fetch_add(&calls, 1) + 1;
            const char *count = getenv("FAULT_COUNT"), *at = getenv("FAULT_AT"), *fault = getenv("FAULT");
            if (count) {
                int tally = open(count, O_WRONLY | O_CREAT | O_APPEND, 0600);
                ((ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(tally, ".", 1);
                close(tally);
            }
            if (!at || number != atol(at)) { errno = kept; return 0; }
            if (!strcmp(fault, "kill")) kill(getpid(), SIGKILL);
            errno = strcmp(fault, "ENOSPC") ? EIO : ENOSPC;
            return 1;
        }

        #define FAULTY(type, name, parameters, types, arguments) \
            type name parameters { \
                if (goes_wrong(file)) return -1; \
                return ((type (*) types)dlsym(RTLD_NEXT, #name)) arguments; \
            }

        FAULTY(ssize_t, write, (int file, const void *bytes, size_t size), (int, const void *, size_t), (file, bytes,\#
         size))
        FAULTY(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t place),
               (int, const void *, size_t, off_t), (file, bytes, size, place))
        FAULTY(ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t place),
               (int, const void *, size_t, off64_t), (file, bytes, size, place))
        FAULTY(int, fsync, (int file), (int), (file))
        FAULTY(int, fdatasync, (int file), (int), (file))
        FAULTY(int, ftruncate, (int file, off_t size), (int, off_t), (file, size))
        FAULTY(int, ftruncate64, (int file, off64_t size), (int, off64_t), (file, size))
        """#
}
