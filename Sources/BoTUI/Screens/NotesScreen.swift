import BoModel
import BoText

/// All notes, tags and bookmarks, newest edit first. Their targets may be gone from the cache.
struct NotesScreen: SmallListScreen, Annotatable, Referring {
    static let name = "notes"
    static let title = Phrase.NoteList.title
    static let keys = Keymap(
        GlobalKeys.scrolling + GlobalKeys.opening + GlobalKeys.finding + GlobalKeys.noting + GlobalKeys.copying
            + GlobalKeys.stop + GlobalKeys.everywhere,
        hints: [
            .init(.open, label: Phrase.Screens.goThere), .init(.back, label: Phrase.Commands.close),
            .init(.filter, label: Phrase.Commands.filter), .init(.note, label: Phrase.Columns.note),
            .init(.onlyBookmarked, label: Phrase.Marks.factBookmark), .init(.sort, label: Phrase.Commands.sort),
        ] + GlobalKeys.lastHints)

    var list = SmallList(
        NoteListColumns.all, on: nil, sorting: Sorting(column: "edited", isAscending: false), annotation: \.annotation)
    private static let detailHeight = 6

    var estate: Estate.ID? { list.current?.estate?.id }
    var estateAtHand: EstateSummary? { list.current?.estate }
    func trail(_ context: Context) -> [SafeText] { [Phrase.NoteList.title[context.look.language]] }

    mutating func fit(_ area: Size, _ context: Context) { list.fit(height: area.height - Self.detailHeight - 2) }
    var questions: [Question] { [.annotations] }

    mutating func receive(_ question: Question, _ answer: Answer, _ context: Context) {
        if case .annotations(let annotations) = answer { list.receive(annotations, context) }
    }

    mutating func handle(_ command: Command, _ context: Context) -> Reaction {
        if list.move(by: command) { return .stay }
        guard command == .open else { return .unhandled }
        guard let current = list.current else { return .refused(Phrase.Screens.nothingToOpen) }
        return current.isLoose ? .refused(Phrase.NoteList.loose(current.target.kind)) : .unhandled
    }

    /// The estate, the account or the transaction that the note stands on.
    var destination: Destination? {
        guard let note = list.current, let estate = note.estate else { return nil }
        guard let account = note.account else { return .estate(estate.id) }
        guard let row = note.transaction else {
            return .account(estate.id, account.bank, account.description.number)
        }
        return .transactions(of: account, in: estate, selecting: row.id)
    }

    func copyText(_ context: Context) -> CopyText? {
        list.current.map { CopyText($0, value: NoteFacts.note($0.annotation), NoteListColumns.all, context) }
    }

    func pane(in area: Size) -> ClosedRange<Int>? { nil }

    func draw(on surface: inout Surface, in area: Rect, _ context: Context) {
        let (upper, lower) = area.split(below: Self.detailHeight)
        _ = drawList(on: &surface, in: upper, context)
        surface.drawFrame(above: lower)
        guard let current = list.current else { return }
        var sheet = FactSheet()
        if current.isLoose {
            sheet.facts.append(.text(Phrase.NoteList.loose(current.target.kind)[context.look.language], .warning))
        }
        NoteFacts.add(current.annotation, current.revision.at, to: &sheet, context.look.language)
        sheet.drawBeginning(
            on: &surface, in: Rect(x: lower.x + 2, y: lower.y, width: lower.width - 4, height: lower.height),
            context.look.language)
    }

    static func isDimmed(_ note: AnnotationSummary) -> Bool { note.isLoose }
    static func annotated(_ note: AnnotationSummary) -> Annotated? { Annotated(note.target, note.annotation) }

    func empty(_ context: Context) -> [Line] {
        let key = context.look.key(.note, on: TransactionsScreen.self)
        return [Line(Phrase.NoteList.empty(key)[context.look.language])]
    }

    func note(_ note: AnnotationSummary, _ context: Context) -> Span? {
        note.isLoose ? Span(Phrase.NoteList.loose(note.target.kind)[context.look.language], .warning) : nil
    }

    func total(_ context: Context) -> Line {
        guard !list.items.isEmpty else { return Line() }
        let language = context.look.language
        var line = Line(Phrase.NoteList.count(list.shown.count)[language], .total)
        let loose = list.shown.count(where: \.isLoose)
        if loose > 0 { line.appendPart(Phrase.NoteList.looseShort(loose)[language], .warning) }
        return line
    }
}

/// The columns of annotations: the target, then the note.
enum NoteListColumns {
    static let all: [Column<AnnotationSummary>] = [
        Column(
            name: "edited", heading: Phrase.NoteList.edited, minimum: 5, maximum: 20,
            cell: { note, context in
                CellText(DateFormat.moment(edited(note), now: context.now, context.look.language), .dimmed)
            }, precedes: { edited($0).milliseconds < edited($1).milliseconds }),
        Column(
            name: "estate", heading: Phrase.Columns.estate, minimum: 12, maximum: 30, give: .soft,
            cell: { note, _ in
                note.estate.map { CellText(EstateColumns.name($0)) } ?? CellText(.missing, .dimmed)
            }, precedes: { Folding.precedes(name($0), name($1)) }),
        Column(
            name: "account", heading: Phrase.Columns.accountNumber, minimum: 0, maximum: 19,
            cell: { note, _ in CellText(note.target.account.map { AccountFormat.number($0.number) } ?? "") },
            precedes: { ($0.target.account?.number.text ?? "") < ($1.target.account?.number.text ?? "") }),
        of(.date, from: 90, { ($0.day?.daysSince1970 ?? .min) < ($1.day?.daysSince1970 ?? .min) }),
        of(.text, from: 110),
        of(.amount, { SumCells.precedes($0.amount, $1.amount) }),
        Column(
            name: "tags", heading: Phrase.Columns.tags, minimum: 9, maximum: 24, give: .soft,
            cell: { note, _ in CellText(NoteFacts.tags(note.annotation), .chip) },
            precedes: { Folding.precedes(tags($0), tags($1)) }),
        Column(
            name: "note", heading: Phrase.Columns.note, minimum: 12, maximum: 90, give: .greedy,
            cell: { note, _ in CellText(NoteFacts.note(note.annotation)) },
            precedes: { Folding.precedes($0.annotation.note, $1.annotation.note) }),
    ]

    /// A column of the transactions that notes stand on. Notes on other things come first when it sorts the list.
    private static func of(
        _ field: TransactionField, from: Int = 0,
        _ precedes: (@Sendable (TransactionRow, TransactionRow) -> Bool)? = nil
    ) -> Column<AnnotationSummary> {
        var column = TransactionColumns.column(field).reading { (note: AnnotationSummary) in note.transaction }
        column.from = from
        // The other columns leave room for the note.
        if column.give == .rigid { column.minimum = 0 }
        if column.give == .greedy { column.give = .soft }
        guard let precedes else { return column }
        column.precedes = { left, right in
            guard let right = right.transaction else { return false }
            return left.transaction.map { precedes($0, right) } ?? true
        }
        return column
    }

    private static func edited(_ note: AnnotationSummary) -> Instant { note.revision.at }
    private static func name(_ note: AnnotationSummary) -> String { note.estate?.name ?? "" }
    private static func tags(_ note: AnnotationSummary) -> String { NoteFacts.tags(note.annotation).string }
}
