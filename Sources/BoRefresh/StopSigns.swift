import BoHub
import BoModel
import Synchronization

/// The stop signs of one refresh: one for all of it, under that one for each estate, under that one for each of its
/// banks.
final class StopSigns: Sendable {
    let all = StopSign()
    private let parts = Mutex<[RefreshStep.ID: StopSign]>([:])

    /// The sign that a step heeds. Notices and directory belong to no estate and end with the whole.
    func sign(of step: RefreshStep.ID) -> StopSign {
        switch step {
        case .notices, .directory: all
        case .relations: part(step, under: all)
        case .bank(let estate, _): part(step, under: part(.relations(estate), under: all))
        }
    }

    private func part(_ step: RefreshStep.ID, under sign: @autoclosure () -> StopSign) -> StopSign {
        if let known = parts.withLock({ $0[step] }) { return known }
        let new = sign().branch()
        return parts.withLock { parts in
            // Whoever came first is heeded by all.
            let kept = parts[step] ?? new
            parts[step] = kept
            return kept
        }
    }
}
