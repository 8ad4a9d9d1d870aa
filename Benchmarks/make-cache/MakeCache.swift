import BenchKit
import BoModel
import BoStore
import Foundation

/// `make-cache --rows N FILE`: a cache with one synthetic estate, bank and account, and N transactions.
@main
struct MakeCache {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        var rows = 1_000_000
        var files: [String] = []
        var index = words.startIndex
        while index < words.endIndex {
            if words[index] == "--rows", index + 1 < words.endIndex, let number = Int(words[index + 1]), number >= 0 {
                rows = number
                index += 2
            } else {
                files.append(words[index])
                index += 1
            }
        }
        guard files.count == 1, files[0].first != "-" else {
            FileHandle.standardError.write(Data("usage: make-cache [--rows N] FILE\n".utf8))
            exit(2)
        }
        do {
            let store = try Store.open(at: files[0], .writing)
            _ = try SampleHistory(rows: rows).fill(store)
            store.close()
        } catch {
            FileHandle.standardError.write(
                Data("\(error.subject): \(error.detail ?? "") [\(error.code.rawValue)]\n".utf8))
            exit(1)
        }
    }
}
