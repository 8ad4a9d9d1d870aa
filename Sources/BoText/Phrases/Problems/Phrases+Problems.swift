public import BoModel

/// Problems in three sentences: what happened to which thing, the reason in the other side's own words, what to do.
extension Phrase {
    /// What happened, and to what, as a sentence: `Nordlys Bank ASA svarte ikke (tidsavbrudd).`
    public static func problem(_ problem: Problem) -> Phrase {
        Phrase { language in "\(event(problem), language)." }
    }

    /// The other side's own words and code, as a sentence; `nil` when it gave neither.
    public static func reason(_ problem: Problem) -> Phrase? {
        let detail = problem.detail.flatMap { $0.isEmpty ? nil : $0 }
        // The first sentence says already that the disk is full.
        guard detail != nil || problem.otherCode != nil, problem.code != .cacheFull else { return nil }
        if problem.code == .busy, let detail, detail.hasPrefix("pid ") {
            return Phrase(nb: "Den andre er «\(detail)».", en: "The other one is «\(detail)».")
        }
        if !problem.code.isOfTheOtherSide, problem.otherCode == nil, let detail { return reason(ofThisMachine: detail) }
        let isAnswer = problem.code.isOfTheOtherSide && problem.otherCode != nil
        return Phrase { language in
            var parts: [SafeText] = []
            if let code = problem.otherCode { parts.append("\(code)") }
            if let detail { parts.append("«\(detail)»") }
            if let code = problem.otherCode, let cause = cause(of: code) { parts.append("(\(cause, language))") }
            let words = parts.joined(separator: " ")
            return isAnswer
                ? Phrase(nb: "Svaret var \(words).", en: "The answer was \(words).")[language]
                : Phrase(nb: "Grunnen er \(words).", en: "The reason is \(words).")[language]
        }
    }

    /// A whole problem in two or three lines. The last one ends with the code in brackets.
    public static func problemText(_ problem: Problem, _ language: Language) -> [SafeText] {
        let advice: SafeText = "\(advice(problem.code), language)  [\(problem.code.rawValue)]"
        return [self.problem(problem)[language], reason(problem)?[language], advice].compactMap { $0 }
    }

    /// A problem on one line, for a row or the status line: `Nordlys Bank ASA svarte med en feil (ACC-500)`.
    public static func problemLine(_ problem: Problem) -> Phrase {
        guard let code = problem.otherCode else { return event(problem) }
        return Phrase { language in "\(happening(problem), language) (\(code))" }
    }

    /// A problem in a word or two with the other side's code, for a row that names the bank: `feil ACC-500`.
    public static func problemWord(_ problem: Problem) -> Phrase {
        guard let code = problem.otherCode else { return word(problem.code) }
        return Phrase { language in "\(word(problem.code), language) \(code)" }
    }

    /// What happened, with a word in brackets if that tells more.
    private static func event(_ problem: Problem) -> Phrase {
        guard let bracket = bracket(problem.code) else { return happening(problem) }
        return Phrase { language in "\(happening(problem), language) (\(bracket, language))" }
    }

    private static func bracket(_ code: Problem.Code) -> Phrase? {
        switch code {
        case .timedOut: Phrase(nb: "tidsavbrudd", en: "timed out")
        case .unauthorized: Phrase(nb: "innlogging", en: "sign-in")
        default: nil
        }
    }

    /// The meaning of a code of the banks, of the customer register or of HTTP, in a few words; `nil` for other codes.
    public static func cause(of otherCode: String) -> Phrase? {
        switch otherCode.uppercased() {
        case "ACC-001", "400": Phrase(nb: "feil i forespørselen", en: "fault in the request")
        case "ACC-002", "ACC-003": Phrase(nb: "ukjent konto, eller ingen data", en: "unknown account, or no data")
        case "ACC-010", "401": Phrase(nb: "innloggingen mangler eller er ugyldig", en: "sign-in missing or not valid")
        case "ACC-011", "403": Phrase(nb: "ingen tilgang til tjenesten", en: "no access to the service")
        case "ACC-012", "405": Phrase(nb: "metoden er ikke tillatt", en: "method not allowed")
        case "ACC-013", "406": Phrase(nb: "svarformatet finnes ikke", en: "no answer in that format")
        case "ACC-022", "429": Phrase(nb: "for mange forespørsler", en: "too many requests")
        case "ACC-100", "ACC-500": Phrase(nb: "teknisk feil hos banken", en: "technical fault at the bank")
        case "ERR-001": Phrase(nb: "klienten er ikke autorisert", en: "client not authorised")
        case "ERR-002": Phrase(nb: "ugyldig kunde-ID", en: "customer ID not valid")
        case "ERR-003": Phrase(nb: "ugyldig periode eller dato", en: "period or date not valid")
        case "ERR-004": Phrase(nb: "ugyldig kontonummer", en: "account number not valid")
        case "404": Phrase(nb: "finnes ikke", en: "does not exist")
        case "408": Phrase(nb: "forespørselen tok for lang tid", en: "the request took too long")
        case "500": Phrase(nb: "teknisk feil", en: "technical fault")
        case "502": Phrase(nb: "feil i tjenesten bak", en: "fault in the service behind")
        case "503": Phrase(nb: "utilgjengelig for øyeblikket", en: "unavailable for the moment")
        case "504": Phrase(nb: "tjenesten bak svarte ikke", en: "the service behind did not answer")
        default: nil
        }
    }
}

extension Problem.Code {
    /// Whether the problem is an act or an answer of a register or a bank.
    var isOfTheOtherSide: Bool { rawValue.hasPrefix("hub.") || rawValue.hasPrefix("bank.") }
}
