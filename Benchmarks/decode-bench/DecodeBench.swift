import BenchKit
import BoHub
import BoJSON
import BoModel
import BoSandbox
import Foundation
import Synchronization

/// `decode-bench [TIMES]`: measures how fast a bank's encrypted page of a thousand transactions is opened, checked and
/// read, against Foundation's `JSONDecoder` reading a few fields of the same text in the same run; prints JSON.
@main
struct DecodeBench {
    static func main() throws {
        let times = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100
        let page = try CannedPage()
        let body = page.body
        let clear = try JWE.opened(body, with: page.keys)
        let data = Data(clear)
        let decoder = JSONDecoder()
        var (opening, scanning, whole, floor) = (Stopwatch(), Stopwatch(), Stopwatch(), Stopwatch())
        var rows = (ours: 0, floors: 0)
        for _ in 0..<times {
            try opening.run { _ = try JWE.opened(body, with: page.keys) }
            try scanning.run { _ = try JSONDocument(clear) }
            try whole.run { rows.ours += try page.read().count }
            try floor.run { rows.floors += try decoder.decode(FewFields.self, from: data).transactions.count }
        }
        guard rows.ours == rows.floors, rows.ours > 0 else { throw Differing() }
        let megabytes = Double(clear.count * times) / 1e6
        let figures: [(name: String, value: Double)] = [
            ("page_transactions", Double(rows.ours / times)), ("page_bytes", Double(clear.count)),
            ("open_megabytes_per_second", megabytes / opening.processorSeconds),
            ("scan_megabytes_per_second", megabytes / scanning.processorSeconds),
            ("open_and_read_megabytes_per_second", megabytes / whole.processorSeconds),
            ("open_and_read_transactions_per_second", Double(rows.ours) / whole.processorSeconds),
            ("jsondecoder_megabytes_per_second", megabytes / floor.processorSeconds),
            ("scan_time_ratio", scanning.processorSeconds / floor.processorSeconds),
            ("open_and_read_time_ratio", whole.processorSeconds / floor.processorSeconds),
        ]
        let lines = figures.map { "  \"\($0.name)\": \(String(format: "%.3f", $0.value))" }
        print("{\n\(lines.joined(separator: ",\n"))\n}")
    }

    /// The two readers don't see the same transactions.
    struct Differing: Error {}

    /// What the floor reads: three fields of each transaction, amounts as texts.
    private struct FewFields: Decodable {
        struct Row: Decodable {
            var transactionIdentifier: String?
            var bookingDate: String?
            var creditDebitIndicator: String?
        }
        var transactions: [Row]
    }
}

/// The first page of the synthetic world's largest account as its bank sent it, and a client that is given it again and
/// again.
private struct CannedPage {
    let body: [UInt8]
    let keys: HubKeys
    private let hub: HubClient
    private let account: AccountDescription
    private let endpoint: BankEndpoint
    private let span: DateSpan
    private let call = HubCall(estate: nil, caseID: "11111111-2222-4333-8444-555555555555", stop: StopSign())

    /// Answers with what the sandbox said, and from then on with the same for the same address.
    private final class Recorder: HTTPTransport {
        let sandbox: SandboxTransport
        let pages = Mutex<[String: HTTPResponse]>([:])

        init(_ sandbox: Sandbox) { self.sandbox = SandboxTransport(sandbox) }

        func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse {
            if let known = pages.withLock({ $0[request.url] }) { return known }
            let response = try sandbox.send(request, until: stop)
            if request.url.contains("/transactions") { pages.withLock { $0[request.url] = response } }
            return response
        }
    }

    init() throws {
        let now = World.standardNow
        let sandbox = Sandbox(
            world: World(), clock: { now }, wallClock: { now }, baseURL: "http://127.0.0.1:9")
        let recorder = Recorder(sandbox)
        keys = try sandbox.identity.hubKeys()
        hub = HubClient(
            settings: sandbox.identity.hubSettings(baseURL: sandbox.baseURL), keys: keys,
            konkursvarselTransport: recorder, transport: recorder, now: { now },
            makeID: { UUID().uuidString.lowercased() }, record: { _ in })
        let estates = sandbox.world.expectations(at: now, months: 12)
        let largest = estates.flatMap { estate in
            estate.banks.flatMap { bank in bank.accounts.map { (estate, bank, $0) } }
        }.max { $0.2.transactions < $1.2.transactions }
        guard let (estate, bank, wanted) = largest,
            let endpoint = try hub.endpointDirectory(call).endpoints.first(where: { $0.bank == bank.number })
        else { throw Problem(.vanished) }
        span = DateSpan.history(months: 12, before: estate.openedOn, today: now.oslo.day)
        let list = try hub.accounts(of: estate.debtor, at: endpoint, in: span, call)
        guard let account = list.accounts.first(where: { $0.number == wanted.number }) else { throw Problem(.vanished) }
        (self.account, self.endpoint) = (account, endpoint)
        _ = try hub.transactions(of: account, at: endpoint, in: span, after: nil, call)
        guard let response = recorder.pages.withLock({ $0.values.first }) else { throw Problem(.vanished) }
        body = response.body
    }

    /// Opens, checks and reads the page.
    func read() throws -> [Transaction] {
        try hub.transactions(of: account, at: endpoint, in: span, after: nil, call).transactions
    }
}
