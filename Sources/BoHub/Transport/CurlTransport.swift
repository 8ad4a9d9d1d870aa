public import BoModel
import CCurl
import Dispatch
import Glibc
import Synchronization

/// The network: HTTPS by libcurl, and plain HTTP to this very machine.
///
/// TLS 1.2 or newer, always verified. No redirects, no cookies, no compression, no credentials from files, no proxy of
/// the environment. Connections are kept alive; several threads may send at once.
public struct CurlTransport: HTTPTransport {
    private let settings: CurlSettings
    private let handles = HandlePool()

    /// Takes libcurl in, at the first request: what is wrong with it, if anything.
    private static let flaw = bo_curl_load().map { String(cString: $0) }

    /// Which libcurl the system has, with the libraries it rests on: `libcurl/7.88.1 OpenSSL/3.0.19 …`.
    ///
    /// - Throws: ``TransportError/other(_:)`` with what is wrong when there is none of use.
    public static func version() throws(TransportError) -> String {
        if let flaw { throw .other(flaw) }
        return String(cString: bo_curl_version())
    }

    /// - Throws: ``Problem`` when one of the files can't be read, with its path.
    public init(_ settings: CurlSettings) throws(Problem) {
        for file in [settings.caFile, settings.clientCertificate, settings.clientKey] {
            guard let file, access(file, R_OK) != 0 else { continue }
            throw Problem(file == settings.clientKey ? .key : .file, file, detail: String(cString: strerror(errno)))
        }
        self.settings = settings
    }

    public func send(_ request: HTTPRequest, until stop: StopSign) throws(TransportError) -> HTTPResponse {
        guard !stop.isRaised else { throw .stopped }
        if let flaw = CurlTransport.flaw { throw .other(flaw) }
        guard let address = WebAddress(request.url) else { throw .other("URL") }
        guard address.isTrustworthy else { throw .insecure("http://\(address.host)") }
        guard request.headers.allSatisfy({ $0.isClean }) else { throw .other("header") }
        let origin = "\(address.scheme)://\(address.host):\(address.port)"
        guard let handle = handles.take(for: origin) else { throw .other("libcurl") }
        defer { handles.put(handle, for: origin) }
        let transfer = Transfer(request, settings, stop)
        return try transfer.perform(on: handle)
    }
}

extension HTTPHeader {
    /// Whether it is one line, and stays one.
    fileprivate var isClean: Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
            && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}

/// Handles that nobody uses at the moment, each with its open connections.
private final class HandlePool: Sendable {
    /// A handle is kept as its address, because it belongs to whoever has taken it and to nobody else.
    private struct Idle {
        let address: UInt
        let origin: String
    }

    private static let mostIdle = 8
    private let idle = Mutex<[Idle]>([])

    /// A handle that talked to the same host before, when there is one: its connection may still stand.
    func take(for origin: String) -> UnsafeMutableRawPointer? {
        let kept = idle.withLock { idle -> UInt? in
            guard let place = idle.lastIndex(where: { $0.origin == origin }) else { return nil }
            return idle.remove(at: place).address
        }
        return kept.flatMap { UnsafeMutableRawPointer(bitPattern: $0) } ?? bo_curl_open()
    }

    func put(_ handle: UnsafeMutableRawPointer, for origin: String) {
        bo_curl_reset(handle)
        let surplus = idle.withLock { idle -> UInt? in
            idle.append(Idle(address: UInt(bitPattern: handle), origin: origin))
            return idle.count > HandlePool.mostIdle ? idle.removeFirst().address : nil
        }
        if let surplus { bo_curl_close(UnsafeMutableRawPointer(bitPattern: surplus)) }
    }

    deinit {
        for handle in idle.withLock({ $0 }) { bo_curl_close(UnsafeMutableRawPointer(bitPattern: handle.address)) }
    }
}

/// One request and what has come of its answer; libcurl's callbacks write here, on the sending thread.
private final class Transfer {
    /// Fewer bytes than this in ``CurlSettings/lowSpeedSeconds`` and the other side is only keeping us busy.
    private static let fewestBytes = 1000
    private static let mostHeadBytes = 64 << 10
    private static let mostReservedBytes = 16 << 20

    private let request: HTTPRequest
    private let settings: CurlSettings
    private let stop: StopSign
    private var headers: [HTTPHeader] = []
    private var body: [UInt8] = []
    private var headBytes = 0
    private var isHeadWhole = false
    private var failure: TransportError?
    private var windowStart = DispatchTime.now().uptimeNanoseconds
    private var windowBytes = 0
    private var hasBegun = false

    init(_ request: HTTPRequest, _ settings: CurlSettings, _ stop: StopSign) {
        self.request = request
        self.settings = settings
        self.stop = stop
    }

    func perform(on handle: UnsafeMutableRawPointer) throws(TransportError) -> HTTPResponse {
        let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer { message.deallocate() }
        var lines: UnsafeMutablePointer<curl_slist>?
        // An empty line switches off what libcurl would add by itself.
        for line in request.headers.map({ $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }) + ["Expect:"]
        {
            lines = bo_curl_append(lines, line) ?? lines
        }
        defer { bo_curl_free(lines) }
        guard isSetUp(handle, lines, message) else { throw .other(String(cString: message)) }
        let code = bo_curl_perform(handle)
        if let failure { throw failure }
        guard code == CURLE_OK else { throw Transfer.error(code, message) }
        // libcurl takes a head that breaks off for a whole one.
        guard isHeadWhole else { throw .unreachable("the answer's head breaks off") }
        var status = 0
        _ = bo_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return HTTPResponse(status: status, headers: headers, body: body)
    }

    // MARK: Setting up

    private func isSetUp(
        _ handle: UnsafeMutableRawPointer, _ lines: UnsafeMutablePointer<curl_slist>?,
        _ message: UnsafeMutablePointer<CChar>
    ) -> Bool {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let isPlain = request.url.lowercased().hasPrefix("http:")
        var codes = [
            bo_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, message),
            bo_curl_set_text(handle, CURLOPT_URL, request.url),
            bo_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https"),
            bo_curl_set_text(handle, CURLOPT_PROXY, settings.proxy ?? ""),
            bo_curl_set_text(handle, CURLOPT_USERAGENT, settings.userAgent),
            bo_curl_set_list(handle, CURLOPT_HTTPHEADER, lines),
            bo_curl_set_bytes(handle, CURLOPT_HEADERFUNCTION, takeHead),
            bo_curl_set_pointer(handle, CURLOPT_HEADERDATA, context),
            bo_curl_set_bytes(handle, CURLOPT_WRITEFUNCTION, takeBody),
            bo_curl_set_pointer(handle, CURLOPT_WRITEDATA, context),
            bo_curl_set_progress(handle, lookUp),
            bo_curl_set_pointer(handle, CURLOPT_XFERINFODATA, context),
        ]
        codes += limits(handle) + security(handle) + content(handle)
        return codes.allSatisfy { $0 == CURLE_OK }
    }

    private func limits(_ handle: UnsafeMutableRawPointer) -> [CURLcode] {
        [
            bo_curl_set_long(handle, CURLOPT_NOSIGNAL, 1),
            bo_curl_set_long(handle, CURLOPT_NOPROGRESS, 0),
            bo_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0),
            bo_curl_set_long(handle, CURLOPT_PATH_AS_IS, 1),
            bo_curl_set_long(handle, CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
            bo_curl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            bo_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(settings.connectSeconds * 1000)),
            bo_curl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(settings.totalSeconds * 1000)),
        ]
    }

    private func security(_ handle: UnsafeMutableRawPointer) -> [CURLcode] {
        var codes = [
            bo_curl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            bo_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1),
            bo_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2),
        ]
        // The directory of the system's certificates stays in force beside this file.
        if let file = settings.caFile { codes.append(bo_curl_set_text(handle, CURLOPT_CAINFO, file)) }
        if let file = settings.clientCertificate { codes.append(bo_curl_set_text(handle, CURLOPT_SSLCERT, file)) }
        if let file = settings.clientKey { codes.append(bo_curl_set_text(handle, CURLOPT_SSLKEY, file)) }
        return codes
    }

    private func content(_ handle: UnsafeMutableRawPointer) -> [CURLcode] {
        switch request.method {
        case "GET": return [bo_curl_set_long(handle, CURLOPT_HTTPGET, 1)]
        case "POST":
            return request.body.withUnsafeBytes { body in
                // The size first: libcurl copies that many bytes.
                [
                    bo_curl_set_large(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)),
                    bo_curl_set_pointer(
                        handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress)),
                ]
            }
        default: return [CURLE_UNSUPPORTED_PROTOCOL]
        }
    }

    // MARK: Arriving

    /// One line of the answer's head. Returns how many bytes were taken: fewer than given ends the transfer.
    func head(_ bytes: UnsafeRawBufferPointer) -> Int {
        count(bytes.count)
        headBytes += bytes.count
        guard headBytes <= Transfer.mostHeadBytes else {
            failure = .tooLarge(limit: Transfer.mostHeadBytes)
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self).trimmed
        if line.isEmpty {
            isHeadWhole = true
        } else if line.hasPrefix("HTTP/") {
            headers = []
            isHeadWhole = false
        } else if let colon = line.firstIndex(of: ":") {
            let header = HTTPHeader(String(line[..<colon]), String(line[line.index(after: colon)...]).trimmed)
            headers.append(header)
            if header.name.lowercased() == "content-length", let length = Int(header.value), length > 0 {
                body.reserveCapacity(min(length, settings.maxBytes, Transfer.mostReservedBytes))
            }
        }
        return bytes.count
    }

    /// A part of the body. Returns how many bytes were taken: fewer than given ends the transfer.
    func body(_ bytes: UnsafeRawBufferPointer) -> Int {
        count(bytes.count)
        guard body.count + bytes.count <= settings.maxBytes else {
            failure = .tooLarge(limit: settings.maxBytes)
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func count(_ bytes: Int) {
        if !hasBegun { windowStart = DispatchTime.now().uptimeNanoseconds }
        hasBegun = true
        windowBytes += bytes
    }

    /// Whether to go on: nobody said stop, and the other side is neither silent nor dawdling.
    func goesOn() -> Bool {
        if stop.isRaised {
            failure = .stopped
            return false
        }
        let now = DispatchTime.now().uptimeNanoseconds
        let seconds = Double(now - windowStart) / 1e9
        if !hasBegun {
            guard seconds < settings.firstByteSeconds else {
                failure = .timedOut("no answer in \(Int(settings.firstByteSeconds)) s")
                return false
            }
        } else if seconds >= settings.lowSpeedSeconds {
            guard windowBytes >= Transfer.fewestBytes else {
                failure = .timedOut("only \(windowBytes) bytes in \(Int(settings.lowSpeedSeconds)) s")
                return false
            }
            windowStart = now
            windowBytes = 0
        }
        return true
    }

    private static func error(_ code: CURLcode, _ message: UnsafeMutablePointer<CChar>) -> TransportError {
        let own = String(cString: message)
        let text = own.isEmpty ? String(cString: bo_curl_error(code)) : own
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return .timedOut(text)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CLIENTCERT, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_ENGINE_INITFAILED:
            return .insecure(text)
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            // With TLS 1.3 a refusal of our certificate arrives only when the answer is read.
            return text.contains("alert") || text.contains("SSL routines") ? .insecure(text) : .unreachable(text)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_GOT_NOTHING,
            CURLE_PARTIAL_FILE:
            return .unreachable(text)
        default: return .other(text)
        }
    }
}

extension String {
    /// Without white space at the ends.
    fileprivate var trimmed: String {
        let start = self.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}

private let takeHead: bo_curl_bytes = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return transfer.head(UnsafeRawBufferPointer(start: bytes, count: size * count))
}

private let takeBody: bo_curl_bytes = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return transfer.body(UnsafeRawBufferPointer(start: bytes, count: size * count))
}

private let lookUp: bo_curl_progress = { context, _, _, _, _ in
    guard let context else { return 1 }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().goesOn() ? 0 : 1
}
