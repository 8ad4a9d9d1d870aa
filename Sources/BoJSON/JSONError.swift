/// Why a text is no JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong. Says nothing of the content, so that it may stand in a log.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The text ends inside a value, or there is none.
        case endsTooEarly = "ends too early"
        /// A byte that can't stand here: a trailing comma, a comment, a bare word.
        case unexpectedByte = "unexpected byte"
        /// Something follows the value.
        case trailingBytes = "something follows the value"
        /// A number outside the grammar: `01`, `1.`, `+1`, `NaN`.
        case badNumber = "not a number"
        /// A control character that must be written as an escape.
        case controlCharacter = "control character in a string"
        /// A backslash with something behind it that is no escape.
        case badEscape = "not an escape"
        /// Half of a surrogate pair.
        case loneSurrogate = "half a surrogate pair"
        /// Not UTF-8: overlong, beyond Unicode, a surrogate, cut off.
        case badUTF8 = "not UTF-8"
        /// The same key twice in one object.
        case duplicateKey = "the same key twice"
        /// Arrays and objects nested deeper than ``JSONDocument/deepestNesting``.
        case tooDeep = "nested too deep"
        /// More bytes than ``JSONDocument/mostBytes``.
        case tooLarge = "too large"
    }

    /// How many bytes stand before the trouble.
    public let offset: Int
    public let reason: Reason

    init(_ reason: Reason, at offset: Int) {
        self.offset = offset
        self.reason = reason
    }
}

extension JSONError: CustomStringConvertible {
    /// `the same key twice at byte 42`
    public var description: String { "\(reason.rawValue) at byte \(offset)" }
}
