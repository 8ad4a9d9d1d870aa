/// The lines at the foot of dialogs.
extension Phrase.Screens {
    public static let promptHelp = Phrase(nb: "↵ behold  Esc angre", en: "↵ keep  Esc undo")
    public static let menuHelp = Phrase(nb: "↑↓ velg  ↵ bruk  Esc lukk", en: "↑↓ choose  ↵ use  Esc close")
}
