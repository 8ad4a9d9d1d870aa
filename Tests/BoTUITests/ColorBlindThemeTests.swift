import BoTUI
import Foundation
import Testing

/// The two themes for eyes that lack a kind of cone, seen as those eyes see them.
@Suite struct ColorBlindThemeTests {
    /// What becomes of linear red, green and blue.
    ///
    /// Source: Machado, Oliveira and Fernandes 2009, severity 1.
    private static let eyes: [String: [[Double]]] = [
        "deuteranopi": [
            [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
        ],
        "tritanopi": [
            [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
        ],
    ]

    /// Lightness and the two axes of CIELAB of a colour as those eyes see it.
    private static func seen(_ paint: Paint, by eyes: [[Double]]) throws -> [Double] {
        let (red, green, blue) = try #require(paint.components)
        let linear = [red, green, blue].map { channel in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
            matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
        }
        let xyz = times(
            [[0.4338, 0.3762, 0.1900], [0.2126, 0.7152, 0.0722], [0.0177, 0.1095, 0.8741]],
            times(eyes, linear).map { min(1, max(0, $0)) })
        let roots = xyz.map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
        return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
    }

    @Test(arguments: ["deuteranopi", "tritanopi"], [ColorDepth.direct, .indexed, .sixteen])
    func `states and directions differ to eyes that see fewer colours`(name: String, depth: ColorDepth) throws {
        let theme = try ThemeTests.shipped(name)
        let eyes = try #require(Self.eyes[name])

        for (one, other) in [
            (Role.good, Role.warning), (.good, .error), (.warning, .error), (.amountIn, .amountOut),
        ] {
            let a = try Self.seen(theme.style(for: one).foreground.paint(depth), by: eyes)
            let b = try Self.seen(theme.style(for: other).foreground.paint(depth), by: eyes)
            // 2.3 is a difference that can just be seen; this many times that is seen without looking for it.
            #expect(sqrt(zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)) >= 15, "\(one) \(other)")
        }
    }

    @Test(arguments: ["deuteranopi", "tritanopi"])
    func `a failure differs from all else by more than its colour`(name: String) throws {
        let theme = try ThemeTests.shipped(name)
        let failure = theme.style(for: .error).attributes

        #expect(failure.contains([.bold, .underline]))
        for role in [Role.text, .good, .warning, .amountIn, .amountOut] {
            #expect(theme.style(for: role).attributes != failure, "\(role)")
        }
    }
}
