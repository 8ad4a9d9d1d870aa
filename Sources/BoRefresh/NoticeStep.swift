import BoHub
import BoModel
import BoStore

/// Fetches what the bankruptcy register has announced since the last time, and each notice's own dataset.
struct NoticeStep: Sendable {
    let tools: RefreshTools

    /// The register's documentation leaves open whether "after" includes the moment itself, and notices may be
    /// registered late: each poll looks back a day beyond the newest it has seen. What comes twice is stored once.
    private static let overlapSeconds: Int64 = 24 * 3600
    /// Before every notice there can be.
    private static let beginning = Instant(CivilDate(daysSince1970: 10_957))

    /// - Returns: how many notices were new.
    func perform() throws(Problem) -> Int {
        let reporter = tools.reporter
        reporter.add(.notices, name: "")
        reporter.start(.notices)
        do throws(Problem) {
            let new = try fetchNotices()
            try fetchDetails()
            reporter.note(.notices(new: new))
            reporter.end(.notices, .complete)
            return new
        } catch {
            reporter.end(.notices, tools.stop.isRaised ? .stopped : .failed, problem: error)
            reporter.note(.trouble(error))
            throw error
        }
    }

    private func fetchNotices() throws(Problem) -> Int {
        let since = try tools.store.noticeCursor()?.adding(seconds: -NoticeStep.overlapSeconds) ?? NoticeStep.beginning
        let call = tools.generalCall
        let notices = try tools.retrier.attempt(.notices, bank: nil) { () throws(HubError) in
            try tools.hub.notices(since: since, call)
        }
        let saved = try tools.store.save(notices, cursor: notices.map(\.registeredAt).max())
        tools.reporter.saved(saved.change)
        return saved.new
    }

    /// A dataset that can't be had now is asked for again next time: the notice itself says what matters.
    private func fetchDetails() throws(Problem) {
        let call = tools.generalCall
        for notice in try tools.store.noticesWithoutDetails() where !tools.stop.isRaised {
            let details: NoticeDetails
            do throws(Problem) {
                details = try tools.retrier.attempt(.notices, bank: nil) { () throws(HubError) in
                    try tools.hub.details(of: notice, call)
                }
            } catch {
                tools.reporter.note(.trouble(error))
                continue
            }
            tools.reporter.saved(try tools.store.save(details, of: notice.id))
        }
    }
}
