import BoHub
import BoModel
import BoStore

/// How fetching one account went.
struct AccountOutcome: Sendable {
    let state: FetchState
    let problem: Problem?
}

/// Fetches one account: its details, then its history page by page into the next generation, which is shown only when
/// it is whole. Where an account was never fetched before, what arrived of it is kept and marked.
struct AccountJob: Sendable {
    let tools: RefreshTools
    let estate: Estate
    let bank: BankToAsk
    let endpoint: BankEndpoint
    let id: Account.ID
    let account: AccountDescription
    let call: HubCall
    let rotated: RotatedReferences

    private var name: String { bank.relation.bankName }
    private var step: RefreshStep.ID { .bank(estate.id, bank.relation.bank) }

    /// - Throws: only what ends the bank's work too: the user's stop, a cache that can't be written.
    func perform() throws(Problem) -> AccountOutcome {
        if account.isNotDelivered {
            return try conclude(.partial, Problem(.notDelivered, name), fetched: true)
        }
        var known = account
        var doubt: Problem?
        do throws(Problem) {
            doubt = try fetchDetails(&known)
        } catch {
            // Only what the bank is to blame for is a doubt about its account.
            if error.code == .stopped || error.code.isOfCache { throw error }
            doubt = error
        }
        return try fetchHistory(of: known, doubt: doubt)
    }

    // MARK: Details

    /// - Returns: why the details are not all there is.
    private func fetchDetails(_ known: inout AccountDescription) throws(Problem) -> Problem? {
        let span = tools.widestSpan(of: estate)
        var asked = known
        let details: AccountDetails
        do throws(Problem) {
            details = try request { () throws(HubError) in
                try tools.hub.details(of: asked, at: endpoint, in: span, call)
            }
        } catch {
            guard error.code == .notFound, let replacement = try rotated.replacement(for: account) else { throw error }
            asked = replacement
            details = try request { () throws(HubError) in
                try tools.hub.details(of: asked, at: endpoint, in: span, call)
            }
        }
        known = asked
        tools.reporter.update(step) { $0.bytes += details.bytes }
        guard let description = details.description else {
            return Problem(.partial, name, detail: details.messages.summary)
        }
        known = known.merged(with: description)
        tools.reporter.saved(try tools.store.saveDescription(known, of: id))
        return endpoint.doubt(about: details.completeness, details.messages, at: name)
    }

    // MARK: History

    /// What the pages came to, besides their transactions.
    private struct FetchedPages {
        var completeness = Completeness.complete
        var messages: [String] = []
        var transactions = 0
        var duplicates = 0
        var problem: Problem?
    }

    private func fetchHistory(of known: AccountDescription, doubt: Problem?) throws(Problem) -> AccountOutcome {
        let before = try tools.store.coverage(of: id)
        let span = span(covering: before?.coverage)
        let writer = try tools.store.beginHistory(of: id, span: span)
        let fetched: FetchedPages
        do throws(Problem) {
            fetched = try fetchPages(of: known, in: span, into: writer)
        } catch {
            try? writer.abandon()
            throw error
        }
        if let problem = fetched.problem {
            // An older whole history is worth more than a newer broken one; any history is worth more than none.
            guard before == nil, fetched.transactions > 0 else {
                try writer.abandon()
                try giveUpIfStopped(problem)
                return try conclude(.failed, problem, fetched: false)
            }
            try finish(writer, .partial, problem, fetched)
            try giveUpIfStopped(problem)
            return AccountOutcome(state: .partial, problem: problem)
        }
        let problem = endpoint.doubt(about: fetched.completeness, fetched.messages, at: name) ?? doubt
        let state: FetchState = problem == nil ? .complete : .partial
        try finish(writer, state, problem, fetched)
        tools.reporter.note(
            bank: name, account: account.number,
            .account(transactions: fetched.transactions, duplicates: fetched.duplicates))
        if let problem { tools.reporter.note(bank: name, account: account.number, .trouble(problem)) }
        return AccountOutcome(state: state, problem: problem)
    }

    /// Never less than what the cache has: a short refresh after a long one must not lose the older months.
    private func span(covering earlier: Coverage?) -> DateSpan {
        let asked = DateSpan.history(months: tools.options.months, before: estate.openedOn, today: tools.today)
        guard let earlier else { return asked }
        let first = max(min(asked.first, earlier.span.first), tools.widestSpan(of: estate).first)
        return DateSpan(from: first, through: asked.last)
    }

    /// Fetches page after page; while one is being written, the next is on its way.
    ///
    /// - Throws: only when the cache can't be written; trouble with the bank is part of what is returned.
    private func fetchPages(
        of known: AccountDescription, in span: DateSpan, into writer: HistoryWriter
    ) throws(Problem) -> FetchedPages {
        let saver = PageSaver(writer: writer, queue: tools.saving)
        var fetched = FetchedPages()
        var cursor: PageCursor?
        var pages = 0
        repeat {
            let page: TransactionPage
            do throws(Problem) {
                page = try request { () throws(HubError) in
                    try tools.hub.transactions(of: known, at: endpoint, in: span, after: cursor, call)
                }
            } catch {
                fetched.problem = error
                break
            }
            pages += 1
            fetched.completeness = pages == 1 ? page.completeness : fetched.completeness.worse(page.completeness)
            for message in page.messages where !fetched.messages.contains(message) { fetched.messages.append(message) }
            fetched.transactions += page.count
            try saver.add(page)
            tools.reporter.update(step) {
                $0.transactions += page.count
                $0.pages += 1
                $0.bytes += page.bytes
            }
            cursor = page.next
            if pages % 10 == 0 || (cursor == nil && pages > 1) {
                tools.reporter.note(
                    bank: name, account: account.number, .page(number: pages, transactions: fetched.transactions))
            }
        } while cursor != nil
        fetched.duplicates = try saver.drain()
        return fetched
    }

    private func finish(_ writer: HistoryWriter, _ state: FetchState, _ problem: Problem?, _ fetched: FetchedPages)
        throws(Problem)
    {
        tools.reporter.saved(
            try writer.finish(
                state: state, problem: problem, message: fetched.messages.summary, at: tools.clock.now(),
                wasReadToEnd: fetched.problem == nil))
    }

    // MARK: Common

    private func request<Value>(_ body: () throws(HubError) -> Value) throws(Problem) -> Value {
        try tools.retrier.attempt(step, bank: name, account: account.number, body)
    }

    private func conclude(_ state: FetchState, _ problem: Problem, fetched: Bool) throws(Problem) -> AccountOutcome {
        tools.reporter.note(bank: name, account: account.number, .trouble(problem))
        tools.reporter.saved(
            try tools.store.saveAccountOutcome(
                state: state, problem: problem, message: nil, of: id, at: fetched ? tools.clock.now() : nil))
        return AccountOutcome(state: state, problem: problem)
    }

    private func giveUpIfStopped(_ problem: Problem) throws(Problem) {
        if problem.code == .stopped { throw problem }
    }
}
