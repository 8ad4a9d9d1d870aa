import CNcurses

extension Terminal {
    /// Asks the terminal for the colour of its background; the answer comes among the keys. Asks only where somebody
    /// is known to answer and colours are wanted.
    func askForBackground() {
        guard mayAsk else { return }
        question.ask(at: bo_milliseconds())
        write(BackgroundQuestion.bytes)
    }

    /// Takes in what the terminal said about itself.
    ///
    /// - Returns: whether its background is known now, and was not before.
    func receive(_ answer: KeyDecoder.Answer) -> Bool { question.receive(answer, at: bo_milliseconds()) }

    /// The colour of the background, as far as it was told.
    var background: Paint? { question.background }

    /// Waits for an answer that is still under way, so that it doesn't end up in the shell as if it had been typed.
    func awaitAnswers() {
        while let left = question.remaining(at: bo_milliseconds()) {
            var file = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard poll(&file, 1, Int32(clamping: left)) > 0, let inputs = readKeys() else { return }
            for case .answer(let answer) in inputs { _ = receive(answer) }
        }
    }
}
