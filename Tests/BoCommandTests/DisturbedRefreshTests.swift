import BoModel
import BoTestKit
import Foundation
import Testing

/// A refresh that is killed, or that can't write: every account shows its old or its new history, never a mix, and the
/// next refresh ends as if nothing had happened.
@Suite struct DisturbedRefreshTests {
    @Test func `a refresh that is killed at any line leaves every account old or new`() throws {
        let stage = try RefreshStage()
        let cache = stage.program.path("cache.sqlite")
        for line in 0..<8 {
            try stage.place(at: cache)
            let running = try stage.program.start(stage.arguments(cache))
            var told = 0
            while told < line {
                let text = running.errors.fileHandleForReading.availableData
                if text.isEmpty { break }
                told += text.count { $0 == UInt8(ascii: "\n") }
            }
            kill(running.process.processIdentifier, SIGKILL)
            running.process.waitUntilExit()

            try stage.expectWhole(cache, "killed after line \(line)")
            if line % 4 == 3 { try stage.expectNextRefreshIsWhole(cache, "killed after line \(line)") }
        }
        #expect(try stage.program.run("cache", "check", "--cache", cache).status == 0)
    }

    @Test(
        .enabled(if: WriteFaults.isPossible, Comment(rawValue: WriteFaults.reason)),
        arguments: WriteFaults.Fault.allCases)
    func `a refresh whose writes fail leaves every account old or new`(_ fault: WriteFaults.Fault) throws {
        let stage = try RefreshStage("317001053", "--banks", "317001029")
        let cache = stage.program.path("cache.sqlite")
        let tally = stage.program.path("tally")
        try stage.place(at: cache)
        _ = try stage.refresh(cache, WriteFaults.counting(cache, into: tally))
        let writes = try Data(contentsOf: URL(fileURLWithPath: tally)).count
        try #require(writes > 100)

        var (untouched, reached) = (0, 0)
        for number in Set([1, 2, 3] + Array(stride(from: 5, through: writes, by: writes / 9))).sorted() {
            let moment = "\(fault) at write \(number) of \(writes)"
            try stage.place(at: cache)
            let outcome = try stage.refresh(cache, WriteFaults.environment(fault, at: number, of: cache))

            let found = try stage.expectWhole(cache, moment)
            untouched += found == stage.old ? 1 : 0
            reached += found == stage.new ? 1 : 0
            switch fault {
            case .kill: #expect(outcome.status == 137 || outcome.status == 0, "\(moment)")
            case .error, .full:
                #expect([0, 1, 3].contains(outcome.status), "\(moment): \(outcome.errors)")
                // Where one write of many fails, SQLite may take a full disk for a failing one.
                let words = ["Disken er full", "kan ikke brukes"].dropFirst(fault == .full ? 0 : 1)
                let isTold = words.contains { outcome.errors.contains($0) }
                #expect(outcome.status == 0 || isTold, "\(moment): \(outcome.errors)")
            }
            if number % 5 == 1 { try stage.expectNextRefreshIsWhole(cache, moment) }
        }
        // The faults met the refresh before, in and after what it is about.
        #expect(untouched > 3 && reached > 0)
    }

    @Test(.enabled(if: SmallDisk.isAllowed, Comment(rawValue: SmallDisk.reason)))
    func `a refresh on a full disk says so, and goes on when there is room`() throws {
        let stage = try RefreshStage()
        for (room, language) in [(0, "nb"), (64, "en"), (300, "nb")] {
            let disk = try SmallDisk(kibibytes: 4096)
            let cache = disk.file("cache.sqlite")
            try stage.place(at: cache)
            try disk.fill(leaving: room)

            let outcome = try stage.program.run(arguments: stage.arguments(cache) + ["--lang", language])

            #expect(outcome.status == 1 || outcome.status == 3, "\(room)")
            let words =
                language == "nb"
                ? "Disken er full: det er ikke plass til mer i lageret \(cache)."
                : "The disk is full: there is no room for more in the cache \(cache)."
            #expect(outcome.errors.components(separatedBy: words).count >= 2, "\(room): \(outcome.errors)")
            #expect(outcome.errors.contains(language == "nb" ? "Frigjør plass på disken" : "Free some space"))
            try stage.expectWhole(cache, "\(room) KiB")
            #expect(try stage.program.run("cache", "check", "--cache", cache).status == 0)
            let list = try stage.program.run("transactions", "317001053", "--json", "--cache", cache)
            #expect(list.status == 0 && list.output.hasPrefix("["))
            if room == 0 {
                let dashboard = try stage.program.runOnTerminal(["--cache", cache, "--lang", "nb"], showing: "full.")
                #expect(dashboard.status == 0 && dashboard.text.contains("full."), "\(dashboard.text)")
            }

            try disk.free()
            try stage.expectNextRefreshIsWhole(cache, "\(room) KiB")
        }
    }
}
