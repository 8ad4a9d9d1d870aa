import BoModel

extension Phrase {
    /// The words about an earlier Bo's cache that is brought up to date.
    public enum Upgrade {
        public static func copied(to path: String) -> Phrase {
            Phrase(
                nb: "Lageret er fra en eldre Bo. En kontrollert kopi av det ligger i \(path) til neste oppgradering.",
                en: "The cache is an earlier Bo's. A checked copy of it lies in \(path) until the next upgrade.")
        }

        /// - Parameter percent: how much is done, of a hundred.
        public static func rebuilding(percent: Int) -> Phrase {
            Phrase(
                nb: "Gjør lageret klart for denne versjonen: \(percent) %. Kan avbrytes, og går da videre neste gang.",
                en: "Making the cache ready for this version: \(percent) %. If interrupted, it goes on the next time.")
        }

        public static let isDone = Phrase(nb: "Lageret er oppgradert.", en: "The cache is up to date.")
    }
}
