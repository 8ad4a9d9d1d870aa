import BoModel
import BoText

/// All fields of a transaction as labelled facts. A missing field is left out or marked. An unreadable one stands as
/// sent.
enum TransactionFacts {
    static func sheet(_ answer: TransactionAnswer, _ context: Context) -> FactSheet {
        var sheet = FactSheet()
        addMoney(answer, to: &sheet, context)
        NoteFacts.add(answer.annotation, answer.annotatedAt, to: &sheet, context.look.language)
        sheet.facts.append(.blank)
        addText(answer.transaction, to: &sheet, context)
        addParties(answer.transaction, to: &sheet, context)
        addReferences(answer.transaction, to: &sheet, context)
        addExchange(answer.transaction, to: &sheet, context)
        addSource(answer, to: &sheet, context)
        return sheet
    }

    private static func addMoney(_ answer: TransactionAnswer, to sheet: inout FactSheet, _ context: Context) {
        let language = context.look.language
        let transaction = answer.transaction
        if let money = transaction.amount {
            sheet.add(
                TransactionField.amount.heading, MoneyFormat.amountNamingCurrency(money, language),
                money.isNegative ? .amountOut : .amountIn, language)
            if let balance = answer.balanceAfter {
                sheet.add(Phrase.Balances.after, Phrase.Balances.derived(balance)[language], language)
                sheet.pairLastTwo()
            }
        } else {
            sheet.add(
                TransactionField.amount.heading, MoneyFormat.amount(nil, asSent: transaction.amountAsSent, language),
                .warning,
                language)
            if let currency = transaction.currency {
                sheet.add(Phrase.Columns.currency, "\(currency.code)", language)
            }
        }
        sheet.add(
            TransactionField.date.heading, DateFormat.day(transaction.bookingDate, language),
            role(transaction.bookingDate),
            language)
        sheet.add(
            TransactionField.valueDate.heading, transaction.valueDate.map { DateFormat.day($0, language) },
            role(transaction.valueDate), language)
        if transaction.valueDate != nil { sheet.pairLastTwo() }
        sheet.add(
            TransactionField.registered.heading, transaction.registeredAt.map { DateFormat.dayAndTime($0, language) },
            role(transaction.registeredAt), language)
        if let status = transaction.status {
            let words = Phrase.transactionStatus(status)
            let isBooked = status == .booked
            sheet.add(
                Phrase.Columns.status,
                isBooked ? words[language] : Phrase.Screens.outsideSums(words)[language],
                isBooked ? .text : .warning, language)
        }
        sheet.pairLastTwo()
        if transaction.isReversal == true {
            sheet.facts.append(.text(Phrase.Screens.reversal[language], .warning))
        }
        if answer.isConflicting { sheet.facts.append(.text(Phrase.Screens.conflict[language], .warning)) }
    }

    private static func role<Value>(_ value: AsSent<Value>?) -> Role {
        if case .unreadable = value { .warning } else { .text }
    }

    private static func addText(_ transaction: Transaction, to sheet: inout FactSheet, _ context: Context) {
        let language = context.look.language
        sheet.add(TransactionField.text.heading, transaction.freeText.map { "\($0)" } ?? .missing, language)
        sheet.add(Phrase.Screens.factMessage, transaction.additionalInfo.map { "\($0)" }, language)
        let kind = Phrase.transactionKind(
            domain: transaction.domain, family: transaction.family, subFamily: transaction.subFamily)
        sheet.add(Phrase.Columns.type, kind?[language], language)
        sheet.add(TransactionField.merchant.heading, transaction.merchant.map { "\($0)" }, language)
        sheet.add(Phrase.Screens.factCard, transaction.card.map(AccountFormat.card), language)
    }

    private static func addParties(_ transaction: Transaction, to sheet: inout FactSheet, _ context: Context) {
        let language = context.look.language
        guard !transaction.counterParties.isEmpty else { return }
        for party in transaction.counterParties {
            sheet.facts.append(.blank)
            let part = party.type.map(Phrase.counterPartyType) ?? TransactionField.counterParty.heading
            sheet.add(part, party.name.map { "\($0)" } ?? .missing, language)
            sheet.add(Phrase.Columns.accountNumber, party.accountNumber.map(AccountFormat.number), language)
            sheet.add(Phrase.Columns.number, party.identifier.map(PartyFormat.identifier), language)
            if party.accountNumber != nil, party.identifier != nil { sheet.pairLastTwo() }
            sheet.add(Phrase.Screens.factAddress, party.address.map { "\($0)" }, language)
            sheet.add(Phrase.Screens.factCountry, party.country.map { "\($0)" }, language)
            if party.address != nil, party.country != nil { sheet.pairLastTwo() }
        }
    }

    private static func addReferences(_ transaction: Transaction, to sheet: inout FactSheet, _ context: Context) {
        let language = context.look.language
        sheet.facts.append(.blank)
        for reference in transaction.references {
            sheet.add(Phrase.referenceType(reference.type), "\(reference.value)", language)
        }
        sheet.add(
            TransactionField.identifier.heading, transaction.identifier.map { "\($0)" } ?? .missing, .dimmed,
            language)
    }

    private static func addExchange(_ transaction: Transaction, to sheet: inout FactSheet, _ context: Context) {
        guard let exchange = transaction.exchange else { return }
        let language = context.look.language
        sheet.facts.append(.blank)
        let source = exchange.sourceCurrency.map(Currency.init)
        let original = [
            source.map { "\($0.code)" }, exchange.originalAmount.map { number($0, source ?? .nok, language) },
        ].compactMap { $0 }
        let target = exchange.targetCurrency.map { " → \($0)" as SafeText } ?? ""
        sheet.add(Phrase.Screens.factOriginal, "\(original.joined(separator: " "))\(target)", language)
        let rate = [
            exchange.rate.map { number($0, .nok, language) }, exchange.unitCurrency.map { "\($0)" },
        ].compactMap { $0 }
        sheet.add(Phrase.Screens.factRate, rate.joined(separator: " "), language)
        if !original.isEmpty || !target.isEmpty, !rate.isEmpty { sheet.pairLastTwo() }
    }

    /// A number that the bank sent as text, in the reader's form. A text that is no number stands as sent.
    private static func number(_ text: String, _ currency: Currency, _ language: Language) -> SafeText {
        Money(text, currency).map { MoneyFormat.amount($0, language) } ?? "\(text)"
    }

    private static func addSource(_ answer: TransactionAnswer, to sheet: inout FactSheet, _ context: Context) {
        let language = context.look.language
        sheet.facts.append(.blank)
        BalanceFacts.add(answer, to: &sheet, language)
        let moment = answer.account.coverage.map { DateFormat.dayAndTime($0.fetchedAt, language) }
        sheet.add(
            Phrase.Screens.factSource, Phrase.Screens.source(answer.account.bankName, fetched: moment)[language],
            .dimmed,
            language)
    }
}
