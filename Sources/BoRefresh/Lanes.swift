import BoModel
import Dispatch
import Synchronization

/// A few serial queues on which banks are asked. A bank keeps its lane, so it gets one request at a time from us, while
/// different banks are asked side by side.
final class Lanes: Sendable {
    private let queues: [DispatchQueue]
    private let places: Mutex<[OrganizationNumber: Int]>

    init(count: Int) {
        queues = (0..<max(1, count)).map { DispatchQueue(label: "bo.refresh.lane.\($0)", qos: .utility) }
        places = Mutex([:])
    }

    /// The lane of a bank: banks are dealt out in the order in which they are first met.
    func lane(of bank: OrganizationNumber) -> DispatchQueue {
        let place = places.withLock { places in
            if let place = places[bank] { return place }
            places[bank] = places.count
            return places.count - 1
        }
        return queues[place % queues.count]
    }
}
