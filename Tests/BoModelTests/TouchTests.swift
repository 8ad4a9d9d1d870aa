import BoModel
import Testing

/// Which lists are asked for anew when something was fetched.
@Suite struct TouchTests {
    private static let estate = Estate.ID("385fad87-b3e1-4542-a5ac-86c1b4e130af")
    private static let other = Estate.ID("11111111-2222-4333-8444-555555555555")

    @Test(arguments: [(Optional(estate), true), (other, false), (nil, true)])
    func `new transactions touch the timeline of their estate, and the search over all estates`(
        _ row: (of: Estate.ID?, isTouched: Bool)
    ) {
        let bank = OrganizationNumber("317000111")
        let change = Change.transactions(Self.estate, bank, Account.ID(1))
        let query = TimelineQuery(estate: row.of)
        #expect(Question.timeline(query, rows: 0..<20).isTouched(by: change) == row.isTouched)
        #expect(Question.timelineTransaction(query, step: 0).isTouched(by: change) == row.isTouched)
    }
}
