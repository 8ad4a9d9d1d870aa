public import BoText

/// The words of the command line.
public typealias Say = Phrase.Program
