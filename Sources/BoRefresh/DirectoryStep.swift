import BoHub
import BoModel
import BoStore

/// Finds out where the banks' APIs are; the answer changes rarely and is kept for hours.
struct DirectoryStep: Sendable {
    let tools: RefreshTools

    /// - Throws: why the directory could not be had; only when there is no earlier one either.
    func perform() throws(Problem) -> [BankEndpoint] {
        let known = try tools.store.endpointDirectory()
        let now = tools.clock.now()
        if let known, isFresh(known.fetchedAt, at: now) { return known.endpoints }
        let reporter = tools.reporter
        reporter.add(.directory, name: "")
        reporter.start(.directory)
        do throws(Problem) {
            let call = tools.generalCall
            let directory = try tools.retrier.attempt(.directory, bank: nil) { () throws(HubError) in
                try tools.hub.endpointDirectory(call)
            }
            try tools.store.saveDirectory(directory.endpoints, at: now)
            reporter.end(.directory, .complete)
            return directory.endpoints
        } catch {
            reporter.end(.directory, tools.stop.isRaised ? .stopped : .failed, problem: error)
            reporter.note(.trouble(error))
            guard let known else { throw error }
            return known.endpoints
        }
    }

    private func isFresh(_ fetchedAt: Instant, at now: Instant) -> Bool {
        let age = now.seconds(since: fetchedAt)
        return (0..<Int64(tools.options.directoryLifeHours * 3600)).contains(age)
    }
}
