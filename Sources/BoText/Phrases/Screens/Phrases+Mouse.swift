extension Phrase {
    /// The messages about the mouse.
    public enum Pointing {
        public static let command = Phrase(nb: "Mus av/på", en: "Mouse on/off")
        public static func isOn(_ key: SafeText) -> Phrase {
            Phrase(
                nb: "Musen er på. Hold Shift for å merke tekst; \(key) slår den av.",
                en: "The mouse is on. Hold Shift to select text; \(key) turns it off.")
        }
        public static let isOff = Phrase(nb: "Musen er av.", en: "The mouse is off.")
    }
}
