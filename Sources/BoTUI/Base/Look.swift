import BoModel
public import BoText

/// How the dashboard shows things, whatever it shows.
public struct Look: Sendable {
    public var language: Language
    public var size: Size
    /// With which characters charts are drawn.
    public var plots = PlotStyle.braille
    /// Whether keys can be shown by signs. A terminal that has only ASCII would show all of them alike.
    public var hasSigns = true
    /// For users who listen to the screen: words instead of signs, no frames, the cursor of the terminal on the chosen
    /// row.
    public var isPlain = false
    /// The themes that can be chosen, and the one that is.
    public var themes: [String]
    public var theme: String
    /// The keys in force.
    public var keys: KeyScheme
    /// What the user has chosen about how things are shown; the next start begins with it.
    public var choices = Choices()
    /// Rows are kept for what a tour says.
    var hasTour = false

    init(language: Language, size: Size, themes: [String], theme: String, keys: KeyScheme) {
        self.language = language
        self.size = size
        self.themes = themes
        self.theme = theme
        self.keys = keys
    }

    /// How each level was sorted last; new screens of the level begin like that.
    var sorting: [Level: Sorting] {
        get { choices.sorting }
        set { choices.sorting = newValue }
    }

    /// How the columns of each level's tables were chosen.
    var tables: [Level: TableChoice] {
        get { choices.tables }
        set { choices.tables = newValue }
    }

    /// How conditions that are chosen are spelled in the filter's text.
    var spelling: FilterField.Spelling { language == .nb ? .norwegian : .english }
}
