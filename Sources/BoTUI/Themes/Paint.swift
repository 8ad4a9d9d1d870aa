/// A colour as a terminal can be told it.
public enum Paint: Hashable, Sendable {
    /// Whatever the terminal uses by itself.
    case standard
    /// A number of the palette: 0 to 15 are the terminal's own colours, which people redefine; the rest is the same
    /// everywhere.
    case indexed(UInt8)
    case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal can show.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
    /// None, or none are wanted (`NO_COLOR`).
    case mono
    case eight
    case sixteen
    case indexed
    /// Any colour.
    case direct
}

extension Paint {
    /// Red, green and blue of the colour, 0 to 255; `nil` for the terminal's own choice.
    ///
    /// The first sixteen are taken as xterm shows them.
    public var components: (red: Int, green: Int, blue: Int)? {
        switch self {
        case .standard:
            return nil
        case .rgb(let red, let green, let blue):
            return (Int(red), Int(green), Int(blue))
        case .indexed(let number) where number < 16:
            let known = Paint.firstSixteen[Int(number)]
            return (known.0, known.1, known.2)
        case .indexed(let number) where number >= 232:
            let grey = 8 + 10 * (Int(number) - 232)
            return (grey, grey, grey)
        case .indexed(let number):
            let place = Int(number) - 16
            return (Paint.cubeSteps[place / 36], Paint.cubeSteps[place / 6 % 6], Paint.cubeSteps[place % 6])
        }
    }

    /// The most similar colour of the 240 that are the same in every terminal.
    public var nearestIndexed: Paint {
        guard case .rgb(let red, let green, let blue) = self else { return self }
        let steps = [red, green, blue].map { Paint.nearestStep(to: Int($0)) }
        let cube = Paint.indexed(UInt8(16 + 36 * steps[0] + 6 * steps[1] + steps[2]))
        // The grey with the smallest distance is the one nearest to the mean, weighed as the distance is.
        let mean = (3 * Int(red) + 4 * Int(green) + 2 * Int(blue)) / 9
        let grey = Paint.indexed(UInt8(232 + min(23, max(0, (mean - 3) / 10))))
        return distance(to: grey) < distance(to: cube) ? grey : cube
    }

    /// The most similar of the first sixteen.
    public var nearestOfSixteen: Paint {
        guard components != nil else { return self }
        if case .indexed(let number) = self, number < 16 { return self }
        let numbers = (0..<16).map { Paint.indexed(UInt8($0)) }
        return numbers.min { distance(to: $0) < distance(to: $1) } ?? self
    }

    /// How well one colour can be read on another: 1 (not at all) to 21; `nil` when one of them is the terminal's
    /// choice.
    ///
    /// Source: WCAG 2.2, contrast ratio and relative luminance.
    public func contrast(with other: Paint) -> Double? {
        guard let mine = luminance, let theirs = other.luminance else { return nil }
        return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
    }

    private var luminance: Double? {
        guard let (red, green, blue) = components else { return nil }
        func linear(_ channel: Int) -> Double {
            let value = Double(channel) / 255
            // (x + 0.055) / 1.055 to the power of 2.4, without a mathematics library: x² times the fifth root of x².
            return value <= 0.04045 ? value / 12.92 : Paint.power((value + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// `x` to the power of 2.4, for `x` between 0 and 1.
    private static func power(_ x: Double) -> Double {
        let square = x * x
        var root = 0.5 + square / 2
        for _ in 0..<24 {
            let fourth = root * root * root * root
            root -= (root * fourth - square) / (5 * fourth)
        }
        return square * root
    }

    private func distance(to other: Paint) -> Int {
        guard let mine = components, let theirs = other.components else { return .max }
        let red = mine.red - theirs.red
        let green = mine.green - theirs.green
        let blue = mine.blue - theirs.blue
        // The eye sees green best and blue worst.
        return 3 * red * red + 4 * green * green + 2 * blue * blue
    }

    private static func nearestStep(to value: Int) -> Int {
        var best = 0
        for step in 1..<6 where abs(cubeSteps[step] - value) < abs(cubeSteps[best] - value) { best = step }
        return best
    }

    /// The six strengths of each primary colour in the cube of 216.
    private static let cubeSteps = [0, 95, 135, 175, 215, 255]

    private static let firstSixteen = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
}

/// A colour of a theme: the one that is meant, and the one for terminals with sixteen colours or fewer.
public struct ThemeColor: Hashable, Sendable {
    public let rich: Paint
    public let basic: Paint

    /// - Parameter basic: one of the first sixteen or the terminal's own; by default the most similar of them.
    public init(_ rich: Paint, basic: Paint? = nil) {
        self.rich = rich
        self.basic = basic ?? rich.nearestOfSixteen
    }

    /// The terminal's own colour.
    public static let standard = ThemeColor(.standard)

    /// What a terminal is told that can show so many colours.
    public func paint(_ depth: ColorDepth) -> Paint {
        switch depth {
        case .mono: .standard
        case .eight, .sixteen: basic
        case .indexed: rich.nearestIndexed
        case .direct: rich.asComponents
        }
    }
}

extension Paint {
    /// Terminals with direct colours know no palette.
    fileprivate var asComponents: Paint {
        guard let (red, green, blue) = components else { return self }
        return .rgb(UInt8(red), UInt8(green), UInt8(blue))
    }
}
