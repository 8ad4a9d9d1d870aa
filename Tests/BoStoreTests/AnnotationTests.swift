import BoModel
import BoStore
import Foundation
import GRDB
import Testing

@Suite struct AnnotationTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("bo.sqlite")
    }

    static let texts = [
        "En merknad", "to\nlinjer\r\nog\ttre", "👩🏽‍⚖️ 🇳🇴 e\u{301} \u{202E}snudd", "a\u{0}b\u{0}", "\u{0}",
        String(repeating: "Lang tekst – æøå. ", count: 5_000), "'; DELETE FROM note; --", "\u{FEFF}BOM\u{2028}", " ",
    ]

    // MARK: - Saving

    @Test(arguments: texts)
    func `a note is byte for byte what was written, also after the cache is opened again`(_ text: String) throws {
        let stage = try Stage(Store.open(at: path, .writing))
        let targets = stage.targets("T\u{0}1")
        for target in targets {
            _ = try stage.store.save(Annotation(note: text), of: target, at: noon, by: "K\u{0}ari")
        }
        stage.store.close()

        let store = try Store.open(at: path, .reading)
        for target in targets {
            let saved = try #require(try store.annotation(of: target))
            #expect(saved.annotation.note.utf8.elementsEqual(text.utf8))
            #expect(saved.target == target)
            #expect(saved.at == noon)
            #expect(saved.by == "K\u{0}ari")
        }
        #expect(try store.check() == [])
        store.close()
    }

    @Test func `every edit keeps the one before it, and taking away is an edit`() throws {
        let stage = try Stage()
        let target = AnnotationTarget.estate(stage.estate)
        let states = [
            Annotation(note: "en"), Annotation(note: "to", tags: tags("b a"), isBookmarked: true), .none,
            Annotation(isBookmarked: true),
        ]
        for (number, state) in states.enumerated() {
            _ = try stage.store.save(state, of: target, at: noon.adding(seconds: Int64(number)), by: "Kari")
        }

        let history = try stage.store.annotationHistory(of: target)
        #expect(history.map(\.annotation) == states.reversed())
        #expect(history.map(\.at) == [3, 2, 1, 0].map { noon.adding(seconds: $0) })
        #expect(try stage.store.annotation(of: target) == history.first)
        #expect(try stage.store.annotation(of: stage.targets("T1")[1]) == nil)
    }

    @Test func `saving what is there already changes nothing`() throws {
        let stage = try Stage()
        let target = AnnotationTarget.estate(stage.estate)
        #expect(try stage.store.save(.none, of: target, at: noon).isNone)
        _ = try stage.store.save(Annotation(note: "a"), of: target, at: noon)

        #expect(try stage.store.save(Annotation(note: "a"), of: target, at: noon.adding(seconds: 9)).isNone)

        #expect(try stage.store.annotationHistory(of: target).count == 1)
    }

    @Test func `a clock that goes back does not bury the newest edit`() throws {
        let stage = try Stage()
        let target = AnnotationTarget.estate(stage.estate)
        _ = try stage.store.save(Annotation(note: "a"), of: target, at: noon)
        _ = try stage.store.save(Annotation(note: "b"), of: target, at: noon)
        _ = try stage.store.save(Annotation(note: "c"), of: target, at: noon.adding(seconds: -99_999))

        let history = try stage.store.annotationHistory(of: target)
        #expect(history.map(\.annotation.note) == ["c", "b", "a"])
        #expect(history.map { $0.at.milliseconds - noon.milliseconds } == [2, 1, 0])
    }

    @Test func `an undo is a save of the edit's inverse`() throws {
        let stage = try Stage()
        let targets = stage.targets("T1")
        _ = try stage.store.save(Annotation(note: "før"), of: targets[0], at: noon)
        var history = EditHistory()
        func now() throws -> [Annotation] {
            try targets.map { try stage.store.annotation(of: $0)?.annotation ?? .none }
        }
        let before = try now()
        let wish = Annotation(note: "før", tags: tags("kontant"))
        let edit = try stage.store.save(targets.map { Annotated($0, wish) }, at: noon.adding(seconds: 1))
        history.didSave(edit)
        let after = try now()
        #expect(after == [wish, wish, wish])
        #expect(edit.before.map(\.annotation) == before)
        #expect(edit.changes == [.annotations(stage.estate)])

        let undo = try #require(history.undo)
        _ = try stage.store.save(undo.after, at: noon.adding(seconds: 2))
        history.didUndo()
        #expect(try now() == before)
        let redo = try #require(history.redo)
        _ = try stage.store.save(redo.after, at: noon.adding(seconds: 3))
        history.didRedo()
        #expect(try now() == after)
        #expect(try stage.store.annotationHistory(of: targets[2]).count == 3)
    }

    @Test func `the second Bo reads notes, and is refused to write with the usual problem`() throws {
        let stage = try Stage(Store.open(at: path, .writing))
        let target = AnnotationTarget.estate(stage.estate)
        _ = try stage.store.save(Annotation(note: "a"), of: target, at: noon)
        let second = try Store.open(at: path, .writingIfFree)

        #expect(try second.annotation(of: target)?.annotation.note == "a")
        #expect(try second.tags() == [])
        #expect(throws: Problem(.cacheReadOnly, path, detail: second.lockHolder)) {
            try second.save(Annotation(note: "b"), of: target, at: noon)
        }
        #expect(throws: Problem(.cacheReadOnly, path, detail: second.lockHolder)) { try second.restore([]) }
        second.close()
        stage.store.close()
    }

    // MARK: - What nobody else may do

    /// What code that saves a refresh might do by mistake.
    static let planted = [
        "DELETE FROM note", "DELETE FROM note WHERE estate = NEW.estate", "UPDATE note SET body = ''",
        "UPDATE OR REPLACE note SET at = at + 1",
        "INSERT INTO note SELECT NULL, estate, kind, bank, number, key, copy, at + 1, author, '', '', 0, digest FROM "
            + "note",
        "INSERT OR REPLACE INTO note SELECT id, estate, kind, bank, number, key, copy, at, author, '', '', 0, digest "
            + "FROM note",
        "INSERT INTO purging VALUES (NEW.estate); DELETE FROM note",
    ]

    @Test(arguments: planted)
    func `a refresh that touches a note fails, and the note stays`(_ sql: String) throws {
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.annotate()
        let before = try stage.dump()
        stage.store.close()
        try tamper("CREATE TRIGGER planted AFTER UPDATE ON account BEGIN \(sql); END")
        let store = try Store.open(at: path, .writing)
        defer { store.close() }

        #expect(throws: Problem.self) {
            try store.saveAccounts(
                [AccountDescription(number: AccountNumber("12345678903"), reference: "ny")], hidden: 0,
                of: stage.estate, at: bank, fetchedAt: noon)
        }

        #expect(try Stage.dump(of: store) == before)
        #expect(try store.check() == [])
    }

    @Test(arguments: ["DELETE FROM note", "UPDATE note SET body = ''", "INSERT INTO note SELECT * FROM note"])
    func `another program can't write notes`(_ sql: String) throws {
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.annotate()
        stage.store.close()
        #expect(throws: DatabaseError.self) { try tamper(sql) }
    }

    @Test func `only a purge deletes: not even an edit can`() throws {
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.annotate()
        let before = try stage.dump()
        stage.store.close()
        try tamper("CREATE TRIGGER planted AFTER INSERT ON note BEGIN DELETE FROM note WHERE kind = 2; END")
        let store = try Store.open(at: path, .writing)
        defer { store.close() }

        #expect(throws: Problem.self) {
            try store.save(Annotation(note: "x"), of: .estate(stage.estate), at: noon.adding(seconds: 60))
        }

        #expect(try Stage.dump(of: store) == before)
    }

    // MARK: - Damage, and earlier caches

    @Test(arguments: [
        "body = body || ' '", "isBookmarked = 1 - isBookmarked", "tags = 'x'", "author = NULL", "copy = copy + 1",
    ])
    func `a note that was changed behind its back is found`(_ change: String) throws {
        let stage = try Stage(Store.open(at: path, .writing))
        try stage.annotate()
        stage.store.close()
        try tamper("DROP TRIGGER noteStaysAsItIs; UPDATE note SET \(change) WHERE id = (SELECT max(id) FROM note)")

        let store = try Store.open(at: path, .reading)
        defer { store.close() }
        #expect(try store.check().map(\.code) == [.cacheDamaged])
    }

    @Test(arguments: [Store.Access.writing, .writingIfFree, .reading])
    func `a cache from before there were notes gets them, and keeps what it has`(_ access: Store.Access) throws {
        let before = try makeEarlierCache()

        let store = try Store.open(at: path, access)
        #expect(store.isReadOnly == (access == .reading))
        #expect(try store.answer(.accounts(of: Notice.sample().id, at: nil)) == before)
        #expect(try store.answer(.annotations) == .annotations([]))
        store.close()

        let writer = try Store.open(at: path, .writing)
        _ = try writer.save(Annotation(note: "a"), of: .estate(Notice.sample().id), at: noon)
        #expect(try writer.check() == [])
        writer.close()
    }

    @Test func `an earlier cache that somebody else writes to is left to them`() throws {
        _ = try makeEarlierCache()
        let before = try folder.bytes("bo.sqlite")
        let holder = open(path + ".lock", O_RDWR | O_CREAT, 0o600)
        defer { close(holder) }
        #expect(flock(holder, LOCK_EX | LOCK_NB) == 0)

        for access in [Store.Access.writing, .writingIfFree, .reading] {
            let problem = #expect(throws: Problem.self) { try Store.open(at: path, access) }
            #expect(problem?.code == .busy)
        }

        #expect(try folder.bytes("bo.sqlite") == before)
    }

    /// A cache as it was before there were notes, and what it says of its accounts.
    private func makeEarlierCache() throws -> Answer {
        try folder.write(AgeTests.bytes(1), to: "bo.sqlite")
        return try AgeWorld(age: 1).store().answer(.accounts(of: Notice.sample().id, at: nil))
    }

    /// Changes the file behind Bo's back.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA recursive_triggers = ON; " + sql) }
        try queue.close()
    }
}

/// The tags of a line.
func tags(_ line: String) -> Set<NoteTag> { NoteTag.read(line).tags }

extension Stage {
    var identity: Account.Identity {
        Account.Identity(estate: estate, bank: bank, number: AccountNumber("12345678903"))
    }

    func target(_ key: String, copy: Int = 0) -> AnnotationTarget {
        .transaction(Transaction.Identity(account: identity, key: key, copy: copy))
    }

    /// The estate, its account and one transaction.
    func targets(_ key: String) -> [AnnotationTarget] { [.estate(estate), .account(identity), target(key)] }

    /// Puts something on the estate, its account and some transactions, some of it twice.
    func annotate() throws {
        for (number, target) in (targets("T1") + [target("T2"), target("T2", copy: 1)]).enumerated() {
            for (turn, text) in AnnotationTests.texts.prefix(3).enumerated() {
                let annotation = Annotation(
                    note: "\(number): \(text)", tags: tags("felles tag\(number)"), isBookmarked: turn == 1)
                _ = try store.save(annotation, of: target, at: noon.adding(seconds: Int64(turn)), by: "Kari")
            }
        }
    }

    func dump() throws -> [AnnotationRevision] { try Stage.dump(of: store) }

    /// Every revision of a cache.
    static func dump(of store: Store, newestOnly: Bool = false) throws -> [AnnotationRevision] {
        var all: [AnnotationRevision] = []
        try store.eachAnnotationRevision(newestOnly: newestOnly) { all.append($0) }
        return all
    }
}
