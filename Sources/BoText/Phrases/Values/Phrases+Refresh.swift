public import BoModel

/// Words for a refresh under way.
extension Phrase {
    /// The state of a step of a refresh.
    public static func stepState(_ state: RefreshStep.State) -> Phrase {
        switch state {
        case .waiting: Phrase(nb: "venter", en: "waiting")
        case .running: Phrase(nb: "henter", en: "fetching")
        case .retrying: Phrase(nb: "prøver igjen", en: "trying again")
        case .complete: Phrase(nb: "ferdig", en: "done")
        case .partial: Phrase(nb: "ufullstendig", en: "partial")
        case .failed: Phrase(nb: "feilet", en: "failed")
        case .stopped: Phrase(nb: "stoppet", en: "stopped")
        case .letter: Phrase(nb: "digitalt brev", en: "digital letter")
        }
    }

    /// A line of the log without its time: `Nordlys Bank ASA 1503.42.88121: side 118, 117 204 transaksjoner så langt`.
    ///
    /// - Parameter isMasked: whether account numbers show only their end, for lines that may be kept.
    public static func note(_ note: WorkLogLine, isMasked: Bool) -> Phrase {
        let account = note.account.map { isMasked ? AccountFormat.masked($0) : AccountFormat.number($0) }
        let subject = [note.bank.map { "\($0)" }, account].compactMap { $0 }.joined(separator: " ")
        return Phrase { language in
            let happening = happening(note.kind, of: note.bank)[language]
            return subject.isEmpty ? happening : "\(subject): \(happening)"
        }
    }

    /// - Parameter bank: is named before it.
    private static func happening(_ kind: WorkLogLine.Kind, of bank: String?) -> Phrase {
        switch kind {
        case .notices(let new): newNotices(new)
        case .relations(let count):
            Phrase(nb: "kundeforhold i \(banks(count), .nb)", en: "relations with \(banks(count), .en)")
        case .accounts(let count, let hidden):
            hidden == 0
                ? accounts(count)
                : Phrase { language in "\(accounts(count), language); \(hiddenAccounts(hidden), language)" }
        case .page(let number, let count):
            Phrase(
                nb: "side \(CountFormat.number(number, .nb)), \(transactions(count), .nb) så langt",
                en: "page \(CountFormat.number(number, .en)), \(transactions(count), .en) so far")
        case .account(let count, let repeated):
            repeated == 0
                ? Phrase(nb: "ferdig, \(transactions(count), .nb)", en: "done, \(transactions(count), .en)")
                : Phrase(
                    nb: "ferdig, \(transactions(count), .nb) (\(duplicates(repeated), .nb) utelatt)",
                    en: "done, \(transactions(count), .en) (\(duplicates(repeated), .en) left out)")
        case .trouble(let problem): told(problem, of: bank)
        case .retry(let problem, let attempt, let most, let seconds):
            Phrase { language in
                "\(told(problem, of: bank), language); \(retry(attempt, of: most, in: seconds), language)"
            }
        }
    }

    /// A problem with the other side's words. The name of a bank stands before it.
    private static func told(_ problem: Problem, of bank: String?) -> Phrase {
        let isTheirs = problem.code.isOfTheOtherSide
        let line = isTheirs && bank != nil ? problemWord(problem) : problemLine(problem)
        guard let detail = problem.detail, !detail.isEmpty, isTheirs else { return line }
        return Phrase { language in "\(line, language) «\(detail)»" }
    }

    /// `forsøk 2 av 5 om 10 s`.
    public static func retry(_ attempt: Int, of most: Int, in seconds: Int) -> Phrase {
        Phrase(
            nb: "forsøk \(attempt) av \(most) om \(CountFormat.duration(seconds: seconds, .nb))",
            en: "attempt \(attempt) of \(most) in \(CountFormat.duration(seconds: seconds, .en))")
    }

    /// `ca. 1 min 10 s igjen`.
    public static func timeLeft(seconds: Int) -> Phrase {
        Phrase(
            nb: "ca. \(CountFormat.duration(seconds: seconds, .nb)) igjen",
            en: "about \(CountFormat.duration(seconds: seconds, .en)) left")
    }

    /// The result of a refresh, as a sentence or two.
    public static func refreshEnded(_ summary: RefreshSummary) -> Phrase {
        Phrase { language in
            var sentences: [SafeText] = [outcome(summary)[language]]
            if summary.stoppedAlone > 0 {
                let stopped = count(
                    summary.stoppedAlone, nb: ("bank ble stoppet", "banker ble stoppet"),
                    en: ("bank was stopped", "banks were stopped"))
                sentences.append("\(stopped, language).")
            }
            if let problem = summary.problem { sentences.append(self.problem(problem)[language]) }
            let failed = summary.estates.reduce(0) { $0 + $1.failed + ($1.problem == nil ? 0 : 1) }
            if failed > 0 {
                let missing = count(
                    failed, nb: ("bank eller konto er ikke hel", "banker og konti er ikke hele"),
                    en: ("bank or account is not whole", "banks and accounts are not whole"))
                sentences.append("\(missing, language).")
            }
            return sentences.joined(separator: " ")
        }
    }

    private static func outcome(_ summary: RefreshSummary) -> Phrase {
        let transactions = summary.estates.reduce(0) { $0 + $1.transactions }
        return Phrase { language in
            let time = CountFormat.duration(milliseconds: summary.milliseconds, language)
            let counts = [
                newNotices(summary.notices), estates(summary.estates.count), self.transactions(transactions),
            ]
            let what = counts.map { $0[language] }.joined(separator: ", ")
            return switch language {
            case .nb: summary.wasStopped ? "Stoppet etter \(time): \(what)." : "Oppdatert på \(time): \(what)."
            case .en: summary.wasStopped ? "Stopped after \(time): \(what)." : "Refreshed in \(time): \(what)."
            }
        }
    }
}

extension Phrase {
    /// A whole refresh on one line with a bar:
    /// `[██████····] 61 %  31 204 transaksjoner  3,1 MB/s  ca. 4 s igjen`.
    public static func progress(_ progress: RefreshProgress, at now: Instant) -> Phrase {
        Phrase { language in
            let permille = progress.permille ?? 0
            let filled = permille / 50
            let bar = (0..<20).map { $0 < filled ? "█" : "·" }.joined()
            var parts: [SafeText] = ["[\(bar)] \(permille / 10) %", transactions(progress.transactions)[language]]
            if let speed = progress.bytesPerSecond(at: now) { parts.append("\(CountFormat.bytes(speed, language))/s") }
            if let seconds = progress.secondsLeft(at: now) { parts.append(timeLeft(seconds: seconds)[language]) }
            return parts.joined(separator: "  ")
        }
    }
}
