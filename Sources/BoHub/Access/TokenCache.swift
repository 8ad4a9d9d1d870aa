import BoModel
import Synchronization

/// Keeps access tokens, one for each scope and audience, and renews each in good time; one renewal at a time for each.
final class TokenCache: Sendable {
    /// What a token is good for. Two banks never share one: the audience is the bank's own address.
    struct Purpose: Hashable {
        let scope: String
        /// The audience, to the letter as the endpoint directory has it; `nil` where the scope says it all.
        let resource: String?
    }

    struct Token: Hashable {
        let text: String
        let askedAt: Instant
        /// As Maskinporten said; 0 when it said nothing, and then the token is used once.
        let lifeSeconds: Int

        /// Good for one more request: less than three quarters of its life have passed, and 15 seconds are left.
        func isFresh(at now: Instant) -> Bool {
            let age = now.seconds(since: askedAt)
            return age >= 0 && age * 4 < Int64(lifeSeconds) * 3 && Int64(lifeSeconds) - age >= 15
        }
    }

    private final class Slot: Sendable {
        let token = Mutex<Token?>(nil)
    }

    private let slots = Mutex<[Purpose: Slot]>([:])

    private func slot(for purpose: Purpose) -> Slot {
        slots.withLock { slots in
            if let slot = slots[purpose] { return slot }
            let slot = Slot()
            slots[purpose] = slot
            return slot
        }
    }

    /// A fresh token: the one that is kept, or a new one. Who comes while a new one is fetched waits for it.
    func token(
        for purpose: Purpose, now: () -> Instant, fetch: () throws(HubError) -> Token
    ) throws(HubError) -> Token {
        try slot(for: purpose).token.withLock { kept throws(HubError) -> Token in
            if let token = kept, token.isFresh(at: now()) { return token }
            let token = try fetch()
            kept = token
            return token
        }
    }

    /// Forgets a token that was refused; not the newer one that somebody else may have fetched meanwhile.
    func discard(_ token: Token, for purpose: Purpose) {
        slot(for: purpose).token.withLock { kept in
            if kept == token { kept = nil }
        }
    }
}
