import ArgumentParser
import BoModel
import BoProgram
import BoStore
import BoText

/// `bo notes`: the user's own notes, tags and bookmarks, out and in.
struct NotesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "notes", abstract: "\(Phrase.Abstracts.notes[Surroundings.language])",
            discussion: Phrase.Notes.more.map { "\($0[Surroundings.language])" }.joined(separator: "\n"),
            subcommands: [Dump.self, Restore.self])
    }

    /// `bo notes dump`
    struct Dump: ParsableCommand {
        static var configuration: CommandConfiguration { .list("dump", Phrase.Abstracts.notesDump) }
        @OptionGroup var global: GlobalOptions
        @Flag(name: .long, help: help(Phrase.Notes.optionNewest))
        var newest = false

        func run() throws {
            let store = try global.openForReading()
            var bytes: [UInt8] = []
            try store.eachAnnotationRevision(newestOnly: newest) { revision in
                AnnotationLine.append(revision, to: &bytes)
                guard bytes.count > 65_536 else { return }
                Output.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
            Output.write(bytes)
        }
    }

    /// `bo notes restore FILE`
    struct Restore: ParsableCommand {
        static var configuration: CommandConfiguration { .list("restore", Phrase.Abstracts.notesRestore) }
        @OptionGroup var global: GlobalOptions
        @Argument(help: help(Phrase.Notes.argumentFile, "FILE"))
        var file: String

        /// Beyond these, lines that can't be taken in are only counted.
        private static let mostNamed = 20

        func run() throws {
            let language = global.language(try global.settings())
            let lines = try read()
            var troubles = lines.faults
            var outcome = (added: 0, known: 0, clashes: [Int]())
            if !lines.good.isEmpty || troubles.isEmpty {
                let store = try global.openForWriting()
                defer { store.close() }
                outcome = try store.restore(lines.good.map(\.revision))
            }
            troubles += outcome.clashes.map {
                (lines.good[$0].number, Phrase.Notes.clash(file, line: lines.good[$0].number))
            }
            troubles.sort { $0.number < $1.number }
            for trouble in troubles.prefix(Restore.mostNamed) { Output.say(trouble.words[language]) }
            if troubles.count > Restore.mostNamed {
                Output.say(Phrase.Notes.moreLines(troubles.count - Restore.mostNamed)[language])
            }
            Output.say(
                Phrase.CommandLine.notesRestored(
                    added: outcome.added, kept: outcome.known + outcome.clashes.count)[language])
            guard troubles.isEmpty else { throw ExitStatus(code: lines.good.isEmpty ? .failed : .partly) }
        }

        /// The lines of the file, those that can be read and those that can't.
        private func read() throws -> (
            good: [(number: Int, revision: AnnotationRevision)], faults: [(number: Int, words: Phrase)]
        ) {
            var good: [(number: Int, revision: AnnotationRevision)] = []
            var faults: [(number: Int, words: Phrase)] = []
            let lines = try Surroundings.bytes(ofFile: file, .failed)
                .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
                do {
                    good.append((index + 1, try AnnotationLine.read(Array(line))))
                } catch {
                    faults.append((index + 1, Phrase.Notes.unreadable(file, line: index + 1, error)))
                }
            }
            return (good, faults)
        }
    }
}
