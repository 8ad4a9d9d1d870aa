import BoHub
import BoModel

/// Makes a request until it succeeds, is refused for good, or the attempts are used up.
struct Retrier: Sendable {
    let policy: RetryPolicy
    let clock: RefreshClock
    let stop: StopSign
    let reporter: Reporter

    /// - Parameters:
    ///   - step: whose row shows that it is tried again.
    ///   - bank: the name that the log gives it.
    /// - Throws: the problem of the last attempt, or that the user stopped it.
    func attempt<Value>(
        _ step: RefreshStep.ID, bank: String?, account: AccountNumber? = nil,
        _ request: () throws(HubError) -> Value
    ) throws(Problem) -> Value {
        var attempt = 1
        while true {
            guard !stop.isRaised else { throw Problem(.stopped, bank ?? "") }
            do throws(HubError) {
                return try request()
            } catch {
                guard error.isRetryable, !stop.isRaised,
                    let wait = policy.wait(after: attempt, asked: error.retryAfterSeconds, jitter: clock.jitter())
                else { throw stop.isRaised ? Problem(.stopped, bank ?? "") : error.problem }
                announce(error.problem, step, bank, account, attempt: attempt, wait: wait)
                guard !stop.wait(seconds: Double(wait) / 1000) else { throw Problem(.stopped, bank ?? "") }
                reporter.update(step) {
                    $0.state = .running
                    $0.retryAt = nil
                }
                attempt += 1
            }
        }
    }

    private func announce(
        _ problem: Problem, _ step: RefreshStep.ID, _ bank: String?, _ account: AccountNumber?, attempt: Int, wait: Int
    ) {
        let retryAt = Instant(milliseconds: clock.now().milliseconds + Int64(wait))
        reporter.update(step) {
            $0.state = .retrying
            $0.problem = problem
            $0.retryAt = retryAt
        }
        let seconds = (wait + 999) / 1000
        reporter.note(
            bank: bank, account: account, .retry(problem, attempt: attempt, of: policy.attempts, seconds: seconds))
    }
}
