/// What a list leaves out though its filter asks for it, because it was not fetched: a gap that must not look like
/// nothing.
public enum CoverageGap: Hashable, Sendable {
    /// The bank has not delivered all of the days that were fetched; of which, nobody knows.
    case partial
    /// Nothing before this day was fetched.
    case before(CivilDate)
    /// Nothing after this day was fetched.
    case after(CivilDate)
}

extension Coverage {
    /// What of a filter's period was not fetched; a filter without one asks for nothing outside.
    ///
    /// - Parameter today: what a period asks for beyond it has not happened yet.
    public func gap(for filter: TransactionFilter, today: CivilDate) -> CoverageGap? {
        if !isWhole { return .partial }
        let (from, to) = (filter.from, filter.to)
        guard from != nil || to != nil else { return nil }
        if from.map({ $0 < span.first }) ?? true { return .before(span.first) }
        return min(to ?? today, today) > span.last ? .after(span.last) : nil
    }
}
