import BoModel
import Testing

@Suite struct TagTests {
    @Test(arguments: [
        ("kontant", "kontant"), ("#kontant", "kontant"), ("Omstøtelse", "omstøtelse"), ("ÆØÅ", "æøå"), ("§5-5", "§5-5"),
        ("👨‍👩‍👧", "👨‍👩‍👧"), (String(repeating: "a", count: 40), String(repeating: "a", count: 40)),
        ("", nil), ("#", nil), ("to ord", nil), ("a,b", nil), ("a\nb", nil), ("a\u{0}b", nil), ("a\u{1B}[2J", nil),
        ("a\u{202E}b", nil), ("a\u{200B}", nil), ("##a", nil), (String(repeating: "a", count: 41), nil),
    ])
    func `a tag is one visible word in lower case`(_ row: (word: String, tag: String?)) {
        #expect(NoteTag(row.word)?.text == row.tag)
    }

    @Test func `a line is read as tags, and what can be none is named`() {
        let read = NoteTag.read(" kontant, #Nærstående\tkontant  a##b ,")

        #expect(read.tags.sorted().map(\.text) == ["kontant", "nærstående"])
        #expect(read.refused == ["a##b"])
        #expect(NoteTag.read("").tags.isEmpty)
    }
}

@Suite struct AnnotationTests {
    @Test func `nothing is what has neither note, tag nor bookmark`() throws {
        let tag = try #require(NoteTag("a"))
        #expect(Annotation.none.isNone)
        #expect(!Annotation(note: " ").isNone)
        #expect(!Annotation(tags: [tag]).isNone)
        #expect(!Annotation(isBookmarked: true).isNone)
    }

    @Test func `notes are the same when their bytes are`() {
        #expect(Annotation(note: "\u{E9}") == Annotation(note: "\u{E9}"))
        #expect(Annotation(note: "\u{E9}") != Annotation(note: "e\u{301}"))
        #expect(Annotation(note: "a\u{0}b") != Annotation(note: "a"))
        #expect(Annotation(note: "a").hashValue == Annotation(note: "a").hashValue)
    }

    @Test func `a target knows its estate and its account`() {
        let estate = Estate.ID("A")
        let account = Account.Identity(
            estate: estate, bank: OrganizationNumber("937000001"), number: AccountNumber("12345678903"))
        let transaction = Transaction.Identity(account: account, key: "T1", copy: 1)
        let targets: [AnnotationTarget] = [.estate(estate), .account(account), .transaction(transaction)]

        #expect(targets.map(\.kind) == AnnotationTarget.Kind.allCases)
        #expect(targets.map(\.estate) == [estate, estate, estate])
        #expect(targets.map(\.account) == [nil, account, account])
    }
}

@Suite struct EditHistoryTests {
    private let target = AnnotationTarget.estate(Estate.ID("a"))

    private func edit(_ before: String, _ after: String, on target: AnnotationTarget? = nil) -> AnnotationEdit {
        let target = target ?? self.target
        return AnnotationEdit(
            before: [Annotated(target, Annotation(note: before))], after: [Annotated(target, Annotation(note: after))])
    }

    @Test func `what is undone can be redone, newest first`() {
        var history = EditHistory()
        #expect(history.undo == nil)
        #expect(history.redo == nil)
        history.didSave(edit("", "1"))
        history.didSave(edit("1", "2"))

        #expect(history.undo == edit("2", "1"))
        history.didUndo()
        #expect(history.undo == edit("1", ""))
        #expect(history.redo == edit("1", "2"))
        history.didUndo()
        #expect(history.undo == nil)
        #expect(history.redo == edit("", "1"))
        history.didRedo()
        history.didRedo()
        #expect(history.redo == nil)
        #expect(history.undo == edit("2", "1"))
    }

    @Test func `a new edit ends what could be redone`() {
        var history = EditHistory()
        history.didSave(edit("", "1"))
        history.didUndo()

        history.didSave(edit("", "3"))

        #expect(history.redo == nil)
        #expect(history.undo == edit("3", ""))
    }

    @Test func `an undo that could not be saved is still there`() {
        var history = EditHistory()
        history.didSave(edit("", "1"))
        let first = history.undo

        #expect(history.undo == first)
        #expect(history.redo == nil)
    }

    @Test func `an edit without a change is not remembered`() {
        var history = EditHistory()
        history.didSave(edit("", "1"))
        history.didUndo()
        history.didSave(AnnotationEdit(before: [], after: []))
        #expect(history.undo == nil)
        #expect(history.redo == edit("", "1"))
    }

    @Test func `only so many are remembered, the newest`() {
        var history = EditHistory()
        for number in 0...EditHistory.longest { history.didSave(edit("\(number)", "\(number + 1)")) }
        var count = 0
        while let undo = history.undo {
            #expect(undo.after.first?.annotation.note == "\(EditHistory.longest - count)")
            history.didUndo()
            count += 1
        }
        #expect(count == EditHistory.longest)
    }

    @Test func `edits of a purged estate are forgotten`() {
        let other = AnnotationTarget.estate(Estate.ID("b"))
        var history = EditHistory()
        history.didSave(edit("", "1"))
        history.didSave(edit("", "x", on: other))
        history.didSave(edit("1", "2"))
        history.didUndo()

        history.forget(target.estate)

        #expect(history.undo == edit("x", "", on: other))
        #expect(history.redo == nil)
    }

    @Test func `an edit names each estate it touches once`() {
        let targets = ["a", "b", "a"].map { AnnotationTarget.estate(Estate.ID($0)) }
        let edit = AnnotationEdit(
            before: targets.map { Annotated($0, .none) }, after: targets.map { Annotated($0, Annotation(note: "n")) })

        #expect(edit.changes == [.annotations(Estate.ID("a")), .annotations(Estate.ID("b"))])
        #expect(edit.inverse.inverse == edit)
    }
}
