import BoModel
import BoText

/// An estate's banks beside the list of estates.
enum BankPreview {
    static func draw(_ answer: BanksAnswer, on surface: inout Surface, in area: Rect, _ context: Context) {
        let language = context.look.language
        surface.write(paneTitle: EstateColumns.name(answer.estate), in: area)
        let inner = Rect(x: area.x + 1, y: area.y + 2, width: area.width - 2, height: area.height - 2)
        var sheet = EstateFacts.sheet(answer.estate, context)
        if !answer.banks.isEmpty { sheet.facts += [.blank, .heading(Phrase.banks(answer.banks.count)[language])] }
        let used = sheet.lines(width: inner.width).count
        sheet.draw(on: &surface, in: inner)
        for (place, bank) in answer.banks.enumerated() where used + place < inner.height {
            let y = inner.y + used + place
            var line = Line()
            if bank.accounts > 0 {
                let sum = SumCells.first(bank.balances, context)
                line.append(sum.text, sum.role)
                let rest = SumCells.rest(bank.balances, without: bank.accountsWithoutBalance, context)
                if !rest.text.isEmpty { line.append(" \(rest.text)", rest.role) }
                if let fetchedAt = bank.refreshedAt {
                    let age = Age.cell(bank.state, fetchedAt, problem: bank.problem, withWords: false, context)
                    line.append("  \(age.text)", age.role)
                }
            } else {
                let answer = answerText(bank, context)
                line.append(answer.text, answer.role)
            }
            let width = min(line.width, bank.accounts > 0 ? inner.width * 2 / 3 : inner.width / 2)
            surface.write(
                "\(bank.relation.bankName)", at: Point(x: inner.x + 1, y: y), maxWidth: inner.width - width - 3,
                role: .text)
            surface.write(line.fitted(to: width), at: Point(x: inner.maxX - width, y: y), width: width)
        }
    }

    private static func answerText(_ bank: BankSummary, _ context: Context) -> CellText {
        BankColumns.all.last { $0.name == "fetched" }.map { $0.cell(bank, context) } ?? CellText("")
    }
}

/// What the notices tell of an estate.
enum EstateFacts {
    static func sheet(_ estate: EstateSummary, _ context: Context) -> FactSheet {
        let language = context.look.language
        var sheet = FactSheet()
        sheet.add(Phrase.Columns.number, PartyFormat.number(estate.estate.debtor), language)
        sheet.add(Phrase.Columns.ruling, DateFormat.day(estate.estate.openedOn, language), language)
        let isOpen = estate.estate.status.allowsRequests
        sheet.add(
            Phrase.Columns.status, Phrase.estateStatus(estate.estate.status)[language], isOpen ? .text : .warning,
            language)
        let details = estate.estate.notices.map(\.details)
        func newest(_ value: (NoticeDetails) -> String?) -> SafeText? {
            details.lazy.reversed().compactMap(value).first { !$0.isEmpty }.map { "\($0)" }
        }
        sheet.add(
            Phrase.Screens.factBasis, details.lazy.compactMap(\.basis).first.map { Phrase.basis($0)[language] },
            language)
        sheet.add(
            Phrase.Screens.factClosing,
            details.lazy.compactMap(\.closingCode).first.map { Phrase.closing($0)[language] },
            language)
        sheet.add(
            Phrase.CutOffs.column, Phrase.CutOffs.fact(estate.cutOff)[language],
            estate.cutOff.isProvisional ? .warning : .text, language)
        sheet.add(Phrase.Screens.factCourt, newest(\.court), language)
        sheet.add(Phrase.Screens.factCase, newest(\.caseNumber), language)
        sheet.add(Phrase.Screens.factTrustee, newest(\.trustee), language)
        NoteFacts.add(estate.annotation, estate.annotatedAt, to: &sheet, language)
        return sheet
    }
}

/// A bank's accounts beside the list of banks.
enum AccountPreview {
    static func draw(_ answer: AccountsAnswer, on surface: inout Surface, in area: Rect, _ context: Context) {
        let language = context.look.language
        surface.write(paneTitle: "\(answer.bank?.relation.bankName ?? "")", in: area)
        let inner = Rect(x: area.x + 1, y: area.y + 2, width: area.width - 2, height: area.height - 2)
        guard !answer.accounts.isEmpty else {
            guard let bank = answer.bank else { return }
            var sheet = FactSheet()
            for line in AccountsScreen.empty(bank, answer.estate, context) {
                sheet.facts += line.spans.map { .text($0.text, $0.role) }
            }
            sheet.draw(on: &surface, in: inner)
            return
        }
        var top = inner.y
        if let bank = answer.bank, let fetchedAt = bank.refreshedAt {
            let moment = DateFormat.moment(fetchedAt, now: context.now, language)
            surface.write(
                Phrase.Screens.fetched(moment, from: "\(bank.relation.bankName)")[language],
                at: Point(x: inner.x, y: top),
                maxWidth: inner.width, role: .dimmed)
            top += 2
        }
        for (place, account) in answer.accounts.enumerated() where top + place < inner.maxY {
            let y = top + place
            let balance = AccountColumns.balance(account.description.balance(.booked), context)
            let width = TextWidth.of(balance.text.string)
            let number = AccountFormat.number(account.description.number)
            let type = account.description.type.map { Phrase.accountType($0)[language] } ?? ""
            let used = surface.write(
                number, at: Point(x: inner.x, y: y), maxWidth: inner.width - width - 1, role: .text)
            surface.write(
                type, at: Point(x: inner.x + max(used, 13) + 2, y: y),
                maxWidth: inner.width - width - max(used, 13) - 3, role: .dimmed)
            surface.write(
                balance.text, at: Point(x: inner.maxX - width, y: y), maxWidth: width, role: balance.role)
        }
    }
}

/// An account in full beside the list of accounts.
enum AccountFacts {
    static func draw(_ account: AccountSummary, on surface: inout Surface, in area: Rect, _ context: Context) {
        surface.write(paneTitle: AccountFormat.number(account.description.number), in: area)
        let inner = Rect(x: area.x + 1, y: area.y + 2, width: area.width - 2, height: area.height - 2)
        sheet(account, context).drawBeginning(on: &surface, in: inner, context.look.language)
    }

    private static func sheet(_ account: AccountSummary, _ context: Context) -> FactSheet {
        let language = context.look.language
        let description = account.description
        var sheet = FactSheet()
        sheet.add(Phrase.Columns.bank, "\(account.bankName)", language)
        sheet.add(Phrase.Columns.type, description.type.map { Phrase.accountType($0)[language] }, language)
        sheet.add(Phrase.Columns.status, description.status.map { Phrase.accountStatus($0)[language] }, language)
        sheet.add(Phrase.Columns.currency, description.currency.map { "\($0.code)" }, language)
        sheet.add(Phrase.Columns.owner, description.ownerName.map { "\($0)" }, language)
        sheet.add(Phrase.Columns.number, description.ownerNumber.map(PartyFormat.number), language)
        sheet.add(Phrase.Screens.factServicer, description.servicerName.map { "\($0)" }, language)
        sheet.add(Phrase.Screens.factOpened, description.startDate.map { DateFormat.day($0, language) }, language)
        sheet.add(Phrase.Screens.factClosed, description.endDate.map { DateFormat.day($0, language) }, language)
        NoteFacts.add(account.annotation, account.annotatedAt, to: &sheet, language)
        sheet.facts.append(.blank)
        guard let balances = description.balances else {
            sheet.facts.append(.text(Phrase.Screens.balancesNotDelivered[language], .warning))
            return withMovements(sheet, account, context)
        }
        if balances.isEmpty { sheet.facts.append(.text(Phrase.Screens.noBalances[language], .warning)) }
        for balance in balances {
            let cell = AccountColumns.balance(balance, context)
            sheet.add(Phrase.balanceType(balance.type), cell.text, cell.role, language)
            if let line = balance.creditLine {
                sheet.add(
                    Phrase.Screens.factCreditLine(included: balance.creditLineIncluded),
                    MoneyFormat.amountWithCurrency(line, language), language)
            }
        }
        return withMovements(sheet, account, context)
    }

    private static func withMovements(_ sheet: FactSheet, _ account: AccountSummary, _ context: Context) -> FactSheet {
        let language = context.look.language
        var sheet = sheet
        sheet.facts.append(.blank)
        guard let coverage = account.coverage else {
            let refresh = context.look.key(.refresh, on: AccountsScreen.self)
            let words =
                account.isArriving
                ? Phrase.Screens.arriving : Phrase.Screens.transactionsNeverFetched(refresh)
            sheet.facts.append(.text(words[language], .warning))
            return sheet
        }
        sheet.add(Phrase.Screens.transactions, CountFormat.number(account.transactions, language), language)
        sheet.add(Phrase.Columns.moneyIn, MoneyFormat.sums(account.sums.moneyIn, language), .amountIn, language)
        sheet.add(Phrase.Columns.moneyOut, MoneyFormat.sums(account.sums.moneyOut, language), .amountOut, language)
        if account.sums.unreadable > 0 {
            sheet.facts.append(.text(Phrase.unreadableAmounts(account.sums.unreadable)[language], .warning))
        }
        if account.sums.outside > 0 {
            sheet.facts.append(.text(Phrase.Screens.outside(account.sums.outside)[language], .warning))
        }
        sheet.add(Phrase.Screens.factPeriod, DateFormat.span(coverage.span, language), language)
        sheet.add(
            Phrase.Screens.factSource,
            Phrase.Screens.source(account.bankName, fetched: DateFormat.dayAndTime(coverage.fetchedAt, language))[
                language],
            language)
        return sheet
    }
}
