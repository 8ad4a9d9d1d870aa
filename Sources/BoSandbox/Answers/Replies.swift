import BoHub
import BoJSON
import BoModel

/// Makes answers, and spoils them as the faults want.
enum Replies {
    /// A JSON text, spoilt or replaced by those faults that any service can meet.
    static func json(
        _ status: Int, _ bytes: [UInt8], type: String = "application/json", headers: [HTTPHeader] = [],
        faults: [Fault.Kind]
    ) -> Delivery {
        finished(status, spoiltText(bytes, faults), type: type, headers: headers, faults: faults)
    }

    /// A body as it goes over the wire.
    static func finished(
        _ status: Int, _ body: [UInt8], type: String, headers: [HTTPHeader] = [], faults: [Fault.Kind]
    ) -> Delivery {
        var body = body
        var type = type
        for fault in faults {
            switch fault {
            case .truncated: body = Array(body.prefix(body.count / 2))
            case .html:
                body = Array(
                    "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Vent litt</h1></body></html>"
                        .utf8)
                type = "text/html; charset=utf-8"
            case .contentType(let wrong): type = wrong
            default: break
            }
        }
        return Delivery(
            HTTPResponse(status: status, headers: headers + [HTTPHeader("Content-Type", type)], body: body),
            faults: faults)
    }

    /// The answer that a fault gives instead of the service; `nil` when none does.
    static func instead(_ faults: [Fault.Kind], error: (_ code: String?, _ message: String) -> [UInt8]) -> Delivery? {
        for fault in faults {
            switch fault {
            case .status(let status, let code, let message, let retryAfter):
                let headers = retryAfter.map { [HTTPHeader("Retry-After", $0)] } ?? []
                let body = error(code, message ?? "Feil \(status)")
                return finished(status, body, type: "application/json", headers: headers, faults: faults)
            case .redirect(let url):
                return finished(307, [], type: "text/plain", headers: [HTTPHeader("Location", url)], faults: faults)
            default: continue
            }
        }
        return nil
    }

    /// A text that some fault turned into something that is no JSON.
    static func spoiltText(_ bytes: [UInt8], _ faults: [Fault.Kind]) -> [UInt8] {
        for case .malformed(let form) in faults { return spoilt(bytes, form) }
        return bytes
    }

    private static func spoilt(_ bytes: [UInt8], _ form: Fault.Malformation) -> [UInt8] {
        let inner = Array(bytes.dropLast())
        switch form {
        case .trailingComma: return inner + Array(",}".utf8)
        case .duplicateKey: return inner + Array(",\"twice\":1,\"twice\":2}".utf8)
        case .badUTF8: return inner + Array(",\"text\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
        case .nesting:
            return Array(repeating: UInt8(ascii: "["), count: 100_000)
                + Array(repeating: UInt8(ascii: "]"), count: 100_000)
        case .junk: return bytes + Array("}{".utf8)
        }
    }

    /// An error as the banks write it.
    static func bankError(_ code: String?, _ message: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            if let code { json.member("code", code) }
            json.member("message", message)
        }
        return json.bytes
    }

    /// An error as the customer register writes it.
    static func registerError(_ code: String?, _ message: String, at now: Instant) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("errorCode", code ?? "ERR-500")
            json.member("errorMessage", message)
            json.member("timestamp", now.description)
        }
        return json.bytes
    }
}
