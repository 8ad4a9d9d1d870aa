import BoModel
import BoStore
import Foundation
import Testing

/// Every account's transactions as a cache shows them, newest first, by account number.
typealias Histories = [String: [Transaction]]

/// A sandbox, a cache that a refresh of four months has filled, and what a refresh of twelve makes of that: where it is
/// disturbed, each account must show the one or the other.
struct RefreshStage {
    let program: Program
    let old: Histories
    let new: Histories
    private let sandbox: RunningSandbox
    private let scope: [String]

    /// - Parameter scope: what to refresh; nothing for everything.
    init(_ scope: String...) throws {
        self.scope = scope
        program = try Program()
        sandbox = try RunningSandbox(program, scenario: "tiny")
        let before = program.path("before.sqlite")
        let arguments = ["refresh", "--config", sandbox.configuration, "--cache"]
        try #require(try program.run(arguments: arguments + [before, "--months", "4"]).status == 0)
        let after = program.path("after.sqlite")
        try FileManager.default.copyItem(atPath: before, toPath: after)
        try #require(try program.run(arguments: arguments + [after, "--months", "12"] + scope).status == 0)
        old = try RefreshStage.histories(in: before)
        new = try RefreshStage.histories(in: after)
        try #require(old != new)
    }

    /// A copy of the cache as it was before.
    func place(at path: String) throws {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        try FileManager.default.copyItem(atPath: program.path("before.sqlite"), toPath: path)
    }

    /// The arguments of the refresh of twelve months.
    func arguments(_ cache: String) -> [String] {
        ["refresh", "--config", sandbox.configuration, "--cache", cache, "--months", "12"] + scope
    }

    func refresh(_ cache: String, _ environment: [String: String] = [:]) throws -> Program.Outcome {
        try program.run(arguments: arguments(cache), environment)
    }

    /// Looks whether a cache hangs together and each account shows its old or its new history.
    @discardableResult
    func expectWhole(_ cache: String, _ moment: String) throws -> Histories {
        let store = try Store.open(at: cache, .reading)
        #expect(try store.check() == [], "\(moment)")
        store.close()
        let found = try RefreshStage.histories(in: cache)
        for account in Set(found.keys).union(old.keys) {
            #expect(found[account] == old[account] || found[account] == new[account], "\(moment): \(account)")
        }
        return found
    }

    /// Looks whether the next refresh ends like one that nothing ever disturbed.
    func expectNextRefreshIsWhole(_ cache: String, _ moment: String) throws {
        let outcome = try refresh(cache)
        #expect(outcome.status == 0, "\(moment): \(outcome.errors)")
        #expect(try expectWhole(cache, moment + ", refreshed") == new, "\(moment)")
    }

    static func histories(in cache: String) throws -> Histories {
        let store = try Store.open(at: cache, .reading)
        defer { store.close() }
        var histories: Histories = [:]
        for estate in try store.estates() {
            try store.eachTransaction(of: estate.id, account: nil, filter: .none, limit: nil) {
                histories[$0.description.number.text, default: []].append($1)
            }
        }
        return histories
    }
}
