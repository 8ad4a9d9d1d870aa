import BoText

/// How old the data is, told at the right of the first row: in full where there is room, else short.
struct Freshness: Hashable, Sendable {
    let long: SafeText
    let short: SafeText
    let shortest: SafeText
    let role: Role
}
