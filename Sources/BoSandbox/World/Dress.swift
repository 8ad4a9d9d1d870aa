/// How a bank writes what it knows. Every deviation is one that a real bank has shown or the documentation allows.
struct Dress: Hashable, Sendable {
    enum DateTimes: Hashable, Sendable {
        /// `2026-10-14T00:00:00`, Norwegian wall time.
        case bare
        /// `2026-10-14T00:00:00+02:00`.
        case offset
        /// `2026-10-14T00:00:00+02`: two digits only, which RFC 3339 does not know.
        case shortOffset
        /// `2026-10-13T22:00:00Z`.
        case zulu
    }

    /// `bookingDate` and `valueDate`.
    var days = DateTimes.bare
    /// `registered`.
    var moments = DateTimes.zulu
    /// The newest booking first.
    var newestFirst = false
    /// Explicit `null` for what is missing.
    var nulls = false
    /// Members that no schema knows.
    var extras = false
    /// `Complete` instead of `complete`.
    var capitalStatus = false
    /// The message "OK" on answers that are complete.
    var saysOK = false
    /// An organisation number called `nationalIdentityNumber`.
    var misnamesServicer = false
    /// Details without what the list already told: type and currency.
    var sparseDetails = false
    /// Amounts without trailing zeros: `100.5`.
    var shortAmounts = false
    /// Account references with characters that an address must escape.
    var awkwardReferences = false

    static let testfjord = Dress(saysOK: true)
    static let nordlys = Dress(moments: .shortOffset, newestFirst: true, misnamesServicer: true, shortAmounts: true)
    static let havnebanken = Dress(nulls: true, extras: true)
    static let innland = Dress(
        days: .offset, moments: .offset, capitalStatus: true, sparseDetails: true, awkwardReferences: true)

    /// The same, but nothing in it that the published schemas would not let through.
    var orderly: Dress {
        Dress(
            days: .offset, moments: .zulu, newestFirst: newestFirst, saysOK: saysOK, sparseDetails: sparseDetails,
            shortAmounts: shortAmounts, awkwardReferences: awkwardReferences)
    }
}
