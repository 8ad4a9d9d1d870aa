import BoModel
import BoText

/// What keys do: first to a dialog, then to the screen, then to the dashboard itself.
extension App {
    mutating func press(_ key: Key) -> [Effect] {
        statusMessage = nil
        guard Layout.fits(context.look.size) else {
            // Nothing but a sentence is on the screen: the keys that leave are the only ones that can be meant.
            if [.close, .quit].contains(context.look.keys[type(of: top.screen)].command(for: key)) {
                isFinished = true
            }
            return []
        }
        if let reaction = dialog?.handle(key) { return apply(reaction, key) }
        guard let command = context.look.keys[type(of: top.screen)].command(for: key) else {
            if !searchHelp(key) { statusMessage = .refusal(unknown(key)) }
            return []
        }
        return perform(command)
    }

    /// A key that means nothing here: perhaps it does elsewhere.
    private func unknown(_ key: Key) -> Phrase {
        let elsewhere = ScreenList.all.lazy.compactMap { context.look.keys[$0].command(for: key) }.first
        let (label, help) = (context.look.label(of: key), self.key(.help))
        guard let elsewhere else { return Phrase.Screens.unknownKey(label, help) }
        return Phrase.Screens.notHere(label, elsewhere.label, help)
    }
}
