/// Messages of the system, of SQLite and of the cache about a file, in the reader's language.
extension Phrase {
    /// The reason of a failure on this machine, as a sentence. A message that Bo doesn't know stands as it came.
    public static func reason(ofThisMachine words: String) -> Phrase {
        // Bo's own sentences about terminals and themes need no introduction.
        if words.hasSuffix("."), words.first?.isUppercase == true { return Phrase("\(words)") }
        guard let known = knownReasons[pattern(of: words)] else {
            return Phrase(nb: "Grunnen er «\(words)».", en: "The reason is «\(words)».")
        }
        let numbers = words.split { !isDigit($0) }.map(String.init)
        return Phrase(nb: filled(known.nb, numbers), en: filled(known.en, numbers))
    }

    /// The sentences by the English message with a `#` for each number. They have the numbers in the same order.
    private static let knownReasons: [String: (nb: String, en: String)] = [
        // The system
        "Permission denied": ("Du har ikke tilgang.", "You have no permission."),
        "No such file or directory": ("Filen eller mappen finnes ikke.", "There is no such file or folder."),
        "No space left on device": ("Disken er full.", "The disk is full."),
        "Disk quota exceeded": ("Kvoten din på disken er brukt opp.", "Your quota on the disk is used up."),
        "Read-only file system": ("Disken er skrivebeskyttet.", "The disk is write-protected."),
        "Input/output error": ("Disken svarte med en feil.", "The disk answered with an error."),
        "Bad file descriptor": ("Utgangen er lukket.", "The output is closed."),
        "Is a directory": ("Det er en mappe.", "It is a folder."),
        "File name too long": ("Navnet er for langt.", "The name is too long."),
        // SQLite
        "disk I/O error (SQLite #)": (
            "Disken svarte med en feil (SQLite #).", "The disk answered with an error (SQLite #)."
        ),
        "unable to open database file (SQLite #)": (
            "Filen lar seg ikke åpne (SQLite #).", "The file does not open (SQLite #)."
        ),
        "database disk image is malformed (SQLite #)": (
            "Innholdet henger ikke sammen (SQLite #).", "The contents do not hang together (SQLite #)."
        ),
        // The cache
        "is a directory": ("Det er en mappe.", "It is a folder."),
        "is not a file": ("Det er ingen vanlig fil.", "It is no ordinary file."),
        "write-protected": ("Det er skrivebeskyttet.", "It is write-protected."),
        "not an SQLite file": ("Det er ingen SQLite-fil.", "It is no SQLite file."),
        "an SQLite file of another program": (
            "Det er SQLite-filen til et annet program.", "It is another program's SQLite file."
        ),
        "the file ends after # bytes": ("Filen slutter etter # byte.", "The file ends after # bytes."),
        "the file has # of # bytes": ("Filen har # av # byte.", "The file has # of # bytes."),
        "the file exists already": ("Filen finnes fra før.", "The file exists already."),
        "schema #; this Bo knows #": (
            "Tabellene er av utgave #; denne Bo kjenner utgave #.", "Its tables are version #; this Bo knows version #."
        ),
        "account # has # transactions, # were saved": (
            "Konto nr. # i lageret har # transaksjoner; # ble lagret.",
            "Account no. # in the cache has # transactions; # were saved."
        ),
        "transactions of account # are not as they were saved": (
            "Transaksjonene til konto nr. # i lageret er ikke slik de ble lagret.",
            "The transactions of account no. # in the cache are not as they were saved."
        ),
    ]

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// The message with `#` for each number.
    private static func pattern(of words: String) -> String {
        var pattern = ""
        for character in words {
            let sign: Character = isDigit(character) ? "#" : character
            if sign != "#" || pattern.last != "#" { pattern.append(sign) }
        }
        return pattern
    }

    /// A sentence with the numbers of the message.
    private static func filled(_ sentence: String, _ numbers: [String]) -> SafeText {
        var numbers = numbers[...]
        var text = ""
        for character in sentence {
            if character == "#" { text += numbers.popFirst() ?? "" } else { text.append(character) }
        }
        return "\(text)"
    }
}
