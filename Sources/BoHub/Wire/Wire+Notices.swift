import BoJSON
import BoModel

extension Wire {
    /// Source: Konkursvarsel, `_embedded.konkursvarsler[]`; a HAL answer without anything embedded is an empty list.
    static func notices(_ root: JSONView, isSynthetic: Bool) throws(Mismatch) -> (notices: [Notice], next: String?) {
        guard root.kind == .object else { throw Mismatch(field: "_embedded") }
        guard let embedded = root["_embedded"] else {
            // An error that came with status 200 is no empty list.
            guard root["_links"] != nil || root.count == 0 else { throw Mismatch(field: "_embedded") }
            return ([], nil)
        }
        guard embedded.kind == .object else { throw Mismatch(field: "_embedded") }
        var notices: [Notice] = []
        if let rows = embedded["konkursvarsler"] {
            guard rows.kind == .array else { throw Mismatch(field: "_embedded.konkursvarsler") }
            for (place, row) in rows.elements.enumerated() {
                notices.append(try notice(row, "konkursvarsler[\(place)]", isSynthetic: isSynthetic))
            }
        }
        return (notices, root["_links"]?["next"]?["href"]?.string)
    }

    /// A notice of the list. One that lacks what it takes to know what it is about must not be lost in silence.
    private static func notice(_ row: JSONView, _ place: String, isSynthetic: Bool) throws(Mismatch) -> Notice {
        guard let uuid = filled(row["uuid"]) else { throw Mismatch(field: place + ".uuid") }
        let name = "\(place) \(uuid)"
        guard let type = filled(row["type"]) else { throw Mismatch(field: name + ": type") }
        guard let registered = row["registreringstidspunkt"]?.string, let registeredAt = Instant(registered) else {
            throw Mismatch(field: name + ": registreringstidspunkt")
        }
        guard let debtor = filled(row["debitor"]) else { throw Mismatch(field: name + ": debitor") }
        return Notice(
            id: Notice.ID(uuid), type: NoticeType(type), registeredAt: registeredAt,
            ruledOn: day(row["kjennelsesdato"])?.value, debtor: PartyNumber(debtor), isSynthetic: isSynthetic)
    }

    /// Source: Konkursvarsel, a notice's own dataset. Its fields are not documented in public: every one may be missing
    /// or come in another form, as a text or as an object with a name or a code.
    static func noticeDetails(_ root: JSONView) throws(Mismatch) -> NoticeDetails {
        guard root.kind == .object, root["uuid"] != nil || root["type"] != nil || root["debitor"] != nil else {
            throw Mismatch(field: "uuid")
        }
        return NoticeDetails(
            debtorName: named(root["debitorNavn"]) ?? root["debitor"].flatMap { named($0["navn"]) },
            basis: coded(root["konkursgrunnlag"]), dissolutionCode: coded(root["avviklingskode"]),
            closingCode: coded(root["avslutningskode"]), court: named(root["tingrett"]),
            caseNumber: named(root["saksnummer"]),
            trustee: named(root["bostyrer"]), cutOffDate: day(root["fristdag"])?.value,
            linkedParties: linkedParties(root["tilknyttedeEnheter"]))
    }

    private static func named(_ view: JSONView?) -> String? { filled(view) ?? filled(view?["navn"]) }

    private static func coded(_ view: JSONView?) -> String? { filled(view) ?? filled(view?["kode"]) }

    private static func linkedParties(_ view: JSONView?) -> [PartyNumber] {
        var parties: [PartyNumber] = []
        for row in list(view) {
            guard let number = filled(row) ?? filled(row["organisasjonsnummer"]) else { continue }
            let party = PartyNumber(number)
            if !parties.contains(party) { parties.append(party) }
        }
        return parties
    }
}
