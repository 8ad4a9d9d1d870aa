import ArgumentParser
import BoProgram
import BoText

/// The options of commands that draw screens.
struct ScreenOptions: ParsableArguments {
    @Flag(
        name: [.customLong(GlobalOption.enkel.rawValue), .customLong(GlobalOption.plain.rawValue)],
        help: help(Phrase.Plain.option))
    var enkel = false
}
