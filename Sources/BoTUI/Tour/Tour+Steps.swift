import BoText

extension Tour {
    /// Through the main job: from the estates down to a transaction, and what can be done there.
    static let steps: [Step] = [
        Step(
            screens: [EstatesScreen.self],
            sentence: { look in
                Phrase.Tour.estates(
                    look.key(.down, on: EstatesScreen.self), look.key(.open, on: EstatesScreen.self))
            },
            isDone: { now, _ in now.screen == BanksScreen.name }),
        Step(
            screens: [BanksScreen.self],
            sentence: { look in Phrase.Tour.banks(look.key(.open, on: BanksScreen.self)) },
            isDone: { now, _ in now.screen == AccountsScreen.name }),
        Step(
            screens: [AccountsScreen.self],
            sentence: { look in
                Phrase.Tour.accounts(
                    look.key(.open, on: AccountsScreen.self), look.key(.back, on: AccountsScreen.self))
            },
            isDone: { now, _ in now.screen == TransactionsScreen.name }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { look in Phrase.Tour.filter(look.key(.filter, on: TransactionsScreen.self)) },
            isDone: { now, start in now.hasFilter && !now.hasDialog && now.place?.filter != start.place?.filter }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { look in Phrase.Tour.unfilter(look.key(.cancel, on: TransactionsScreen.self)) },
            isDone: { now, _ in now.screen == TransactionsScreen.name && !now.hasFilter && !now.hasDialog }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { look in Phrase.Tour.period(look.key(.period, on: TransactionsScreen.self)) },
            isDone: { now, start in now.filter != nil && !now.hasDialog && now.place?.filter != start.place?.filter }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { look in Phrase.Tour.mark(look.key(.mark, on: TransactionsScreen.self)) },
            isDone: { now, start in now.marked >= start.marked + 2 }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { look in Phrase.Tour.details(look.key(.open, on: TransactionsScreen.self)) },
            isDone: { now, _ in now.screen == TransactionScreen.name }),
        Step(
            screens: [TransactionScreen.self, TransactionsScreen.self],
            sentence: { look in Phrase.Tour.note(look.key(.note, on: TransactionScreen.self)) },
            isDone: { now, start in now.edit != nil && now.edit != start.edit && !now.hasDialog }),
        Step(
            screens: [TransactionScreen.self, TransactionsScreen.self],
            sentence: { look in Phrase.Tour.undo(look.key(.undo, on: TransactionScreen.self)) },
            isDone: { now, start in now.undone != nil && now.undone != start.undone }),
        Step(
            screens: [TransactionScreen.self, TransactionsScreen.self, AccountsScreen.self],
            sentence: { look in
                Phrase.Tour.refresh(
                    look.key(.refresh, on: TransactionScreen.self),
                    look.key(.showProgress, on: TransactionScreen.self))
            },
            isDone: { now, start in now.refreshedAt != start.refreshedAt || now.queued > start.queued }),
        Step(
            screens: [],
            sentence: { look in
                Phrase.Tour.help(
                    look.key(.help, on: TransactionScreen.self),
                    look.key(.palette, on: TransactionScreen.self))
            },
            isDone: { now, _ in now.screen == HelpScreen.name }),
        Step(
            screens: [],
            sentence: { look in
                Phrase.Tour.quit(
                    look.key(.close, on: EstatesScreen.self), look.key(.quit, on: EstatesScreen.self))
            },
            isDone: { _, _ in false }),
    ]
}
