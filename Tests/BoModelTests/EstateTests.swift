import BoModel
import Testing

private let debtor = PartyNumber("317001053")

private func notice(
    _ id: String, _ type: NoticeType, hour: Int, debtor: PartyNumber = debtor, details: NoticeDetails = NoticeDetails()
) -> Notice {
    let day = CivilDate(daysSince1970: 20_700)
    return Notice(
        id: Notice.ID(id), type: type, registeredAt: Instant(day, hour: hour), ruledOn: day, debtor: debtor,
        details: details)
}

@Suite struct EstateTests {
    @Test(arguments: [
        (types: [NoticeType.opening], status: EstateStatus.open),
        (types: [.opening, .annulment], status: .annulled),
        (types: [.opening, .reversal], status: .reversed),
        (types: [.opening, .closing], status: .closed),
        (types: [.opening, .closing, .annulment], status: .annulled),
        (types: [.opening, NoticeType("omgjoering")], status: .open),
        (types: [.opening, NoticeType("SLETTING")], status: .annulled),
    ])
    func `an estate stands where its newest notice says`(_ row: (types: [NoticeType], status: EstateStatus)) {
        let notices = row.types.enumerated().map { notice("n\($0.offset)", $0.element, hour: $0.offset) }
        let estates = Estate.all(from: notices)
        #expect(estates.map(\.status) == [row.status])
        #expect(estates[0].status.allowsRequests == (row.status == .open))
    }

    @Test func `the order in which notices arrive makes no difference`() {
        let notices = [
            notice("a", .opening, hour: 1), notice("b", .closing, hour: 2), notice("c", .annulment, hour: 3),
            notice("d", .opening, hour: 4), notice("e", NoticeType("ny"), hour: 5), notice("f", .reversal, hour: 6),
        ]
        let expected = Estate.all(from: notices)
        #expect(expected.map(\.status) == [.annulled, .reversed])
        for order in permutations(of: notices) {
            #expect(Estate.all(from: order + [order[0]]) == expected)
        }
    }

    @Test func `a notice without an opening waits for it`() {
        let annulment = notice("b", .annulment, hour: 2)
        #expect(Estate.all(from: [annulment]).isEmpty)
        #expect(Estate.all(from: [annulment, notice("a", .opening, hour: 1)]).map(\.status) == [.annulled])
    }

    @Test func `a notice registered before the opening does not belong to it`() {
        let estates = Estate.all(from: [notice("b", .annulment, hour: 1), notice("a", .opening, hour: 2)])
        #expect(estates.map(\.status) == [.open])
    }

    @Test func `an opening and its annulment may have been registered at the same moment`() {
        let estates = Estate.all(from: [notice("a", .annulment, hour: 1), notice("b", .opening, hour: 1)])
        #expect(estates.map(\.status) == [.annulled])
    }

    @Test func `another debtor's notices are another estate's`() {
        let estates = Estate.all(from: [
            notice("a", .opening, hour: 1), notice("b", .opening, hour: 2, debtor: PartyNumber("14837131368")),
            notice("c", .closing, hour: 3, debtor: PartyNumber("14837131368")),
        ])
        #expect(estates.map(\.status) == [.open, .closed])
        #expect(estates.map(\.id.text) == ["a", "b"])
        #expect(estates[1].notices.count == 2)
        #expect(estates[1].opening.id == estates[1].id)
    }

    @Test func `the newest name and every linked number count`() {
        let estate = Estate.all(from: [
            notice(
                "a", .opening, hour: 1,
                details: NoticeDetails(debtorName: "Old", linkedParties: [PartyNumber("317001118")])),
            notice(
                "b", .closing, hour: 2,
                details: NoticeDetails(debtorName: "New", linkedParties: [PartyNumber("317001118")])),
            notice("c", .closing, hour: 3),
        ])[0]
        #expect(estate.debtorName == "New")
        #expect(estate.parties == [debtor, PartyNumber("317001118")])
        #expect(estate.debtor == debtor)
    }

    @Test func `the day of opening is the ruling's, else the Norwegian day of registration`() throws {
        let registered = try #require(Instant("2026-11-17T23:30:00Z"))
        let without = Notice(id: Notice.ID("A"), type: .opening, registeredAt: registered, ruledOn: nil, debtor: debtor)
        #expect(Estate.all(from: [without])[0].openedOn.description == "2026-11-18")
        #expect(without.id.text == "a")
        #expect(Estate.all(from: [notice("b", .opening, hour: 1)])[0].openedOn == CivilDate(daysSince1970: 20_700))
    }

    private func permutations<Element>(of elements: [Element]) -> [[Element]] {
        guard elements.count > 1 else { return [elements] }
        return elements.indices.flatMap { place in
            var rest = elements
            let first = rest.remove(at: place)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}
