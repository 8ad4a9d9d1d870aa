import BoProgram
import BoStore
import BoText

/// Tells on stderr what is done while an earlier Bo's cache is brought up to date.
final class UpgradePrinter {
    private let language: Language
    private var percent = -1

    init(_ language: Language) { self.language = language }

    /// Tells a step; of long work each tenth.
    func receive(_ step: CacheUpgradeStep) {
        switch step {
        case .copied(let path): Output.say(Phrase.Upgrade.copied(to: path)[language])
        case .migrated: break
        case .rebuilding(let done, let all):
            let now = all == 0 ? 100 : done * 100 / all
            guard now / 10 > percent / 10 || percent < 0 else { return }
            percent = now
            Output.say((now == 100 ? Phrase.Upgrade.isDone : Phrase.Upgrade.rebuilding(percent: now))[language])
        }
    }
}
