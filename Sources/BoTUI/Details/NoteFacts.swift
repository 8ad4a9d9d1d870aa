import BoModel
import BoText

/// The user's note, tags and bookmark of a thing: as facts, as a sign in a list and as a line.
enum NoteFacts {
    /// The sign in front of a row; `nil` for a row without an annotation.
    static func sign(_ annotation: Annotation) -> Span? {
        if annotation.isBookmarked { return Span("⚑", .warning) }
        return annotation.hasNote || !annotation.tags.isEmpty ? Span("✎", .warning) : nil
    }

    /// Appends the annotation to the facts, after a blank line if there are other facts.
    static func add(_ annotation: Annotation, _ at: Instant?, to sheet: inout FactSheet, _ language: Language) {
        guard !annotation.isNone else { return }
        if !sheet.facts.isEmpty { sheet.facts.append(.blank) }
        sheet.add(Phrase.Columns.note, note(annotation), .chip, language)
        sheet.add(Phrase.Columns.tags, tags(annotation), .chip, language)
        sheet.add(
            Phrase.Marks.factBookmark, annotation.isBookmarked ? Phrase.Marks.isBookmarked[language] : nil, .chip,
            language)
        sheet.add(
            Phrase.Marks.factEdited, at.map { DateFormat.dayAndTime($0, language) }, .dimmed, language)
        if annotation.isBookmarked, at != nil { sheet.pairLastTwo() }
    }

    /// The annotation of the row under the cursor, in short.
    static func line(_ annotation: Annotation, _ language: Language) -> Span? {
        let parts = [
            annotation.cutOffDate.map { Phrase.CutOffs.short($0)[language] },
            annotation.hasNote ? note(annotation) : nil, annotation.tags.isEmpty ? nil : tags(annotation),
        ]
        guard parts.contains(where: { $0 != nil }) else { return nil }
        return Span("✎ \(parts.compactMap { $0 }.joined(separator: " "))", .status)
    }

    /// The words of an annotation, for filters.
    static func words(_ annotation: Annotation) -> String {
        (tags(annotation) + " " + note(annotation)).string
    }

    static func note(_ annotation: Annotation) -> SafeText {
        SafeText(outside: String(annotation.note.map { $0.isNewline ? " " : $0 }))
    }

    static func tags(_ annotation: Annotation) -> SafeText {
        annotation.sortedTags.map { "#\($0.text)" as SafeText }.joined(separator: " ")
    }
}

/// The columns of the user's notes and tags.
enum NoteColumns {
    static func all<Row>(_ annotation: @escaping @Sendable (Row) -> Annotation) -> [Column<Row>] {
        [note(annotation), tags(annotation)]
    }

    static func note<Row>(_ annotation: @escaping @Sendable (Row) -> Annotation) -> Column<Row> {
        Column(
            name: TransactionField.note.rawValue, heading: Phrase.Columns.note, minimum: 8, maximum: 40, give: .soft,
            isExtra: true, cell: { row, _ in CellText(NoteFacts.note(annotation(row))) },
            precedes: { Folding.precedes(annotation($0).note, annotation($1).note) })
    }

    static func tags<Row>(_ annotation: @escaping @Sendable (Row) -> Annotation) -> Column<Row> {
        Column(
            name: TransactionField.tags.rawValue, heading: Phrase.Columns.tags, minimum: 8, maximum: 30, give: .soft,
            isExtra: true, cell: { row, _ in CellText(NoteFacts.tags(annotation(row)), .chip) },
            precedes: {
                Folding.precedes(NoteFacts.tags(annotation($0)).string, NoteFacts.tags(annotation($1)).string)
            })
    }
}

extension Surface {
    /// Writes the sign between the cursor's edge and the first column: a mark, or the sign of an annotation.
    mutating func write(sign: Span?, isMarked: Bool = false, at y: Int, in area: Rect) {
        guard let sign = isMarked ? Span("✓", .good) : sign else { return }
        write(sign.text, at: Point(x: area.x + 1, y: y), role: sign.role)
    }
}
