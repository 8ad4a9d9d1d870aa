/// The words of the list of problems.
extension Phrase.Screens {
    public static let noProblems = Phrase(nb: "Ingen uløste problemer.", en: "No unsolved problems.")
    public static let goThere = Phrase(nb: "Gå dit", en: "Go there")
    public static let tryAgain = Phrase(nb: "Prøv igjen", en: "Try again")
    public static let nowhereToGo = Phrase(
        nb: "Problemet gjelder ingen bank eller konto å gå til.",
        en: "The problem is about no bank or account to go to.")
}
