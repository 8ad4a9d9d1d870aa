/// A text that somebody looks for, folded, in the ways in which it may be written.
///
/// A decimal comma is also tried as a point, which is how amounts are kept; an account number also without the points
/// and blanks that group it.
public struct SoughtText: Hashable, Sendable {
    /// The ways, each folded, in UTF-8; none when folding leaves nothing of the text: then it asks nothing.
    public let forms: [[UInt8]]

    /// - Parameter inNumbers: the text is an account number or a part of one.
    public init(_ text: String, inNumbers: Bool = false) {
        let folded = Folding.bytes(text)
        guard !folded.isEmpty else {
            forms = []
            return
        }
        var forms = [folded]
        let digits = folded.filter(SoughtText.isDigit)
        let isNumber = !digits.isEmpty && folded.allSatisfy { SoughtText.isDigit($0) || SoughtText.signs.contains($0) }
        if isNumber, digits.count < folded.count {
            if folded.contains(UInt8(ascii: ",")) {
                forms.append(folded.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
            }
            if inNumbers || digits.count == 11 { forms.append(digits) }
        }
        self.forms = forms
    }

    /// The words of a text, set apart by blanks, each for itself.
    public static func words(_ text: String) -> [SoughtText] {
        text.split(whereSeparator: \.isWhitespace).map { SoughtText(String($0)) }.filter { !$0.forms.isEmpty }
    }

    /// Whether it stands somewhere in a folded text; true when it asks nothing.
    public func isFound(in folded: [UInt8]) -> Bool {
        forms.isEmpty || forms.contains { SoughtText.contains(folded[...], $0) }
    }

    /// Whether one text stands somewhere in another; both are folded.
    static func contains(_ text: ArraySlice<UInt8>, _ form: [UInt8]) -> Bool {
        guard let head = form.first, form.count <= text.count else { return form.isEmpty }
        return text.withUnsafeBufferPointer { text in
            form.withUnsafeBufferPointer { form in
                (0...(text.count - form.count)).contains { start in
                    guard text[start] == head else { return false }
                    var offset = 1
                    while offset < form.count, text[start + offset] == form[offset] { offset += 1 }
                    return offset == form.count
                }
            }
        }
    }

    private static let signs = Array(" ,.-+".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
