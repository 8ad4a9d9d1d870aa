import BoJSON
import BoModel

/// The parts of a transaction that are no columns of their own, as JSON: they are only read with the whole transaction.
struct TransactionDetails {
    private(set) var counterParties: [CounterParty] = []
    private(set) var references: [PaymentReference] = []
    private(set) var merchant: String?
    private(set) var exchange: CurrencyExchange?
    private(set) var card: String?

    init() {}

    // MARK: - Writing

    /// The same transaction always gives the same bytes; `nil` when there is nothing to keep.
    func json(of transaction: Transaction) -> [UInt8]? {
        let isEmpty =
            transaction.counterParties.isEmpty && transaction.references.isEmpty && transaction.merchant == nil
            && transaction.exchange == nil && transaction.card == nil
        guard !isEmpty else { return nil }
        var writer = JSONWriter(reservingBytes: 256)
        writer.object { json in
            Self.write(transaction.counterParties, to: &json)
            Self.write(transaction.references, to: &json)
            Self.write("merchant", transaction.merchant, to: &json)
            Self.write("card", transaction.card, to: &json)
            if let exchange = transaction.exchange { Self.write(exchange, to: &json) }
        }
        return writer.bytes
    }

    private static func write(_ name: StaticString, _ value: String?, to json: inout JSONWriter) {
        if value != nil { json.member(name, value) }
    }

    private static func write(_ parties: [CounterParty], to json: inout JSONWriter) {
        guard !parties.isEmpty else { return }
        json.key("counterParties")
        json.array { list in
            for party in parties {
                list.object { json in
                    write("name", party.name, to: &json)
                    write("accountNumber", party.accountNumber, to: &json)
                    write("identifier", party.identifier, to: &json)
                    write("type", party.type?.text, to: &json)
                    write("country", party.country, to: &json)
                    write("address", party.address, to: &json)
                }
            }
        }
    }

    private static func write(_ references: [PaymentReference], to json: inout JSONWriter) {
        guard !references.isEmpty else { return }
        json.key("references")
        json.array { list in
            for reference in references {
                list.object { json in
                    json.member("type", reference.type)
                    json.member("value", reference.value)
                }
            }
        }
    }

    private static func write(_ exchange: CurrencyExchange, to json: inout JSONWriter) {
        json.key("exchange")
        json.object { json in
            write("originalAmount", exchange.originalAmount, to: &json)
            write("sourceCurrency", exchange.sourceCurrency, to: &json)
            write("targetCurrency", exchange.targetCurrency, to: &json)
            write("unitCurrency", exchange.unitCurrency, to: &json)
            write("rate", exchange.rate, to: &json)
        }
    }

    // MARK: - Reading

    /// - Throws: ``JSONError`` when the cache holds something that was not written here.
    init(json bytes: UnsafeBufferPointer<UInt8>) throws {
        let root = try JSONDocument(Array(bytes)).root
        counterParties =
            root["counterParties"]?.elements.map { party in
                CounterParty(
                    name: party["name"]?.string, accountNumber: party["accountNumber"]?.string,
                    identifier: party["identifier"]?.string, type: party["type"]?.string.map { CounterPartyType($0) },
                    country: party["country"]?.string, address: party["address"]?.string)
            } ?? []
        references =
            root["references"]?.elements.map {
                PaymentReference(type: $0["type"]?.string ?? "", value: $0["value"]?.string ?? "")
            } ?? []
        merchant = root["merchant"]?.string
        card = root["card"]?.string
        exchange = root["exchange"].map { exchange in
            CurrencyExchange(
                originalAmount: exchange["originalAmount"]?.string, sourceCurrency: exchange["sourceCurrency"]?.string,
                targetCurrency: exchange["targetCurrency"]?.string, unitCurrency: exchange["unitCurrency"]?.string,
                rate: exchange["rate"]?.string)
        }
    }
}
