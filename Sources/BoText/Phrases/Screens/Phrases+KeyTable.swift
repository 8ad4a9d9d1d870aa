/// The words of docs/keys.md.
extension Phrase.Screens {
    public static let keysTitle = Phrase(nb: "Taster", en: "Keys")
    public static let keysPreface = Phrase(
        nb: """
            Laget av programmets egen tastetabell. Ingen av tastene krever AltGr på et norsk tastatur. I hjelpen \
            søker bokstavene blant kommandoene.
            """,
        en: """
            Made from the program's own table of keys. None of them needs AltGr on a Norwegian keyboard. On help the \
            letters look among the commands.
            """)
    public static let keysEverywhere = Phrase(nb: "Overalt", en: "Everywhere")
}
