extension Phrase {
    /// The faults of a key file and how to mend them, and names of keys for displays without signs.
    public enum Keys {
        // MARK: Faults of a key file
        public static let tooLarge = Phrase(
            nb: "Dette er ingen tastefil: den er for stor, eller den er ikke tekst.",
            en: "This is no key file: it is too large, or it is no text.")
        public static let twice = Phrase(
            nb: "Dette står to ganger. Stryk det ene.", en: "This is here twice. Remove one of them.")
        public static func syntax(column: Int) -> Phrase {
            Phrase(
                nb: "Dette er ikke gyldig TOML fra tegn \(column). Rett linjen.",
                en: "This is not valid TOML from character \(column). Mend the line.")
        }
        public static func unknownBase(_ known: [String]) -> Phrase {
            let list = known.map { "\"\($0)\" " }.joined().dropLast()
            return Phrase(
                nb: "«base» skal være navnet på et tasteoppsett: \(String(list)).",
                en: "“base” must name a set of keys: \(String(list)).")
        }
        public static func unknownScreen(_ name: String, nearest: String?, known: [String]) -> Phrase {
            let (nb, en) = guess(nearest)
            let list = known.joined(separator: " ")
            return Phrase(
                nb: "Det er ingen skjerm «\(name)».\(nb) Skjermene heter: \(list).",
                en: "There is no screen “\(name)”.\(en) The screens are: \(list).")
        }
        public static func unknownCommand(_ name: String, nearest: String?) -> Phrase {
            let (nb, en) = guess(nearest)
            return Phrase(
                nb: "Det er ingen kommando «\(name)».\(nb) «bo docs keys» skriver navnene.",
                en: "There is no command “\(name)”.\(en) “bo docs keys” prints the names.")
        }
        public static func notOnScreen(_ command: String, screen: String) -> Phrase {
            Phrase(
                nb: "Skjermen «\(screen)» har ikke kommandoen «\(command)». Stryk linjen, eller flytt den til [all].",
                en: "The screen “\(screen)” has no command “\(command)”. Remove the line, or move it to [all].")
        }
        public static func wantsSection(_ name: String) -> Phrase {
            Phrase(nb: "«\(name)» skal være en seksjon: [\(name)].", en: "“\(name)” must be a section: [\(name)].")
        }
        public static func wantsKeys(_ name: String) -> Phrase {
            Phrase(
                nb: "«\(name)» skal være en tast eller en liste: \"x\" eller [\"x\", \"F5\"].",
                en: "“\(name)” must be a key or a list: \"x\" or [\"x\", \"F5\"].")
        }
        public static func unknownKey(_ text: String) -> Phrase {
            Phrase(
                nb:
                    """
                    «\(text)» er ingen tast som en terminal kan sende. Skriv et tegn, F1 til F12, ^P, PgDn eller \
                    Space.
                    """,
                en: "“\(text)” is no key that a terminal can send. Write a character, F1 to F12, ^P, PgDn or Space.")
        }
        /// - Parameter key: as the screen shows it.
        public static func taken(_ key: SafeText, for command: String, by other: String, screen: String) -> Phrase {
            Phrase(
                nb:
                    """
                    «\(key)» for «\(command)» er alt tasten for «\(other)» på skjermen «\(screen)». Velg en \
                    annen, eller skriv \(other) = [] i [\(screen)].
                    """,
                en:
                    """
                    “\(key)” for “\(command)” is the key of “\(other)” already on the screen “\(screen)”. Choose \
                    another, or write \(other) = [] in [\(screen)].
                    """
            )
        }
        public static func noWayOut(screen: String) -> Phrase {
            Phrase(
                nb: "Ingen tast fører ut av skjermen «\(screen)». La menu, palette, close eller quit ha en.",
                en: "No key leads out of the screen “\(screen)”. Leave one to menu, palette, close or quit.")
        }

        private static func guess(_ nearest: String?) -> (nb: SafeText, en: SafeText) {
            guard let nearest else { return ("", "") }
            return (" Mente du «\(nearest)»?", " Did you mean “\(nearest)”?")
        }

        /// A fault of a key file, for the command line.
        public static func broken(_ file: String, line: Int, _ fault: Phrase) -> Phrase {
            Phrase(nb: "\(file), linje \(line): \(fault.nb)", en: "\(file), line \(line): \(fault.en)")
        }

        // MARK: docs/keys.md
        public static func scheme(_ name: String) -> Phrase {
            Phrase(nb: "Oppsettet heter «\(name)».", en: "The set is called “\(name)”.")
        }

        // MARK: Names
        public static let space = Phrase(nb: "Mellomrom", en: "Space")
        public static let enter = Phrase("Enter")
        public static let backTab = Phrase("Shift-Tab")
        public static let backspace = Phrase(nb: "Tilbaketast", en: "Backspace")
        public static let delete = Phrase("Delete")
        public static let insert = Phrase("Insert")
        public static let up = Phrase(nb: "Pil opp", en: "Up arrow")
        public static let down = Phrase(nb: "Pil ned", en: "Down arrow")
        public static let left = Phrase(nb: "Pil venstre", en: "Left arrow")
        public static let right = Phrase(nb: "Pil høyre", en: "Right arrow")
    }
}
