public import BoModel

extension World {
    /// A moment at which the estate of ``annulledDebtor`` was open and its bank answered: the day before its annulment.
    public static let beforeAnnulment = Instant(date(2026, 11, 11), hour: 11)

    /// The debtor whose estate was opened by mistake and annulled two days later.
    public static let annulledDebtor = PartyNumber("317001169")

    /// A step of the demo: when it plays, and whose estate is fetched then.
    public struct Scene: Hashable, Sendable {
        public let now: Instant
        /// `nil`: every open estate.
        public let debtor: PartyNumber?
    }

    /// The steps of the demo in their order: the estate that was annulled while it was open, then everything.
    public static let demoScenes = [
        Scene(now: beforeAnnulment, debtor: annulledDebtor), Scene(now: standardNow, debtor: nil),
    ]
}
