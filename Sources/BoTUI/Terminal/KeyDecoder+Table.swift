extension KeyDecoder {
    /// A key of one byte.
    static func plain(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x00: .control(" ")
        case 0x09: .tab
        // ^J is what Enter is on some keyboards and in scripts.
        case 0x0A, 0x0D: .enter
        // Backspace sends one or the other, as the terminal has been set up; nothing in Bo is bound to ^H.
        case 0x08, 0x7F: .backspace
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
        default: nil
        }
    }

    /// A letter of Latin-1.
    static func latin(_ byte: UInt8) -> Key? {
        byte < 0xA0 ? nil : .character(Character(Unicode.Scalar(byte)))
    }

    /// What `ESC [ parameters letter` means. Modifiers are passed over: Ctrl-End is End.
    static func control(_ last: Character, _ parameters: String) -> Key? {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard parameters.isEmpty || numbers.allSatisfy({ $0 != nil }), numbers.count <= 2 else { return nil }
        let first = numbers.first ?? nil
        if last == "~" { return first.flatMap(numbered) }
        // A first number other than 1 belongs to an answer, such as the place of the cursor.
        guard first == nil || first == 1 else { return nil }
        switch last {
        case "A": return .up
        case "B": return .down
        case "C": return .right
        case "D": return .left
        case "H": return .home
        case "F": return .end
        case "Z": return .backTab
        case "P": return .function(1)
        case "Q": return .function(2)
        case "R": return .function(3)
        case "S": return .function(4)
        default: return nil
        }
    }

    /// What `ESC [ number ~` means.
    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// What `ESC O letter` means: cursor keys in application mode, F1 to F4, the number block.
    static func singleShift(_ last: Character) -> Key? {
        switch last {
        case "A": return .up
        case "B": return .down
        case "C": return .right
        case "D": return .left
        case "H": return .home
        case "F": return .end
        case "P": return .function(1)
        case "Q": return .function(2)
        case "R": return .function(3)
        case "S": return .function(4)
        case "M": return .enter
        case "I": return .tab
        case "X": return .character("=")
        case "j"..."y":
            let signs: [Character] = ["*", "+", ",", "-", ".", "/", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
            guard let code = last.asciiValue else { return nil }
            return .character(signs[Int(code - UInt8(ascii: "j"))])
        default: return nil
        }
    }
}
