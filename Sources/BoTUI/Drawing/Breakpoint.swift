/// The sizes at which a screen begins to show more. From which width a single column stands in a table is told with the
/// columns.
enum Breakpoint {
    /// A smaller window shows a sentence instead.
    static let least = Size(width: 60, height: 15)

    // MARK: - Of the window

    /// Below this width a tour needs more lines for its sentences.
    static let wideTour = 80
    /// From this width on, sentences in the status row are told in full, and columns stand two cells apart.
    static let roomy = 100
    /// From this width on, an age has words beside it.
    static let agesWithWords = 120
    /// From this width on, what is under the cursor is told beside its list, where the list keeps enough of it.
    static let detailsBeside = 132
    /// From this height on, a transaction is told below its list.
    static let detailsBelow = 36
    /// From this width on, the level above stays at the left.
    static let aside = 160

    // MARK: - Of what is left for a screen

    /// From this width on, a sheet has two facts on a line.
    static let pairedFacts = 70
    /// From this width on, help stands in two columns.
    static let helpInTwo = 76
    /// From this width on, a list of transactions has the one under the cursor beside it.
    static let transactionBeside = 108
    /// From this width on, a list of accounts has the one under the cursor beside it.
    static let accountBeside = 116
    /// From this width on, a list of banks has the accounts of one beside it.
    static let accountsOfBank = 120
    /// From this width on, a list of estates has the banks of one beside it.
    static let banksOfEstate = 132
    /// From this height on, a list of accounts has a row for the balances of one.
    static let trendLine = 10
}
