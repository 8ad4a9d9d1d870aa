import BoJSON
import BoModel

/// Writes a page of transactions as a bank does.
///
/// Made for speed: a page of a thousand takes a few milliseconds, whatever the account's size.
struct TransactionPageText {
    /// How many transactions a page has.
    static let pageSize = 1000

    let desk: BankDesk
    let account: WorldAccount
    let span: DateSpan
    let faults: [Fault.Kind]
    /// From 1.
    let page: Int

    /// The page, from what was written ahead when there is something; the page after it is begun.
    func textReadingAhead() -> [UInt8] {
        let ahead = desk.sandbox.readAhead
        let text = faults.isEmpty ? ahead.take(key) ?? text() : text()
        guard faults.isEmpty, page < pages, pages > TransactionPageText.longFrom else { return text }
        let next = TransactionPageText(desk: desk, account: account, span: span, faults: [], page: page + 1)
        ahead.prepare(next.key) { next.text() }
        return text
    }

    /// An account of more pages than this is read ahead.
    private static let longFrom = 4

    private var key: ReadAhead.Key {
        ReadAhead.Key(account: account.number, span: span, today: desk.sandbox.now.oslo.day, page: page)
    }

    private var visible: Range<Int> { desk.world.visible(account, in: span, at: desk.sandbox.now) ?? 0..<0 }

    private var pages: Int {
        max(1, (visible.count + TransactionPageText.pageSize - 1) / TransactionPageText.pageSize)
    }

    private func text() -> [UInt8] {
        let visible = visible
        let pages = pages
        let places = places(of: page, in: visible)
        var json = JSONWriter(reservingBytes: places.count * 900 + 1024)
        json.object { json in
            desk.writeStatus(&json, faults)
            json.key("transactions")
            json.array { json in write(places, &json) }
            PageLinks.write(links(pages), &json)
        }
        return json.bytes
    }

    /// The places of a page's transactions in the order in which they are delivered.
    private func places(of page: Int, in visible: Range<Int>) -> [Int] {
        let first = (page - 1).multipliedReportingOverflow(by: TransactionPageText.pageSize)
        guard !first.overflow, first.partialValue < visible.count else { return [] }
        let numbers = first.partialValue..<min(first.partialValue + TransactionPageText.pageSize, visible.count)
        guard !desk.dress.newestFirst else { return numbers.map { visible.upperBound - 1 - $0 } }
        var places = numbers.map { visible.lowerBound + $0 }
        if let repeated = account.ledger.repeated, let index = places.firstIndex(of: repeated.before),
            visible.contains(repeated.places.lowerBound)
        {
            places.insert(contentsOf: repeated.places, at: index)
        }
        for case .duplicateRows(let count) in faults { places.insert(contentsOf: places.prefix(count), at: 0) }
        return places
    }

    private func links(_ pages: Int) -> [(rel: String, href: String)] {
        let path = "/accounts/\(Target.escaped(desk.world.reference(of: account)))/transactions?"
        let itself = path + PageLinks.query(desk.target, page: page)
        if let next = PageLinks.spoilt(faults, itself: itself) { return [("self", itself), ("next", next)] }
        var links = [(rel: "self", href: itself)]
        if page > 1 { links.append(("prev", path + PageLinks.query(desk.target, page: page - 1))) }
        if page < pages {
            // One bank writes the name of the link in its own way.
            links.append(
                (desk.dress.capitalStatus ? "Next" : "next", path + PageLinks.query(desk.target, page: page + 1)))
        }
        links.append(("last", path + PageLinks.query(desk.target, page: pages)))
        return links
    }

    private func write(_ places: [Int], _ json: inout JSONWriter) {
        var writer = TransactionWriter(dress: desk.dress, currency: account.currency.code, faults: faults)
        for place in places {
            writer.write(TransactionForm(account, place: place, entry: account.ledger.entry(at: place)), &json)
        }
    }
}

/// Writes transactions one after the other, and keeps what most of them share.
struct TransactionWriter {
    private let dress: Dress
    private let currency: String
    private let isNegative: Bool
    private let hasUnknownCodes: Bool
    /// Text that makes the first transaction as large as a fault wants it.
    private var ballast: String?
    private var day: CivilDate?
    private var dayText = ""
    /// How far Norwegian time is ahead of UTC in the office hours of that day.
    private var ahead = 0

    init(dress: Dress, currency: String, faults: [Fault.Kind]) {
        self.dress = dress
        self.currency = currency
        isNegative = faults.contains(.negativeAmount)
        hasUnknownCodes = faults.contains(.unknownEnum)
        for case .hugePage(let bytes) in faults { ballast = String(repeating: "STORT SVAR ", count: bytes / 11 + 1) }
    }

    mutating func write(_ form: TransactionForm, _ json: inout JSONWriter) {
        let entry = form.entry
        if day != entry.day {
            day = entry.day
            dayText = DateText.text(entry.day, osloSecond: 0, dress.days)
            ahead = TransactionForm.osloOffsetSeconds(entry.day, osloSecond: 12 * 3600)
        }
        json.object { json in
            json.member("transactionIdentifier", form.identifier)
            references(form, &json)
            json.member("creditDebitIndicator", entry.amount < 0 ? "debit" : "credit")
            json.member("reversalIndicator", entry.isReversal)
            json.member("status", hasUnknownCodes ? "settling" : entry.status.text)
            code(entry, &json)
            json.member("bookingDate", dayText)
            json.member(
                "valueDate",
                form.valueDay == entry.day ? dayText : DateText.text(form.valueDay, osloSecond: 0, dress.days))
            parties(form, &json)
            optional("additionalInfo", ballast ?? entry.message, &json)
            ballast = nil
            if let exchange = entry.exchange { write(exchange, &json) }
            optional("merchant", entry.merchant, &json)
            if let card = entry.card {
                json.key("paymentCard")
                json.object { $0.member("cardIdentifier", card) }
            }
            json.member(
                "registered", DateText.text(entry.day, osloSecond: form.registeredSecond, ahead: ahead, dress.moments))
            json.member(
                "amount", rawNumber: AmountText.magnitude(entry.amount, short: dress.shortAmounts, minus: isNegative))
            json.member("currency", currency)
            if dress.extras { json.member("bankSpecificSequence", form.place + 1) }
        }
    }

    private func optional(_ name: StaticString, _ value: String?, _ json: inout JSONWriter) {
        if value != nil || dress.nulls { json.member(name, value) }
    }

    private func references(_ form: TransactionForm, _ json: inout JSONWriter) {
        json.key("references")
        json.array { json in
            reference("archiveReference", form.archiveReference, &json)
            if let kid = form.entry.kid { reference("remittanceReference", kid, &json) }
        }
    }

    private func reference(_ type: String, _ value: String, _ json: inout JSONWriter) {
        json.object { json in
            json.member("value", value)
            json.member("type", type)
        }
    }

    private func code(_ entry: Entry, _ json: inout JSONWriter) {
        guard let text = entry.freeText else {
            if dress.nulls { json.member("transactionCode", String?.none) }
            return
        }
        json.key("transactionCode")
        json.object { json in
            if let codes = entry.codes {
                json.member("domain", codes.domain)
                json.member("family", codes.family)
                json.member("subFamily", hasUnknownCodes ? "teleportation" : codes.subFamily)
            }
            json.member("freeText", text)
        }
    }

    private func parties(_ form: TransactionForm, _ json: inout JSONWriter) {
        guard let party = form.entry.party else {
            if dress.nulls { json.member("counterParties", String?.none) }
            return
        }
        json.key("counterParties")
        json.array { json in
            json.object { json in
                if let account = party.account { json.member("accountIdentifier", account.text) }
                if let number = party.number {
                    json.key("identifier")
                    json.object { json in
                        json.member("countryOfResidence", party.country)
                        json.member("value", number)
                        json.member(
                            "type", number.utf8.count == 11 ? "nationalIdentityNumber" : "countryIdentificationCode")
                    }
                }
                json.member("name", party.name)
                json.member("type", form.partyType.text)
            }
        }
    }

    private func write(_ exchange: Exchange, _ json: inout JSONWriter) {
        json.key("currencyExchange")
        json.object { json in
            json.member("originalAmount", rawNumber: exchange.original)
            json.member("sourceCurrency", exchange.source)
            json.member("targetCurrency", exchange.target)
            json.member("unitCurrency", exchange.unit)
            json.member("exchangeRate", rawNumber: exchange.rate)
        }
    }
}
