import BoHub
import BoJSON
import BoModel
import Testing

@Suite struct PagingTests {
    private static let base = "https://bank.test/dsop/v2/317001010"
    private static let first = base + "/accounts/ref%2F1%20a/transactions?fromDate=2026-01-01&toDate=2026-11-22"

    private static func page(next href: String, rel: String = "next") -> String {
        #"{"responseDetails":{"status":"complete"},"transactions":[],"accounts":[],"links":[{"rel":"\#(rel)","#
            + #""href":\#(quoted(href))}]}"#
    }

    private static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("/accounts?page=2", "/accounts?page=2"), ("accounts?page=2", "/accounts?page=2"),
        ("/dsop/v2/317001010/accounts?page=2", "/accounts?page=2"),
        ("https://bank.test/dsop/v2/317001010/accounts?page=2", "/accounts?page=2"),
        ("HTTPS://BANK.test:443/dsop/v2/317001010/accounts?page=2", "/accounts?page=2"),
        ("?page=2", "/accounts/ref%2F1%20a/transactions?page=2"),
        ("/accounts/a%2Fb/transactions?c=%2e%2e", "/accounts/a%2Fb/transactions?c=%2e%2e"),
        ("/accounts/a..b?x=../..", "/accounts/a..b?x=../.."),
        ("/accounts/x?u=https://evil.test/", "/accounts/x?u=https://evil.test/"),
        ("/accounts/a@b", "/accounts/a@b"), ("/dsop/v2/3170010109/x", "/dsop/v2/3170010109/x"),
    ])
    func `follows links from where the service begins`(_ row: (href: String, path: String)) throws {
        let stage = Stage { request in
            .json(request.url == PagingTests.first ? PagingTests.page(next: row.href) : Ask.envelope(""))
        }

        let page = try Ask.page(stage)
        let last = try Ask.page(stage, after: page.next)

        #expect(last.next == nil)
        #expect(stage.asked.map(\.url) == [PagingTests.first, PagingTests.base + row.path])
    }

    @Test(arguments: [
        "https://evil.test/dsop/v2/317001010/accounts", "https://bank.test.evil.test/dsop/v2/317001010/accounts",
        "http://bank.test/dsop/v2/317001010/accounts", "https://bank.test:8443/dsop/v2/317001010/accounts",
        "https://bank.test/accounts", "https://bank.test/dsop/v2/317001011/accounts",
        "https://bank.test/dsop/v2/317001010",
        "https://bank.test/dsop/v2/3170010100/accounts", "https://bank.test@evil.test/dsop/v2/317001010/accounts",
        "https://user:pw@bank.test/dsop/v2/317001010/accounts", "https://bank.test/dsop/v2/317001010/../../x",
        "https://bank.test\\@evil.test/dsop/v2/317001010/accounts", "https:\\\\evil.test\\x", "https:/evil.test/x",
        "https:evil.test", "https://[::1]/dsop/v2/317001010/accounts", "https://[bank.test/x", "https://", "https:///x",
        "//evil.test/accounts", "///evil.test/accounts", "/\\evil.test", "\\\\evil.test", "\\accounts",
        "/accounts\\..\\x",
        "javascript:alert(1)", "file:///etc/passwd", "unix:/run/x.sock", "data:text/plain,x", "ftp://bank.test/x",
        "mailto:a@b",
        "h2c://bank.test/x", "http+unix://x/y", "x:y", "..", ".", "../accounts", "/../accounts", "/accounts/..",
        "/accounts/../../x",
        "/accounts/./x", "/accounts/%2e%2e/x", "/accounts/%2E%2E/x", "/accounts/.%2e/x", "/accounts/%252e%252e/x",
        "/accounts/..%2fx", "/accounts/%2e%2e%2fx", "/accounts/%5c..%5cx", "/accounts/x#frag", "#", "/accounts/ x",
        "/accounts\n",
        "/accounts\r\nX: y", "/accounts\t", "/accounts\u{7F}", "/accounts/å", "/accounts\0", "", "/", "//", "/?page=2",
        "/dsop/v2/317001010//accounts", "https://bank.test/dsop/v2/317001010//evil",
        "/accounts?" + String(repeating: "x", count: 2000),
    ])
    func `follows no link that leads elsewhere, or could`(_ href: String) throws {
        let stage = Stage(json: PagingTests.page(next: href))

        let found = failure { try Ask.page(stage) }
        let list = failure { try Ask.accounts(stage) }

        #expect(
            found?.problem == Problem(.foreignAddress, "Testfjord Sparebank", detail: String(href.prefix(200))))
        #expect(list?.problem.code == .foreignAddress)
        #expect(found?.isRetryable == false)
        #expect(stage.asked.count == 2, "one request for each question, none to where the link led")
    }

    @Test(arguments: [
        ["/accounts/x?p=1", "/accounts/x?p=1"], ["/accounts/x?p=1", "/accounts/x?p=2", "/accounts/x?p=1"],
        ["/accounts/x?p=1", "accounts/x?p=1"], ["/accounts/x?p=1", PagingTests.base + "/accounts/x?p=1"],
        ["/accounts/ref%2F1%20a/transactions?fromDate=2026-01-01&toDate=2026-11-22"],
        ["?fromDate=2026-01-01&toDate=2026-11-22"],
        ["/accounts/x?p=1", "/accounts/x?p=2", "/accounts/x?p=3", "/accounts/x?p=4", "/accounts/x?p=2"],
    ])
    func `ends when pages lead in a circle`(_ links: [String]) throws {
        let walk = Walk(links)
        var cursor: PageCursor?
        var found: HubError?

        for _ in 0...links.count {
            let asked = cursor
            found = failure { cursor = try Ask.page(walk.stage, after: asked).next }
            if found != nil { break }
        }

        #expect(found?.problem.code == .pagingLoop)
        #expect(walk.stage.asked.count == links.count)
    }

    @Test func `ends after ten thousand pages`() throws {
        let stage = Stage { request in
            let page = request.url.split(separator: "p=").last.flatMap { Int($0) } ?? 0
            return .json(
                #"{"responseDetails":{"status":"complete"},"accounts":[],"links":[{"rel":"next","#
                    + #""href":"/accounts?p=\#(page + 1)"}]}"#
            )
        }

        let found = failure { try Ask.accounts(stage) }

        #expect(found?.problem.code == .pagingLoop)
        #expect(stage.asked.count == 10_000)
    }

    @Test(arguments: ["next", "Next", "NEXT"])
    func `knows the word next in every case`(_ rel: String) throws {
        #expect(try Ask.page(Stage(json: PagingTests.page(next: "/accounts/x", rel: rel))).next != nil)
    }

    @Test(arguments: [
        #"[]"#, #"null"#, #"[{"rel":"self","href":"/x"},{"rel":"last","href":"/x"},{"rel":"prev","href":"/x"}]"#,
        #"[{}]"#,
        #"[{"href":"/x"}]"#, #"[{"rel":"next"}]"#, #"[{"rel":"next","href":null}]"#, #"[null,1,"x"]"#,
        #"[{"rel":1,"href":"/x"}]"#,
    ])
    func `is done when there is no next page`(_ links: String) throws {
        let stage = Stage(json: #"{"responseDetails":{"status":"complete"},"transactions":[],"links":\#(links)}"#)

        #expect(try Ask.page(stage).next == nil)
    }

    @Test(arguments: [#"{}"#, #""x""#, "1", #"[{"rel":"next","href":5}]"#, #"[{"rel":"next","href":{}}]"#])
    func `does not take links it can't read for the end`(_ links: String) throws {
        let stage = Stage(json: #"{"responseDetails":{"status":"complete"},"transactions":[],"links":\#(links)}"#)

        #expect(problem { try Ask.page(stage) }?.code == .malformed)
    }

    @Test func `gathers the accounts of all pages, and the worst of what they say`() throws {
        let stage = Stage { request in
            let page = request.url.split(separator: "p=").last.flatMap { Int($0) } ?? 1
            let link = page < 3 ? #","links":[{"rel":"next","href":"/accounts?p=\#(page + 1)"}]"# : ""
            let status = page == 2 ? "Partial" : "complete"
            return .json(
                #"{"responseDetails":{"status":"\#(status)","message":"\#(page == 1 ? "OK" : "Be om resten")"},"#
                    + #""accounts":[{"accountIdentifier":"9901100001\#(page)","#
                    + #""accountReference":"r\#(page)"}]\#(link)}"#
            )
        }

        let list = try Ask.accounts(stage)

        #expect(list.accounts.map(\.reference) == ["r1", "r2", "r3"])
        #expect(list.completeness == .partial)
        #expect(list.messages == ["Be om resten"])
        #expect(list.bytes > 300)
        #expect(stage.asked.allSatisfy { $0.header("PartyID") == "317001061" })
    }
}

/// A bank that leads from page to page.
private struct Walk {
    let stage: Stage

    init(_ links: [String]) {
        let places = links
        stage = Stage { request in
            // The page is known by where it was reached: its place among the links, the last of those that lead to it.
            let tail = request.url.split(separator: "/accounts", maxSplits: 1).last.map(String.init) ?? ""
            let place = places.firstIndex { $0.hasSuffix(tail) && !tail.hasPrefix("/ref") && !$0.hasPrefix("?") }
            let next = place.map { $0 + 1 } ?? 0
            return .json(
                #"{"responseDetails":{"status":"complete"},"transactions":[],"links":[{"rel":"next","#
                    + #""href":"\#(places[min(next, places.count - 1)])"}]}"#
            )
        }
    }
}
