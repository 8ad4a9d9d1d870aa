/// Where an estate stands, as its notices tell.
public enum EstateStatus: String, Hashable, Sendable, CaseIterable {
    /// Opened, and nothing since: the banks may be asked.
    case open
    /// The opening was annulled (`sletting`): nobody may ask any more.
    case annulled
    /// The opening was reversed after an appeal (`oppheving`).
    case reversed
    /// Closed (`avslutning`).
    case closed

    /// Whether the law still lets the banks be asked.
    public var allowsRequests: Bool { self == .open }

    /// The status after one more notice; a type that Bo doesn't know changes nothing.
    public func after(_ type: NoticeType) -> EstateStatus {
        switch type {
        case .opening: .open
        case .annulment: .annulled
        case .reversal: .reversed
        case .closing: .closed
        default: self
        }
    }
}

/// A bankruptcy estate: one opening of one debtor, and the notices that followed it.
public struct Estate: Hashable, Sendable, Identifiable {
    /// The uuid of the notice that opened it.
    public typealias ID = Notice.ID

    /// The notices, oldest first; the first is the opening.
    public let notices: [Notice]

    /// - Precondition: the first notice is an opening.
    init(opening: Notice, later: [Notice]) {
        notices = [opening] + later
    }

    public var opening: Notice { notices[0] }
    public var id: ID { opening.id }
    public var debtor: PartyNumber { opening.debtor }

    /// The day of the ruling that opened it; the Norwegian day of registration where the notice leaves the ruling out.
    public var openedOn: CivilDate { opening.ruledOn ?? opening.registeredAt.oslo.day }

    /// The debtor's name, from the newest notice that has one.
    public var debtorName: String? {
        notices.lazy.reversed().compactMap(\.details.debtorName).first { !$0.isEmpty }
    }

    /// Where it stands after all its notices.
    public var status: EstateStatus {
        notices.reduce(.open) { $0.after($1.type) }
    }

    /// Every number to ask the registers and banks about: the debtor's own, then those of its linked businesses.
    public var parties: [PartyNumber] {
        var parties = [debtor]
        for notice in notices {
            for party in notice.details.linkedParties where !parties.contains(party) { parties.append(party) }
        }
        return parties
    }
}

extension Estate {
    /// The estates that a set of notices tells of, oldest opening first.
    ///
    /// A notice that is no opening belongs to the debtor's newest opening registered before it (or at the same moment).
    /// The order in which the notices arrived makes no difference, nor do repetitions. A notice without an opening
    /// belongs to no estate yet: it is kept, and counts as soon as its opening arrives.
    ///
    /// - Complexity: O(*n* log *n*) in the notices.
    public static func all(from notices: some Sequence<Notice>) -> [Estate] {
        var byID: [Notice.ID: Notice] = [:]
        for notice in notices { byID[notice.id] = notice }
        let ordered = byID.values.sorted { left, right in
            if left.registeredAt != right.registeredAt { return left.registeredAt < right.registeredAt }
            if (left.type == .opening) != (right.type == .opening) { return left.type == .opening }
            return left.id < right.id
        }
        var openings: [Notice] = []
        var later: [Notice.ID: [Notice]] = [:]
        var newest: [PartyNumber: Notice.ID] = [:]
        for notice in ordered {
            if notice.type == .opening {
                openings.append(notice)
                newest[notice.debtor] = notice.id
            } else if let opening = newest[notice.debtor] {
                later[opening, default: []].append(notice)
            }
        }
        return openings.map { Estate(opening: $0, later: later[$0.id] ?? []) }
    }
}
