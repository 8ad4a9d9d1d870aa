import BoHub
import BoModel
import BoStore
import Dispatch

/// What every step of a refresh works with.
struct RefreshTools: Sendable {
    let hub: HubClient
    let store: Store
    let options: RefreshOptions
    let clock: RefreshClock
    let trail: AuditTrail
    var stop: StopSign
    let reporter: Reporter
    /// Pages are written here, one at a time, while their lanes fetch the next.
    let saving: DispatchQueue

    var retrier: Retrier {
        Retrier(policy: options.retry, clock: clock, stop: stop, reporter: reporter)
    }

    /// The same for a part of the work that can be stopped alone.
    func heeding(_ stop: StopSign) -> RefreshTools {
        var tools = self
        tools.stop = stop
        return tools
    }

    /// Today in Norway.
    var today: CivilDate { clock.now().oslo.day }

    /// A call that belongs to no estate: the notices, the directory.
    var generalCall: HubCall { HubCall(estate: nil, caseID: clock.makeID(), stop: stop) }

    /// A call about an estate: the same case identifier every time, at every bank.
    func call(about estate: Estate) throws(Problem) -> HubCall {
        HubCall(estate: estate.id, caseID: try store.caseID(of: estate.id, orMake: clock.makeID), stop: stop)
    }

    /// All the days the law lets a bank be asked about: for questions about which accounts exist.
    func widestSpan(of estate: Estate) -> DateSpan {
        .history(months: DateSpan.longestHistoryMonths, before: estate.openedOn, today: today)
    }
}
