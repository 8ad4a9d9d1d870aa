public import BoModel
public import BoStore
public import BoTUI
import Synchronization

/// A small world, invented from end to end, in a cache in memory: every state an estate, a bank, an account or a
/// transaction can be in, at least once.
///
/// The worlds of this type are filled once and shared: a test that saves something takes a ``copy()``.
public struct FixtureWorld: Sendable {
    public let store: Store

    /// 22 November 2026, 12:04:05 in Norway.
    public static let now = moment("2026-11-22T11:04:05Z")
    /// When most of it was fetched.
    public static let thisNoon = moment("2026-11-22T11:02:00Z")
    public static let yesterday = moment("2026-11-21T15:20:00Z")
    public static let longAgo = moment("2026-11-03T08:15:00Z")

    /// The estate that has every state of a bank and of an account.
    public static let firstEstate = Estate.ID("0b7e5c1a-0001-4000-8000-000000000001")
    public static let firstBank = OrganizationNumber("317000111")
    /// Its first account: the long one.
    public static let firstAccount = Account.ID(1)

    public static let empty = made { _ in }
    /// Seven estates, one for each thing that can be the matter with an estate.
    public static let standard = standard(length: 5_000)

    private static let worlds = Mutex<[Int: FixtureWorld]>([:])

    /// The same world with a longer or a shorter first account.
    public static func standard(length: Int) -> FixtureWorld {
        worlds.withLock { worlds in
            if let world = worlds[length] { return world }
            let world = made { try FixtureRefresh(length: length).fill($0) }
            worlds[length] = world
            return world
        }
    }

    /// A world of a test's own that begins as this one.
    public func copy() throws(Problem) -> FixtureWorld { FixtureWorld(store: try store.copy()) }

    /// What the cache says to a question, as the dashboard receives it.
    public func reply(to question: Question) -> Message {
        do throws(Problem) {
            return .answered(question, .success(try store.answer(question)))
        } catch {
            return .answered(question, .failure(error))
        }
    }

    private static func made(_ fill: (Store) throws -> Void) -> FixtureWorld {
        do {
            let store = try Store.inMemory()
            try fill(store)
            return FixtureWorld(store: store)
        } catch {
            preconditionFailure("The world of the fixtures can't be filled: \(error)")
        }
    }

    static func moment(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }
    static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(daysSince1970: 0) }
}
