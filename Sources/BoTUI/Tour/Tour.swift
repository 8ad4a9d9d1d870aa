import BoText

/// A walk through the dashboard for newcomers: it says the next thing to do, and goes on when that was done.
struct Tour: Sendable {
    /// Its keys, on every screen while it lasts.
    static let keys: [Keymap.Binding] = [
        .init(.skipTour, .character("0")), .init(.endTour, .character("9")),
    ]
    /// The longest sentence, and a line for how to go on without.
    static func bandHeight(_ look: Look) -> Int {
        if look.size.width < Breakpoint.wideTour { return 5 }
        // Keys that go by their names take more room.
        return look.isPlain ? 4 : 3
    }

    /// One thing to do.
    struct Step: Sendable {
        /// The screens where it can be done.
        let screens: [any Screen.Type]
        /// What to do, with the keys in force.
        let sentence: @Sendable (Look) -> Phrase
        /// Whether it was done, by what is so now and what was when the step began.
        let isDone: @Sendable (_ now: TourFacts, _ start: TourFacts) -> Bool
    }

    private(set) var place = 0
    private var start: TourFacts

    init(_ facts: TourFacts) { start = facts }

    /// `nil` when nothing is left to show.
    var step: Step? { Tour.steps.indices.contains(place) ? Tour.steps[place] : nil }

    mutating func look(at facts: TourFacts) {
        guard let step else { return }
        // What was there before the place was reached doesn't count as done.
        if !isAt(step, start), isAt(step, facts) { start = facts }
        if step.isDone(facts, start), place < Tour.steps.count - 1 { next(facts) }
    }

    mutating func skip(_ facts: TourFacts) { next(facts) }

    private mutating func next(_ facts: TourFacts) {
        place += 1
        start = facts
    }

    private func isAt(_ step: Step, _ facts: TourFacts) -> Bool {
        step.screens.isEmpty || step.screens.contains { $0.name == facts.screen }
    }

    // MARK: - Drawing

    /// The step and what to do, in two lines; under them how to go on without.
    func draw(on surface: inout Surface, in area: Rect, _ facts: TourFacts, _ look: Look) {
        guard let step else { return }
        let language = look.language
        surface.fill(area, role: .popup)
        let number: SafeText = " \(Phrase.Tour.title[language]) \(place + 1)/\(Tour.steps.count) "
        surface.write(number, at: Point(x: 0, y: area.y), role: .titleCurrent)
        let x = TextWidth.of(number.string) + 1
        let words = sentence(of: step, facts, look)[language]
        let lines = TextWrap.lines(of: words, width: area.width - x - 1)
        for (line, text) in lines.prefix(area.height - 1).enumerated() {
            surface.write(text, at: Point(x: x, y: area.y + line), maxWidth: area.width - x - 1, role: .popup)
        }
        drawWays(on: &surface, at: Point(x: x, y: area.maxY - 1), look)
    }

    private func sentence(of step: Step, _ facts: TourFacts, _ look: Look) -> Phrase {
        guard facts.hasEstates else { return Phrase.Tour.waits }
        if isAt(step, facts) || facts.hasDialog { return step.sentence(look) }
        let home = step.screens[0]
        let screen = ScreenList.all.first { $0.name == facts.screen } ?? EstatesScreen.self
        let way: Command =
            switch home.name {
            case BanksScreen.name: .showBanks
            case AccountsScreen.name: .showAccounts
            case TransactionsScreen.name, TransactionScreen.name: .showTransactions
            default: .showEstates
            }
        return Phrase.Tour.goTo(home.title, look.key(way, on: screen), look.key(.skipTour, on: screen))
    }

    private func drawWays(on surface: inout Surface, at point: Point, _ look: Look) {
        var x = point.x
        for (command, label) in [(Command.skipTour, Phrase.Tour.skip), (.endTour, Phrase.Tour.leave)] {
            guard let key = Tour.keys.first(where: { $0.command == command })?.keys.first else { continue }
            var line = Line(look.label(of: key), .key)
            line.append(" \(label, look.language)", .dimmed)
            surface.mark(.command(command), in: Rect(x: x, y: point.y, width: line.width, height: 1))
            x += surface.write(line, at: Point(x: x, y: point.y), width: surface.size.width - x) + 2
        }
    }
}
