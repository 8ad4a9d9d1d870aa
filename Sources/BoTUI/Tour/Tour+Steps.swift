import BoText

extension Tour {
    /// Through the main job: from the estates down to a transaction, and what can be done there.
    static let steps: [Step] = [
        Step(
            screens: [EstatesScreen.self],
            sentence: { context in
                Phrase.Tour.estates(
                    context.look.key(.down, on: EstatesScreen.self), context.look.key(.open, on: EstatesScreen.self))
            },
            isDone: { now, _ in now.screen == BanksScreen.name }),
        Step(
            screens: [BanksScreen.self],
            sentence: { context in Phrase.Tour.banks(context.look.key(.open, on: BanksScreen.self)) },
            isDone: { now, _ in now.screen == AccountsScreen.name }),
        Step(
            screens: [AccountsScreen.self],
            sentence: { context in
                Phrase.Tour.accounts(
                    context.look.key(.open, on: AccountsScreen.self), context.look.key(.back, on: AccountsScreen.self))
            },
            isDone: { now, _ in now.screen == TransactionsScreen.name }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { context in Phrase.Tour.filter(context.look.key(.filter, on: TransactionsScreen.self)) },
            isDone: { now, start in now.hasFilter && !now.hasDialog && now.place?.filter != start.place?.filter }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { context in Phrase.Tour.unfilter(context.look.key(.cancel, on: TransactionsScreen.self)) },
            isDone: { now, _ in now.screen == TransactionsScreen.name && !now.hasFilter && !now.hasDialog }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { context in Phrase.Tour.period(context.look.key(.period, on: TransactionsScreen.self)) },
            isDone: { now, start in now.filter != nil && !now.hasDialog && now.place?.filter != start.place?.filter }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { context in Phrase.Tour.mark(context.look.key(.mark, on: TransactionsScreen.self)) },
            isDone: { now, start in now.marked >= start.marked + 2 }),
        Step(
            screens: [TransactionsScreen.self],
            sentence: { context in Phrase.Tour.details(context.look.key(.open, on: TransactionsScreen.self)) },
            isDone: { now, _ in now.screen == TransactionScreen.name }),
        Step(
            screens: [TransactionScreen.self, TransactionsScreen.self],
            sentence: { context in Phrase.Tour.note(context.look.key(.note, on: TransactionScreen.self)) },
            isDone: { now, start in now.edit != nil && now.edit != start.edit && !now.hasDialog }),
        Step(
            screens: [TransactionScreen.self, TransactionsScreen.self],
            sentence: { context in Phrase.Tour.undo(context.look.key(.undo, on: TransactionScreen.self)) },
            isDone: { now, start in now.undone != nil && now.undone != start.undone }),
        Step(
            screens: [TransactionScreen.self, TransactionsScreen.self, AccountsScreen.self],
            sentence: { context in
                Phrase.Tour.refresh(
                    context.look.key(.refresh, on: TransactionScreen.self),
                    context.look.key(.showProgress, on: TransactionScreen.self))
            },
            isDone: { now, start in now.refreshedAt != start.refreshedAt || now.queued > start.queued }),
        Step(
            screens: [],
            sentence: { context in
                Phrase.Tour.help(
                    context.look.key(.help, on: TransactionScreen.self),
                    context.look.key(.palette, on: TransactionScreen.self))
            },
            isDone: { now, _ in now.screen == HelpScreen.name }),
        Step(
            screens: [],
            sentence: { context in
                Phrase.Tour.quit(
                    context.look.key(.close, on: EstatesScreen.self), context.look.key(.quit, on: EstatesScreen.self))
            },
            isDone: { _, _ in false }),
    ]
}
