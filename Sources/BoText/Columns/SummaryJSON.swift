import BoJSON
public import BoModel

/// The result of a refresh, for scripts.
public enum SummaryJSON {
    /// One JSON object on one line.
    ///
    /// - Parameter banks: the banks of each estate of the summary, as the cache has them after the refresh.
    public static func bytes(_ summary: RefreshSummary, banks: [Estate.ID: [BankSummary]]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("notices", summary.notices)
            json.key("estates")
            json.array { json in
                for estate in summary.estates { write(estate, banks[estate.estate] ?? [], into: &json) }
            }
            json.member("requests", summary.requests)
            json.member("milliseconds", summary.milliseconds)
        }
        var bytes: [UInt8] = []
        JSONText.append(json.bytes, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func write(
        _ estate: RefreshSummary.EstateOutcome, _ banks: [BankSummary], into json: inout JSONWriter
    ) {
        json.object { json in
            json.member("id", estate.estate.text)
            json.member("debtor", estate.debtor.text)
            json.key("banks")
            json.array { json in
                for bank in banks { Listings.banks.write(bank, into: &json) }
            }
            json.member("accounts", estate.accounts)
            json.member("transactions", estate.transactions)
            json.member("failed", estate.failed)
        }
    }
}
