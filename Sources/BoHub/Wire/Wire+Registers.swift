import BoJSON
import BoModel

extension Wire {
    /// Source: customerRelationships, `banks[]`; the bank's number is spelled in two ways in the register's own
    /// documents.
    ///
    /// A bank that is named more than once is one relation, the most that any of its rows says.
    static func bankRelations(_ root: JSONView) throws(Mismatch) -> [BankRelation] {
        guard let banks = root["banks"], banks.kind == .array else { throw Mismatch(field: "banks") }
        var relations: [BankRelation] = []
        for (place, row) in banks.elements.enumerated() where row.kind != .null {
            guard let number = filled(row["organizationID"]) ?? filled(row["organizationId"]) else {
                throw Mismatch(field: "banks[\(place)].organizationID")
            }
            let relation = BankRelation(
                bank: OrganizationNumber(number), bankName: filled(row["bankName"]) ?? number,
                activeAccount: bool(row["activeAccount"]),
                ownership: filled(row["ownershipType"]).map { OwnershipType($0) })
            if let known = relations.firstIndex(where: { $0.bank == relation.bank }) {
                relations[known] = joined(relations[known], relation)
            } else {
                relations.append(relation)
            }
        }
        return relations
    }

    private static func joined(_ first: BankRelation, _ second: BankRelation) -> BankRelation {
        let active = [first.activeAccount, second.activeAccount].compactMap { $0 }
        let isOwner = first.ownership == .primaryOwner || second.ownership == .primaryOwner
        return BankRelation(
            bank: first.bank, bankName: first.bankName, activeAccount: active.isEmpty ? nil : active.contains(true),
            ownership: isOwner ? .primaryOwner : first.ownership ?? second.ownership)
    }

    /// Source: Kontrollinformasjon, a bare array or `endpoints[]`; rows of the past and the future among them.
    ///
    /// - Returns: for each bank the row of the highest version that is valid now, by the bank's number.
    static func endpointDirectory(_ root: JSONView, now: Instant) throws(Mismatch) -> EndpointDirectory {
        let list = root.kind == .array ? root : root["endpoints"]
        guard let list, list.kind == .array else { throw Mismatch(field: "endpoints") }
        var best: [OrganizationNumber: BankEndpoint] = [:]
        var unreadable = 0
        for row in list.elements where row.kind != .null {
            guard let endpoint = endpoint(row), let from = limit(row["fromDate"], "00:00:00"),
                let to = limit(row["toDate"], "23:59:59")
            else {
                unreadable += 1
                continue
            }
            if let start = from.moment, now < start { continue }
            if let end = to.moment, end < now { continue }
            if let known = best[endpoint.bank], known.version >= endpoint.version { continue }
            best[endpoint.bank] = endpoint
        }
        return EndpointDirectory(endpoints: best.values.sorted { $0.bank < $1.bank }, unreadableRows: unreadable)
    }

    /// A row with a number of nine digits, an address to be trusted and a version that Bo speaks; `nil` otherwise.
    private static func endpoint(_ row: JSONView) -> BankEndpoint? {
        guard let number = row["orgNo"]?.text, number.utf8.count == 9,
            number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let url = row["url"]?.string, ServiceAddress(url) != nil, let version = version(row["version"])
        else { return nil }
        return BankEndpoint(
            bank: OrganizationNumber(number), bankName: filled(row["name"]) ?? number, url: url, version: version,
            environment: filled(row["env"]))
    }

    /// `v2`, `V2`, `2.0`.
    private static func version(_ view: JSONView?) -> BankEndpoint.Version? {
        guard let text = view?.text?.lowercased() else { return nil }
        let number = (text.hasPrefix("v") ? text.dropFirst() : text[...]).prefix { $0 != "." }
        return BankEndpoint.Version(rawValue: "v" + number)
    }

    /// One end of a row's validity: no moment when it is left open; `nil` when it can't be read.
    ///
    /// Some come as `…Z+02:00`; then the offset counts. A date alone means the whole day.
    private static func limit(_ view: JSONView?, _ clock: String) -> (moment: Instant?, Void)? {
        guard let view else { return (nil, ()) }
        guard var text = view.string else { return nil }
        if text.isEmpty { return (nil, ()) }
        if text.utf8.count == 10 { text += "T" + clock }
        if let zone = text.firstIndex(of: "Z"), text.index(after: zone) < text.endIndex { text.remove(at: zone) }
        return Instant(text).map { ($0, ()) }
    }
}
