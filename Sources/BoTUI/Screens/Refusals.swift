import BoModel
import BoText

/// Why something can't be refreshed; `nil` when it can.
enum Refusals {
    static func refresh(_ work: Work) -> Phrase? {
        switch work.readOnly {
        case .lockedBy(let holder): return Phrase.Screens.cannotRefreshLocked(by: holder)
        case .unwritable: return Phrase.Screens.cannotRefreshUnwritable
        case .diskFull: return Phrase.Screens.cannotRefreshDiskFull
        case nil: break
        }
        if work.isOffline { return Phrase.Screens.cannotRefreshOffline }
        return nil
    }

    /// Why nothing can be put on anything.
    static func annotate(_ work: Work) -> Phrase? {
        switch work.readOnly {
        case .lockedBy(let holder): Phrase.Marks.cannotNoteLocked(by: holder)
        case .unwritable: Phrase.Marks.cannotNoteUnwritable
        case .diskFull: Phrase.Marks.cannotNoteDiskFull
        case nil: nil
        }
    }

    static func refresh(_ estate: Estate) -> Phrase? {
        estate.status.allowsRequests ? nil : Phrase.Screens.estateIs(estate.status)
    }

    static func refresh(_ bank: BankSummary) -> Phrase? {
        if bank.channel == .letter { return Phrase.Screens.letterBank }
        return bank.absentSince == nil ? nil : Phrase.Screens.cannotRefreshAbsent
    }
}
