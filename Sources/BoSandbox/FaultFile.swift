import BoJSON
public import BoModel

extension Fault {
    /// Reads a file of faults: `{"faults": [{"kind": "status", "status": 503, "bank": "317001010", "times": 2}, …]}`.
    ///
    /// The members of a fault are listed in the sandbox's documentation; one that nobody knows is an error, so that no
    /// fault is silently without effect.
    ///
    /// - Throws: ``Problem`` `.configuration` with what is wrong and in which fault, counted from 1.
    public static func all(from bytes: [UInt8], named file: String) throws(Problem) -> [Fault] {
        let document: JSONDocument
        do { document = try JSONDocument(bytes) } catch {
            throw Problem(.configuration, file, detail: "JSON, byte \(error.offset): \(error.reason)")
        }
        guard let list = document.root["faults"], list.kind == .array else {
            throw Problem(.configuration, file, detail: "\"faults\": []")
        }
        var faults: [Fault] = []
        for (index, view) in list.elements.enumerated() {
            do { faults.append(try FaultReader(view).fault()) } catch {
                throw Problem(.configuration, file, detail: "faults[\(index + 1)]: \(error.reason)")
            }
        }
        return faults
    }
}

/// Reads one fault of a file.
private struct FaultReader {
    struct Failure: Error { let reason: String }

    private static let members: Set<String> = [
        "kind", "service", "bank", "path", "account", "party", "page", "skip", "times", "status", "code", "message",
        "retryAfter",
        "milliseconds", "seconds", "bytes", "rows", "url", "alg", "contentType", "form",
    ]
    private let view: JSONView

    init(_ view: JSONView) { self.view = view }

    func fault() throws(Failure) -> Fault {
        for (key, _) in view.members where !FaultReader.members.contains(key) {
            throw Failure(reason: "unknown member \"\(key)\"")
        }
        var fault = Fault(try kind())
        if let name = view["service"]?.string {
            guard let service = Fault.Service(rawValue: name) else {
                throw Failure(reason: "unknown service \"\(name)\"")
            }
            fault.service = service
        }
        fault.bank = view["bank"]?.text.map { OrganizationNumber($0) }
        fault.path = view["path"]?.string
        fault.account = view["account"]?.text.map { AccountNumber($0) }
        fault.party = view["party"]?.text
        fault.page = try number("page")
        fault.skip = try number("skip") ?? 0
        fault.times = try number("times")
        return fault
    }

    private func kind() throws(Failure) -> Fault.Kind {
        guard let name = view["kind"]?.string else { throw Failure(reason: "\"kind\" is missing") }
        switch name {
        case "status":
            return .status(
                try needed("status"), code: view["code"]?.string, message: view["message"]?.string,
                retryAfter: view["retryAfter"]?.text)
        case "latency": return .latency(milliseconds: try needed("milliseconds"))
        case "malformed":
            let form = view["form"]?.string ?? Fault.Malformation.trailingComma.rawValue
            guard let malformation = Fault.Malformation(rawValue: form) else {
                throw Failure(reason: "unknown form \"\(form)\"")
            }
            return .malformed(malformation)
        case "truncated": return .truncated
        case "html": return .html
        case "content-type": return .contentType(view["contentType"]?.string ?? "text/plain")
        case "next-loop": return .nextLoop
        case "next-absolute": return .nextAbsolute(view["url"]?.string ?? "https://bank.invalid/v2/accounts")
        case "foreign-alg": return .foreignAlgorithm(view["alg"]?.string ?? "RSA1_5")
        case "plain-json": return .plainJSON
        case "tampered": return .tampered
        case "token-expire-seconds": return .tokenSeconds(try needed("seconds"))
        case "drop": return .drop
        case "redirect": return .redirect(view["url"]?.string ?? "https://bank.invalid/")
        case "huge-page": return .hugePage(bytes: try needed("bytes"))
        case "unknown-enum": return .unknownEnum
        case "partial": return .partial(view["message"]?.string)
        case "vanish": return .vanish
        case "duplicate-rows": return .duplicateRows(try number("rows") ?? 3)
        case "negative-amount": return .negativeAmount
        default: throw Failure(reason: "unknown kind \"\(name)\"")
        }
    }

    private func number(_ name: StaticString) throws(Failure) -> Int? {
        guard let value = view[name] else { return nil }
        guard let number = value.numberBytes.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }), number >= 0 else {
            throw Failure(reason: "\"\(name)\" is no whole number")
        }
        return number
    }

    private func needed(_ name: StaticString) throws(Failure) -> Int {
        guard let number = try number(name) else { throw Failure(reason: "\"\(name)\" is missing") }
        return number
    }
}
