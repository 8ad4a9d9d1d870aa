import BoText

/// The words of the command line.
typealias Say = Phrase.Program
