import BoTUI
import Dispatch
import Foundation
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
        let news = DispatchSemaphore(value: 0)
        for thread in 0..<threads {
            // A thread of its own: those of Dispatch may all be taken by other tests.
            Thread.detachNewThread {
                for number in 0..<each {
                    inbox.send(.resized(Size(width: thread, height: number)))
                    news.signal()
                }
            }
        }

        var seen = [[Int]](repeating: [], count: threads)
        for _ in 0..<threads * each {
            news.wait()
            for case .resized(let size) in inbox.take() { seen[size.width].append(size.height) }
        }

        for numbers in seen { #expect(numbers == Array(0..<each)) }
    }

    private func widths(_ messages: [Message]) -> [Int] {
        messages.map { message in
            if case .resized(let size) = message { size.width } else { 0 }
        }
    }
}
