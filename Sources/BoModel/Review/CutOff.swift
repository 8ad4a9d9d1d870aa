/// The cut-off date (fristdag) of an estate and who says so: the day from which the law's periods are counted back.
///
/// It is the day the petition came in to the court (dekningsloven § 1-2), which the registers don't tell.
public enum CutOff: Hashable, Sendable {
    /// The user has set it.
    case set(CivilDate)
    /// An announcement of the register carries it, and the user has set none.
    case announced(CivilDate)
    /// Nobody has said what it is: the opening stands in for it, and all that follows from it is provisional.
    case unknown

    /// The day; `nil` while nobody has said it.
    public var day: CivilDate? {
        switch self {
        case .set(let day), .announced(let day): day
        case .unknown: nil
        }
    }

    public var isProvisional: Bool { day == nil }

    /// The day that periods are counted from: the opening while the cut-off date is unknown, and never a day after it.
    public func effective(opening: CivilDate) -> CivilDate { min(day ?? opening, opening) }
}

extension EstateSummary {
    /// The user's word counts before the newest announcement's.
    public var cutOff: CutOff {
        if let day = annotation.cutOffDate { return .set(day) }
        let announced = estate.notices.lazy.reversed().compactMap(\.details.cutOffDate).first
        return announced.map { .announced($0) } ?? .unknown
    }
}
