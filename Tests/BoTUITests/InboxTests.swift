import BoTUI
import Dispatch
import Testing

@Suite struct InboxTests {
    @Test func `messages come out in the order they went in, once`() throws {
        let inbox = try Inbox()
        for width in 1...3 { inbox.send(.resized(Size(width: width, height: 1))) }

        #expect(widths(inbox.take()) == [1, 2, 3])
        #expect(inbox.take().isEmpty)

        inbox.send(.resized(Size(width: 4, height: 1)))
        #expect(widths(inbox.take()) == [4])
    }

    @Test func `nothing is lost between many threads`() throws {
        let inbox = try Inbox()
        let threads = 8
        let each = 2000
        let done = DispatchGroup()
        for thread in 0..<threads {
            DispatchQueue.global().async(group: done) {
                for number in 0..<each { inbox.send(.resized(Size(width: thread, height: number))) }
            }
        }

        var seen = [[Int]](repeating: [], count: threads)
        func collect() {
            for case .resized(let size) in inbox.take() { seen[size.width].append(size.height) }
        }
        while done.wait(timeout: .now()) == .timedOut { collect() }
        collect()

        for numbers in seen { #expect(numbers == Array(0..<each)) }
    }

    private func widths(_ messages: [Message]) -> [Int] {
        messages.map { message in
            if case .resized(let size) = message { size.width } else { 0 }
        }
    }
}
