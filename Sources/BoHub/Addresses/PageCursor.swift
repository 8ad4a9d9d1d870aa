/// Where the next page of an answer is, and which pages were seen on the way there.
public struct PageCursor: Hashable, Sendable {
    /// The most pages of one answer.
    static let mostPages = 10_000

    /// The whole address, already found to belong to the bank.
    let url: String
    /// The addresses of all pages so far, this one not among them.
    let visited: Set<String>

    /// Why there is no cursor to where a link leads.
    enum Refusal: Error {
        case foreign, loop
    }

    /// The page that a link leads to.
    init(link: String, from current: String, of service: ServiceAddress, visited: Set<String>) throws(Refusal) {
        guard let url = service.following(link, from: current) else { throw .foreign }
        guard !visited.contains(url), visited.count < PageCursor.mostPages else { throw .loop }
        self.url = url
        self.visited = visited
    }
}
