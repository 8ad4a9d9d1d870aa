/// Why Bo can't refresh.
extension Phrase.Screens {
    public static func cannotRefreshLocked(by holder: String) -> Phrase {
        Phrase(
            nb: "Kan ikke oppdatere: en annen Bo (\(holder)) skriver.",
            en: "Can't refresh: another Bo (\(holder)) writes.")
    }
    public static let cannotRefreshUnwritable = Phrase(
        nb: "Kan ikke oppdatere: lageret er skrivebeskyttet.", en: "Can't refresh: the cache is read-only.")
    public static let cannotRefreshDiskFull = Phrase(
        nb: "Kan ikke oppdatere: disken er full. Frigjør plass, og start Bo igjen.",
        en: "Can't refresh: the disk is full. Free some space, then start Bo again.")
    public static let cannotRefreshOffline = Phrase(
        nb: "Kan ikke oppdatere: Bo er startet frakoblet.", en: "Can't refresh: Bo was started offline.")
    public static let cannotRefreshAbsent = Phrase(
        nb: "Kan ikke oppdateres: den er ikke oppgitt lenger.", en: "Can't be refreshed: it is no longer listed.")
}
