extension Phrase {
    /// The messages about restoring a session.
    public enum Session {
        public static let isGone = Phrase(
            nb: "Det du hadde åpent sist, er ikke lenger i lageret; dette er det nærmeste.",
            en: "What you had open last time is no longer in the cache; this is the nearest.")
        public static func isBroken(_ file: String) -> Phrase {
            Phrase(
                nb: "Der du var sist, kunne ikke leses, og Bo begynner forfra: \(file)",
                en: "Where you were last time could not be read, and Bo begins anew: \(file)")
        }
        public static func isNewer(_ file: String) -> Phrase {
            Phrase(
                nb: "Der du var sist, er skrevet av en nyere Bo og ble ikke lest: \(file)",
                en: "Where you were last time was written by a newer Bo and not read: \(file)")
        }
    }
}
