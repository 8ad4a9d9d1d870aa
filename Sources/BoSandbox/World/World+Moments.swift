public import BoModel

extension World {
    /// A moment at which the estate of ``annulledDebtor`` was open and its bank answered: the day before its annulment.
    public static let beforeAnnulment = Instant(date(2026, 11, 11), hour: 11)

    /// The debtor whose estate was opened by mistake and annulled two days later.
    public static let annulledDebtor = PartyNumber("317001169")
}
