import BoJSON
import BoModel

extension Wire {
    /// Source: Transactions, `transactions[]`.
    ///
    /// - Returns: the rows, known to be objects but not yet read, and what the answer says of itself.
    static func transactionRows(_ root: JSONView) throws(Mismatch) -> (rows: [JSONView], envelope: Envelope) {
        let envelope = try envelope(root)
        let rows = try rows("transactions", of: root, envelope)
        for (place, row) in rows.enumerated() where row.kind != .object {
            throw Mismatch(field: "transactions[\(place)]")
        }
        return (rows, envelope)
    }

    /// One row; nothing in it can make it fail, what can't be read is kept as sent.
    ///
    /// - Parameter accountCurrency: for a transaction that names none; kroner when the account names none either.
    static func transaction(_ row: JSONView, _ accountCurrency: Currency?) -> Transaction {
        let currency = currency(row["currency"]) ?? accountCurrency
        let (amount, asSent) = money(row["amount"], row["creditDebitIndicator"], currency ?? .nok)
        let code = row["transactionCode"]
        return Transaction(
            identifier: filled(row["transactionIdentifier"]), bookingDate: day(row["bookingDate"]),
            valueDate: day(row["valueDate"]), registeredAt: moment(row["registered"]), amount: amount,
            amountAsSent: asSent,
            currency: currency, status: filled(row["status"]).map { TransactionStatus($0) },
            isReversal: bool(row["reversalIndicator"]), domain: filled(code?["domain"]),
            family: filled(code?["family"]),
            subFamily: filled(code?["subFamily"]), freeText: filled(code?["freeText"]) ?? filled(code),
            additionalInfo: filled(row["additionalInfo"]), merchant: filled(row["merchant"]),
            counterParties: list(row["counterParties"]).filter { $0.kind == .object }.map(counterParty),
            references: list(row["references"]).compactMap(reference),
            exchange: row["currencyExchange"].flatMap(exchange),
            card: filled(row["paymentCard"]?["cardIdentifier"]) ?? filled(row["paymentCard"]))
    }

    private static func counterParty(_ row: JSONView) -> CounterParty {
        let identifier = row["identifier"]
        return CounterParty(
            name: filled(row["name"]), accountNumber: filled(row["accountIdentifier"]),
            identifier: filled(identifier?["value"]) ?? filled(identifier),
            type: filled(row["type"]).map { CounterPartyType($0) }, country: filled(identifier?["countryOfResidence"]),
            address: row["postalAddress"].flatMap(address))
    }

    /// An address on one line; the lines a bank wrote itself, when it did.
    private static func address(_ row: JSONView) -> String? {
        if let line = filled(row) { return line }
        let written = list(row["addressLines"]).compactMap { filled($0) }
        let street = words(row["streetName"], row["buildingNumber"])
        let town = words(row["postCode"], row["townName"])
        let parts = written.isEmpty ? [street, town, filled(row["country"])].compactMap { $0 } : written
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func words(_ first: JSONView?, _ second: JSONView?) -> String? {
        let words = [filled(first), filled(second)].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func reference(_ row: JSONView) -> PaymentReference? {
        filled(row["value"]).map { PaymentReference(type: row["type"]?.text ?? "", value: $0) }
    }

    private static func exchange(_ row: JSONView) -> CurrencyExchange? {
        guard row.kind == .object else { return nil }
        return CurrencyExchange(
            originalAmount: filled(row["originalAmount"]), sourceCurrency: filled(row["sourceCurrency"]),
            targetCurrency: filled(row["targetCurrency"]), unitCurrency: filled(row["unitCurrency"]),
            rate: filled(row["exchangeRate"]))
    }
}
