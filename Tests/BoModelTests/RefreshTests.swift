import BoModel
import Testing

private let estate = Notice.ID("e")
private let bank = OrganizationNumber("317001010")
private let start = Instant(milliseconds: 1_000_000)

@Suite struct RefreshProgressTests {
    private func step(_ state: RefreshStep.State, done: Int = 0, total: Int? = nil) -> RefreshStep {
        var step = RefreshStep(id: .bank(estate, bank), name: "Bank", state: state)
        step.done = done
        step.total = total
        step.bytes = 2000
        step.transactions = 7
        return step
    }

    @Test func `a step is one row however often it is heard of`() {
        var progress = RefreshProgress()
        progress.receive(.began(.everything, at: start))
        progress.receive(.step(step(.waiting)))
        progress.receive(.step(step(.running, done: 1, total: 4)))
        #expect(progress.steps.map(\.state) == [.running])
        #expect(progress.permille == 250)
        #expect(progress.transactions == 7)
        #expect(progress.isRunning)
        #expect(progress.scope == .everything)
    }

    @Test func `speed and time left follow from what is done`() {
        var progress = RefreshProgress()
        progress.receive(.began(.everything, at: start))
        progress.receive(.step(step(.running, done: 1, total: 4)))
        #expect(progress.bytesPerSecond(at: start.adding(seconds: 2)) == 1000)
        #expect(progress.secondsLeft(at: start.adding(seconds: 2)) == 6)
        #expect(progress.secondsLeft(at: start) == nil)
        #expect(RefreshProgress().permille == nil)
    }

    @Test func `the log keeps the newest lines`() {
        var progress = RefreshProgress()
        progress.receive(.began(.notices, at: start))
        for number in 0..<(RefreshProgress.longestLog + 5) {
            progress.receive(.note(WorkLogLine(at: start, .notices(new: number))))
        }
        #expect(progress.log.count == RefreshProgress.longestLog)
        #expect(progress.log.last?.kind == .notices(new: RefreshProgress.longestLog + 4))
    }

    @Test func `an end is an end, and a new beginning forgets the old`() {
        var progress = RefreshProgress()
        progress.receive(.began(.notices, at: start))
        progress.receive(.saved(.notices))
        progress.receive(.ended(RefreshSummary(notices: 2)))
        #expect(!progress.isRunning)
        #expect(progress.summary?.notices == 2)
        progress.receive(.began(.everything, at: start))
        #expect(progress.isRunning && progress.summary == nil && progress.steps.isEmpty)
    }
}

@Suite struct RefreshOutcomeTests {
    @Test func `a refresh is whole only when nothing is missing`() {
        let good = RefreshSummary.EstateOutcome(estate: estate, debtor: PartyNumber("317001053"))
        let bad = RefreshSummary.EstateOutcome(estate: estate, debtor: PartyNumber("317001053"), failed: 1)
        let silent = RefreshSummary.EstateOutcome(
            estate: estate, debtor: PartyNumber("317001053"), problem: Problem(.unreachable, "KAR"))
        #expect(RefreshSummary(estates: [good]).isWhole)
        #expect(!RefreshSummary(estates: [good, bad]).isWhole)
        #expect(!RefreshSummary(estates: [good], wasStopped: true).isWhole)
        #expect(!RefreshSummary(estates: [good], stoppedAlone: 1).isWhole)
        #expect(!RefreshSummary(estates: [good], stoppedAlone: 1).hasTrouble)
        #expect(RefreshSummary(estates: [bad], stoppedAlone: 1).hasTrouble)
        #expect(RefreshSummary(estates: [silent]).isNothing)
        #expect(!RefreshSummary(estates: [good, silent]).isNothing)
        #expect(RefreshSummary(problem: Problem(.unreachable)).isNothing)
        #expect(!RefreshSummary().isNothing)
    }

    @Test(arguments: [RefreshStep.State.waiting, .running, .retrying])
    func `a step that waits or works is not over`(_ state: RefreshStep.State) {
        #expect(!state.isOver)
        #expect(RefreshStep.State.letter.isOver && RefreshStep.State.failed.isOver)
    }

    @Test func `the worse of two answers counts`() {
        #expect(Completeness.complete.worse(.partial) == .partial)
        #expect(Completeness.unknown.worse(.complete) == .unknown)
        #expect(Completeness.complete.worse(.complete) == .complete)
    }
}

@Suite struct QuestionTests {
    private static let query = TransactionQuery(account: Account.ID(1))

    @Test(arguments: [
        (Question.estates, Change.notices, true),
        (.estates, .transactions(estate, bank, Account.ID(9)), true),
        (.banks(of: estate), .accounts(estate, bank), true),
        (.banks(of: estate), .accounts(Notice.ID("other"), bank), false),
        (.accounts(of: estate, at: bank), .transactions(estate, OrganizationNumber("9"), Account.ID(1)), false),
        (.accounts(of: estate, at: nil), .transactions(estate, OrganizationNumber("9"), Account.ID(1)), true),
        (.transactions(query, rows: 0..<10), .transactions(estate, bank, Account.ID(1)), true),
        (.transactions(query, rows: 0..<10), .transactions(estate, bank, Account.ID(2)), false),
        (.transaction(query, step: 0), .transactions(estate, bank, Account.ID(2)), false),
        (.banks(of: estate), .purged(estate), true),
        (.banks(of: estate), .annotations(estate), true),
        (.banks(of: estate), .annotations(Notice.ID("other")), false),
        (.accounts(of: estate, at: nil), .annotations(estate), true),
        (.transactions(query, rows: 0..<10), .annotations(estate), true),
        (.estates, .annotations(estate), true),
        (.problems, .banks(estate), true),
    ])
    func `a change touches the questions it may answer anew`(
        _ row: (question: Question, change: Change, isTouched: Bool)
    ) {
        #expect(row.question.isTouched(by: row.change) == row.isTouched)
    }

    @Test func `a filter without conditions is none`() {
        #expect(TransactionFilter().isNone)
        #expect(!TransactionFilter(words: "a").isNone)
        #expect(TransactionOrder.standard == TransactionOrder(.date, ascending: false))
    }
}
