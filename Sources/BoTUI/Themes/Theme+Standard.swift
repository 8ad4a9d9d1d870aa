/// The colours of fjord, by their names in its file.
private enum Fjord {
    static let deep = ThemeColor(.rgb(0x0E, 0x1C, 0x26), basic: .indexed(0))
    static let night = ThemeColor(.rgb(0x1B, 0x2D, 0x63), basic: .indexed(4))
    static let shadow = ThemeColor(.rgb(0x22, 0x37, 0x44), basic: .indexed(0))
    static let skerry = ThemeColor(.rgb(0x16, 0x30, 0x3F), basic: .indexed(0))
    static let snow = ThemeColor(.rgb(0xDC, 0xE6, 0xEC), basic: .indexed(7))
    static let white = ThemeColor(.rgb(0xFF, 0xFF, 0xFF), basic: .indexed(15))
    static let mist = ThemeColor(.rgb(0x9F, 0xB3, 0xC0), basic: .indexed(7))
    static let rain = ThemeColor(.rgb(0xB4, 0xC7, 0xD3), basic: .indexed(7))
    static let ice = ThemeColor(.rgb(0x8F, 0xCB, 0xE6), basic: .indexed(14))
    static let gold = ThemeColor(.rgb(0xF2, 0xCC, 0x8A), basic: .indexed(11))
    static let birch = ThemeColor(.rgb(0x9A, 0xDC, 0xB0), basic: .indexed(10))
    static let rowan = ThemeColor(.rgb(0xFF, 0x9A, 0x8F), basic: .indexed(9))
    // Red cannot be read on the blue of terminals with few colours.
    static let rowanOnNight = ThemeColor(.rgb(0xFF, 0x9A, 0x8F), basic: .indexed(15))
}

extension Theme {
    /// The theme that Bo has when it finds no file: the same as `themes/fjord.toml`.
    public static let standard = Theme(
        name: "fjord",
        roles: [
            .text: StyleRule(Fjord.snow, on: Fjord.deep),
            .dimmed: StyleRule(Fjord.mist),
            .title: StyleRule(Fjord.rain),
            .titleCurrent: StyleRule(Fjord.white, .bold),
            .heading: StyleRule(Fjord.ice, .bold),
            .total: StyleRule(Fjord.snow, .bold),
            .status: StyleRule(Fjord.mist),
            .chip: StyleRule(Fjord.ice),
            .key: StyleRule(Fjord.gold, .bold),
            .hint: StyleRule(Fjord.mist),
            .amountIn: StyleRule(Fjord.birch),
            // Most amounts go out, and their sign says it: a page of red would hide the red that matters.
            .amountOut: StyleRule(Fjord.snow),
            .match: StyleRule(Fjord.gold, [.bold, .underline]),
            .cursor: StyleRule(Fjord.gold, .bold),
            .good: StyleRule(Fjord.birch),
            .warning: StyleRule(Fjord.gold),
            .error: StyleRule(Fjord.rowan, .bold),
            .frame: StyleRule(Fjord.mist),
            .popup: StyleRule(Fjord.snow, on: Fjord.skerry),
            .bar: StyleRule(Fjord.ice),
            .synthetic: StyleRule(Fjord.deep, on: Fjord.gold, .bold),
        ],
        emphases: [
            .selected: StyleRule(on: Fjord.night, .bold),
            .selectedIdle: StyleRule(on: Fjord.shadow),
        ],
        exceptions: [
            .selected: [
                .synthetic: StyleRule(Fjord.gold),
                .error: StyleRule(Fjord.rowanOnNight),
            ],
            .selectedIdle: [.synthetic: StyleRule(Fjord.gold)],
        ])

    /// No colours at all: what `NO_COLOR` and terminals without colours get. The same as `themes/mono.toml`.
    public static let mono = Theme(
        name: "mono",
        roles: [
            .text: StyleRule(.standard, on: .standard),
            .titleCurrent: StyleRule(.bold),
            .heading: StyleRule([.bold, .underline]),
            .total: StyleRule(.bold),
            .key: StyleRule(.bold),
            .match: StyleRule([.bold, .underline]),
            .cursor: StyleRule(.bold),
            .warning: StyleRule(.underline),
            .error: StyleRule(.bold),
            .synthetic: StyleRule(.reverse),
        ],
        emphases: [
            .selected: StyleRule(.reverse),
            .selectedIdle: StyleRule(.underline),
        ])
}

extension StyleRule {
    fileprivate init(_ foreground: ThemeColor, _ attributes: Attributes) {
        self.init(foreground, on: nil, attributes)
    }

    fileprivate init(_ attributes: Attributes) { self.init(nil, on: nil, attributes) }

    fileprivate init(on background: ThemeColor, _ attributes: Attributes = []) {
        self.init(nil, on: background, attributes)
    }
}
