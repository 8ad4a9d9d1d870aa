import BoJSON
import BoModel

/// Writes lists of accounts and account details as a bank does.
struct AccountPage {
    let desk: BankDesk
    let estate: WorldEstate
    let faults: [Fault.Kind]

    private var dress: Dress { desk.dress }

    func list(_ accounts: [WorldAccount]) -> [UInt8] {
        var json = JSONWriter(reservingBytes: 512 * (accounts.count + 1))
        json.object { json in
            desk.writeStatus(&json, faults)
            json.key("accounts")
            json.array { json in
                for account in accounts {
                    json.object { json in members(account, isList: true, &json) }
                }
            }
            if let next = PageLinks.spoilt(faults, itself: "/accounts?" + PageLinks.query(desk.target)) {
                PageLinks.write([("next", next)], &json)
            } else if desk.bank.version == .v1 {
                PageLinks.write([("self", "/accounts?" + PageLinks.query(desk.target))], &json)
            }
        }
        return json.bytes
    }

    func details(_ account: WorldAccount, through day: CivilDate) -> [UInt8] {
        var json = JSONWriter(reservingBytes: 1024)
        json.object { json in
            desk.writeStatus(&json, faults)
            json.key("account")
            json.object { json in
                members(account, isList: false, &json)
                balances(account, through: day, &json)
                json.member("startDate", account.startDate.description)
                if let end = account.endDate {
                    json.member("endDate", end.description)
                } else if dress.nulls {
                    json.member("endDate", String?.none)
                }
            }
        }
        return json.bytes
    }

    private func members(_ account: WorldAccount, isList: Bool, _ json: inout JSONWriter) {
        let status = desk.world.status(of: account, in: estate, at: desk.sandbox.now)
        json.member("status", faults.contains(.unknownEnum) ? "dormant" : status.text)
        json.key("servicer")
        json.object { json in
            identifier(desk.bank.number.text, misnamed: dress.misnamesServicer, &json)
            json.member("name", desk.bank.name)
        }
        json.member("accountIdentifier", account.number.text)
        json.member("accountReference", desk.world.reference(of: account))
        if isList || !dress.sparseDetails {
            json.member("type", faults.contains(.unknownEnum) ? "quantumAccount" : account.type.text)
            json.member("currency", account.currency.code)
        }
        owner(account, &json)
        if dress.extras {
            json.key("bankSpecific")
            json.object { json in
                json.member("segment", "BM")
                json.member("branch", 3170)
            }
        }
        if isList, desk.bank.version == .v1 {
            let reference = Target.escaped(desk.world.reference(of: account))
            PageLinks.write(
                [("self", "/accounts/\(reference)"), ("transactions", "/accounts/\(reference)/transactions")], &json)
        }
    }

    private func owner(_ account: WorldAccount, _ json: inout JSONWriter) {
        json.key("primaryOwner")
        json.object { json in
            json.member("permission", "rightToUseAlone")
            if let number = account.owner.number { identifier(number, &json) }
            json.member("name", account.owner.name)
            json.member("startDate", account.startDate.description)
            if dress.nulls { json.member("endDate", String?.none) }
        }
    }

    private func identifier(_ number: String, misnamed: Bool = false, _ json: inout JSONWriter) {
        json.key("identifier")
        json.object { json in
            json.member("countryOfResidence", "NO")
            json.member("value", number)
            let isPerson = number.utf8.count == 11 || misnamed
            json.member("type", isPerson ? "nationalIdentityNumber" : "countryIdentificationCode")
        }
    }

    /// The balances. A closed account has none; a day in the past has no available one.
    private func balances(_ account: WorldAccount, through day: CivilDate, _ json: inout JSONWriter) {
        guard !account.isDeleted else { return }
        let today = desk.sandbox.now.oslo.day
        let booked = account.balance(through: min(day, today))
        let places = desk.world.visible(account, in: nil, at: desk.sandbox.now) ?? 0..<0
        json.key("balances")
        json.array { json in
            if day >= today {
                balance(booked + reserved(account, places), "availableBalance", account, at: today, &json)
            }
            balance(booked, "bookedBalance", account, at: min(day, today), &json)
        }
    }

    /// What is reserved but not booked. Only accounts whose bookings are kept have any, among the newest.
    private func reserved(_ account: WorldAccount, _ places: Range<Int>) -> Int64 {
        guard case .listed(let ledger) = account.ledger else { return 0 }
        return ledger.entries[places].suffix(20).reduce(0) { $1.status == .pending ? $0 + $1.amount : $0 }
    }

    private func balance(
        _ amount: Int64, _ type: String, _ account: WorldAccount, at day: CivilDate, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("creditLineIncluded", false)
            json.member("amount", rawNumber: AmountText.magnitude(amount, short: dress.shortAmounts))
            json.member("creditDebitIndicator", amount < 0 ? "debit" : "credit")
            json.member("registered", DateText.text(day, osloSecond: 6 * 3600, dress.moments))
            json.member("type", type)
            if let line = account.creditLine {
                json.member("creditLineAmount", rawNumber: AmountText.magnitude(line, short: dress.shortAmounts))
                json.member("creditLineCurrency", account.currency.code)
            }
            json.member("currency", account.currency.code)
        }
    }
}

/// The links of a page.
enum PageLinks {
    static func write(_ links: [(rel: String, href: String)], _ json: inout JSONWriter) {
        json.key("links")
        json.array { json in
            for link in links {
                json.object { json in
                    json.member("rel", link.rel)
                    json.member("href", link.href)
                }
            }
        }
    }

    /// The query of a request again, with another page.
    static func query(_ target: Target, page: Int? = nil) -> String {
        var parts = ["OnlyPrimaryOwner", "fromDate", "toDate"].compactMap { name in
            target.value(name).map { "\(name)=\(Target.escaped($0))" }
        }
        if let page { parts.append("page=\(page)") }
        return parts.joined(separator: "&")
    }

    /// The next page as a fault has it; `nil` when none does.
    static func spoilt(_ faults: [Fault.Kind], itself: String) -> String? {
        for fault in faults {
            switch fault {
            case .nextLoop: return itself
            case .nextAbsolute(let url): return url
            default: continue
            }
        }
        return nil
    }
}
