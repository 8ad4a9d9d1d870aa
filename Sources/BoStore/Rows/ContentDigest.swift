import Crypto
import GRDB

/// A digest (SHA-256) over the rows of a generation, in the order in which they lie: SQLite itself doesn't notice a bit
/// that has flipped inside a value.
struct ContentDigest: Sendable {
    /// What it is made of: the columns of ``TransactionColumn``, each as in ``TransactionImage``. Format 1 had the
    /// folded words of a row among them. A column that is added later must leave the digest of rows without it as it
    /// is.
    static let format = 2

    private var hasher = SHA256()

    mutating func add(_ image: TransactionImage) {
        image.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// In hexadecimal digits.
    var text: String {
        String(decoding: hasher.finalize().flatMap { Hexadecimal.digits(of: $0) }, as: UTF8.self)
    }
}

enum Hexadecimal {
    /// The two digits of a byte, in ASCII.
    static func digits(of byte: UInt8) -> [UInt8] { [digit(byte >> 4), digit(byte & 15)] }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
