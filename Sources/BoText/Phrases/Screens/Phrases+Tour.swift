extension Phrase {
    /// The steps of the tour, each with one thing to do. The keys are those in force.
    public enum Tour {
        public static let title = Phrase(nb: "Omvisning", en: "Tour")
        public static let option = Phrase(
            nb: "En omvisning på fem minutter: viser tastene ved at du bruker dem.",
            en: "A tour of five minutes: shows the keys by having you use them.")
        public static let skip = Phrase(nb: "hopp over", en: "skip")
        public static let leave = Phrase(nb: "avslutt omvisningen", en: "end the tour")
        public static let waits = Phrase(
            nb: "Boene hentes fra sandkassen. Vent et øyeblikk.", en: "The estates are on their way. Wait a moment.")
        public static func left(_ help: SafeText) -> Phrase {
            Phrase(
                nb: "Omvisningen er avsluttet; \(help) viser tastene.",
                en: "The tour has ended; \(help) shows the keys.")
        }
        /// The screen of the next step.
        public static func goTo(_ screen: Phrase, _ key: SafeText, _ skip: SafeText) -> Phrase {
            Phrase(
                nb: "Det neste gjøres på «\(screen.nb)»: \(key) fører dit, \(skip) hopper over.",
                en: "The next thing is done on “\(screen.en)”: \(key) leads there, \(skip) skips it.")
        }

        public static func estates(_ down: SafeText, _ open: SafeText) -> Phrase {
            Phrase(
                nb:
                    """
                    Dette er konkursboene. Flytt markøren med \(down) til et bo med banker, og gå inn i det med \
                    \(open).
                    """,
                en:
                    """
                    These are the estates. Move the cursor with \(down) to one that has banks, and go into it \
                    with \(open).
                    """
            )
        }
        public static func banks(_ open: SafeText) -> Phrase {
            Phrase(
                nb: "Dette er bankene der skyldneren var kunde. \(open) går inn i banken under markøren.",
                en: "These are the banks where the debtor was a customer. \(open) goes into the one under the cursor.")
        }
        public static func accounts(_ open: SafeText, _ back: SafeText) -> Phrase {
            Phrase(
                nb:
                    """
                    \(open) åpner transaksjonene på en konto. Er det ingen her, går \(back) tilbake til en annen \
                    bank.
                    """,
                en: "\(open) opens the transactions of an account. If there is none, \(back) goes back to another bank."
            )
        }
        public static func filter(_ filter: SafeText) -> Phrase {
            Phrase(
                nb:
                    """
                    \(filter) filtrerer mens du skriver. Skriv noen bokstaver av en tekst eller et navn, og \
                    trykk Enter.
                    """,
                en: "\(filter) filters while you type. Type some letters of a text or a name, and press Enter.")
        }
        public static func unfilter(_ cancel: SafeText) -> Phrase {
            Phrase(
                nb: "Linjen nederst sier hvor mange treff det er. \(cancel) tar filteret bort igjen.",
                en: "The line at the bottom tells how many match. \(cancel) takes the filter away again.")
        }
        public static func period(_ period: SafeText) -> Phrase {
            Phrase(
                nb: "\(period) velger en periode, for eksempel de siste tre månedene før fristdagen.",
                en: "\(period) chooses a period, such as the last three months before the cut-off date.")
        }
        public static func mark(_ mark: SafeText) -> Phrase {
            Phrase(
                nb: "\(mark) merker raden og går ned. Merk to rader: summen av dem står på linjen under tabellen.",
                en: "\(mark) marks the row and goes down. Mark two rows: the line below the table tells their sum.")
        }
        public static func details(_ open: SafeText) -> Phrase {
            Phrase(
                nb: "\(open) viser alt banken har fortalt om transaksjonen under markøren.",
                en: "\(open) shows everything the bank has told of the transaction under the cursor.")
        }
        public static func note(_ note: SafeText) -> Phrase {
            Phrase(
                nb: "\(note) skriver en merknad til transaksjonen. Skriv noe, og trykk Enter for å lagre det.",
                en: "\(note) writes a note on the transaction. Write something, and press Enter to save it.")
        }
        public static func undo(_ undo: SafeText) -> Phrase {
            Phrase(
                nb: "Merknaden er lagret, og ingen oppdatering rører den. \(undo) angrer.",
                en: "The note is saved, and no refresh touches it. \(undo) takes it back.")
        }
        public static func refresh(_ refresh: SafeText, _ progress: SafeText) -> Phrase {
            Phrase(
                nb: "\(refresh) henter kontoen på nytt i bakgrunnen mens du arbeider. \(progress) viser fremdriften.",
                en:
                    """
                    \(refresh) fetches the account anew in the background while you work. \(progress) shows the \
                    progress.
                    """
            )
        }
        public static func help(_ help: SafeText, _ palette: SafeText) -> Phrase {
            Phrase(
                nb:
                    """
                    \(help) viser tastene på skjermen du er på, og \(palette) finner en kommando ved navn. Åpne \
                    hjelpen.
                    """,
                en:
                    """
                    \(help) shows the keys of the screen you are on, and \(palette) finds a command by name. \
                    Open the help.
                    """
            )
        }
        public static func quit(_ close: SafeText, _ quit: SafeText) -> Phrase {
            Phrase(
                nb: "Det var omvisningen. \(close) lukker skjermen du er på, \(quit) avslutter Bo med en gang.",
                en: "That was the tour. \(close) closes the screen you are on, \(quit) quits Bo at once.")
        }
    }
}
