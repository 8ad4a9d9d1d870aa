import BoText

extension App {
    /// The most bytes that are copied at once: terminals drop longer ones without a word.
    static let longestCopy = 100_000

    mutating func copy(asRow: Bool) -> [Effect] {
        guard let source = top.screen as? any CopySource, let copied = source.copyText(context) else {
            statusMessage = .refusal(Phrase.Copying.nothing)
            return []
        }
        let marked = asRow ? source.copyMarked(filling: App.longestCopy, context) : []
        let rows = marked.isEmpty ? [copied.tabbed] : marked
        let text = asRow ? rows.joined(separator: "\n") : copied.value.string
        guard text.utf8.count <= App.longestCopy else {
            statusMessage = .refusal(Phrase.Copying.tooLong)
            return []
        }
        return [.terminal(.copy(text, rows: asRow ? rows.count : 1))]
    }
}
