/// What a cell means; a theme gives each meaning its colours. The raw value is the name in a theme file.
public enum Role: String, CaseIterable, Hashable, Sendable {
    case text
    /// Less important text: units, ages, empty marks.
    case dimmed
    /// The trail of levels in the first row.
    case title
    /// The part of the trail that is the current level.
    case titleCurrent = "title.current"
    /// The row of column names.
    case heading
    /// The row of totals.
    case total
    /// The status row: chips, sorting, row number.
    case status
    /// A condition of a filter.
    case chip
    /// A key in the row of key hints, and in help.
    case key
    /// What the key does.
    case hint
    /// Money in.
    case amountIn = "amount.in"
    /// Money out.
    case amountOut = "amount.out"
    /// The part of a text that the filter looks for.
    case match
    /// The mark at the left of the cursor's row.
    case cursor
    /// Fresh, complete.
    case good
    /// Old, partial, under way.
    case warning
    /// Failed.
    case error
    /// Lines around popups and between panes.
    case frame
    /// Text inside a popup.
    case popup
    /// The filled part of a bar of progress.
    case bar
    /// The text that says the data is synthetic.
    case synthetic
}
