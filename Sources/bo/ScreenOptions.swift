import ArgumentParser
import BoText

/// The options of commands that draw screens.
struct ScreenOptions: ParsableArguments {
    @Flag(name: [.long, .customLong("plain")], help: help(Phrase.Plain.option))
    var enkel = false
}
