/// A file in the part of TOML that Bo's files use: comments, sections, and keys with texts, numbers, truth values and
/// lists of texts, each on one line.
public struct TOMLFile {
    /// The place at which a file leaves this part of TOML. Line and column count from 1.
    public struct Fault: Error, Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// The line is no TOML.
            case syntax
            /// The key is fine. Its value is malformed, or of a kind that Bo's files don't have.
            case value(key: String)
            /// The key or section stands in the file already.
            case twice
        }

        public let line: Int
        public let column: Int
        public let kind: Kind

        public init(line: Int, column: Int, kind: Kind) {
            self.line = line
            self.column = column
            self.kind = kind
        }
    }

    /// The keys before the first section, and the sections.
    public private(set) var root = TOMLSection()

    /// - Throws: the first fault.
    public init(_ text: String) throws(Fault) {
        var current: [String] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, bytes) in lines.enumerated() {
            let number = place + 1
            var line = TOMLLine(bytes: Array(bytes.last == 0x0D ? bytes.dropLast() : bytes))
            guard let content = line.read() else {
                let kind = line.key.map { Fault.Kind.value(key: $0) } ?? .syntax
                throw Fault(line: number, column: line.place + 1, kind: kind)
            }
            var isNew = true
            switch content {
            case .nothing: break
            case .section(let path):
                isNew = root.open(path[...], line: number)
                current = path
            case .entry(let path, let value):
                isNew = root.set((current + path)[...], to: value, line: number)
            }
            if !isNew { throw Fault(line: number, column: line.start + 1, kind: .twice) }
        }
    }
}

/// A value of a TOML file.
public enum TOMLValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// A number with decimals. None of Bo's files has a key for one.
    case fraction
    case flag(Bool)
    case texts([String])
    case section(TOMLSection)

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var number: Int? { if case .number(let number) = self { number } else { nil } }
    public var section: TOMLSection? { if case .section(let section) = self { section } else { nil } }
}

/// The keys of a TOML file, of a section, or of a dotted key.
public struct TOMLSection: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public fileprivate(set) var value: TOMLValue
        /// The line of the key or of the section's name, from 1.
        public fileprivate(set) var line: Int

        public init(value: TOMLValue, line: Int) {
            self.value = value
            self.line = line
        }
    }

    private var entries: [String: Entry] = [:]
    /// Whether a line has named the section itself, and not only a part of it.
    private var isNamed: Bool

    fileprivate init(isNamed: Bool = false) { self.isNamed = isNamed }

    /// In the order of the alphabet.
    public var keys: [String] { entries.keys.sorted() }

    public subscript(key: String) -> Entry? { entries[key] }

    /// Puts a value at a path of keys.
    ///
    /// - Returns: false when a value stands there, or on the way.
    fileprivate mutating func set(_ path: ArraySlice<String>, to value: TOMLValue, line: Int) -> Bool {
        guard let key = path.first else { return false }
        if path.count > 1 {
            return change(key, line: line, isNamed: true) { $0.set(path.dropFirst(), to: value, line: line) }
        }
        guard entries[key] == nil else { return false }
        entries[key] = Entry(value: value, line: line)
        return true
    }

    /// Begins a section.
    ///
    /// - Returns: false when the section stands in the file already, or a value stands on the way.
    fileprivate mutating func open(_ path: ArraySlice<String>, line: Int) -> Bool {
        guard let key = path.first else { return false }
        if path.count > 1 { return change(key, line: line) { $0.open(path.dropFirst(), line: line) } }
        let isNew = change(key, line: line) { section in
            defer { section.isNamed = true }
            return !section.isNamed
        }
        if isNew { entries[key]?.line = line }
        return isNew
    }

    /// Changes the section at a key, and makes it first if needed.
    private mutating func change(
        _ key: String, line: Int, isNamed: Bool = false, _ body: (inout TOMLSection) -> Bool
    ) -> Bool {
        var entry = entries[key] ?? Entry(value: .section(TOMLSection(isNamed: isNamed)), line: line)
        guard case .section(var section) = entry.value, body(&section) else { return false }
        entry.value = .section(section)
        entries[key] = entry
        return true
    }
}
