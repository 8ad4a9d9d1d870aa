// swift-tools-version: 6.1
import PackageDescription

/// One set of rules for every target: Swift 6, explicit existentials, no accidental re-exports.
let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A product of a package we depend on.
func product(_ name: String, _ package: String) -> Target.Dependency {
    .product(name: name, package: package)
}

/// A library or executable target with the common rules.
func house(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// A target below `Benchmarks` with the common rules.
func benchmark(_ name: String, isExecutable: Bool = false, _ dependencies: [Target.Dependency]) -> Target {
    let path = "Benchmarks/\(name)"
    return isExecutable
        ? .executableTarget(name: name, dependencies: dependencies, path: path, swiftSettings: swiftSettings)
        : .target(name: name, dependencies: dependencies, path: path, swiftSettings: swiftSettings)
}

/// A test target with the common rules.
func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: resources, swiftSettings: swiftSettings)
}

let package = Package(
    name: "bo",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "bo", targets: ["bo"]),
        .executable(name: "bo-sandbox", targets: ["bo-sandbox"]),
        .executable(name: "make-cache", targets: ["make-cache"]),
        .executable(name: "store-bench", targets: ["store-bench"]),
        .executable(name: "decode-bench", targets: ["decode-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // Layer 1: true without a screen, a disk or a network.
        house("BoModel", []),
        house("BoJSON", []),
        .systemLibrary(name: "CNcurses"),
        // libcurl is loaded when it is first needed: only its header is used here.
        .target(name: "CCurl"),

        // Layer 2: words, disk, wire.
        house("BoText", ["BoModel", "BoJSON"]),
        house("BoStore", ["BoModel", "BoJSON", product("GRDB", "GRDB.swift"), product("Crypto", "swift-crypto")]),
        house(
            "BoHub",
            [
                "BoModel", "BoJSON", "CCurl", product("Crypto", "swift-crypto"),
                product("CryptoExtras", "swift-crypto"),
            ]),

        // Layer 3: dashboard, background work, synthetic world.
        house("BoTUI", ["BoModel", "BoText", "CNcurses"]),
        house("BoRefresh", ["BoModel", "BoStore", "BoHub"]),
        house(
            "BoSandbox",
            [
                "BoModel", "BoJSON", "BoHub", product("Crypto", "swift-crypto"),
                product("CryptoExtras", "swift-crypto"),
            ]),
        house("BoProgram", ["BoModel", "BoText", product("ArgumentParser", "swift-argument-parser")]),

        // Layer 4: the programs.
        .executableTarget(
            name: "bo",
            dependencies: [
                "BoModel", "BoJSON", "BoText", "BoStore", "BoHub", "BoTUI", "BoRefresh", "BoProgram",
                product("ArgumentParser", "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "bo-sandbox",
            dependencies: [
                "BoModel", "BoJSON", "BoText", "BoHub", "BoSandbox", "BoProgram",
                product("ArgumentParser", "swift-argument-parser"), product("FlyingFox", "FlyingFox"),
            ],
            swiftSettings: swiftSettings),

        // Benchmarks: caches of any size, the store against plain SQLite, the reading of pages against Foundation's.
        // They share the release's build.
        benchmark("BenchKit", ["BoModel", "BoStore"]),
        benchmark("make-cache", isExecutable: true, ["BenchKit", "BoModel", "BoStore"]),
        benchmark(
            "store-bench", isExecutable: true,
            ["BenchKit", "BoModel", "BoStore", product("GRDBSQLite", "GRDB.swift")]),
        benchmark("decode-bench", isExecutable: true, ["BenchKit", "BoModel", "BoJSON", "BoHub", "BoSandbox"]),

        // Tests enter by the public door.
        .target(
            name: "BoTestKit",
            dependencies: ["BoModel", "BoText", "BoStore", "BoHub", "BoRefresh", "BoSandbox", "BoTUI"],
            path: "Tests/BoTestKit", swiftSettings: swiftSettings),
        tests("BoModelTests", ["BoModel"]),
        tests("BoJSONTests", ["BoJSON"]),
        tests("BoTextTests", ["BoText", "BoModel"]),
        tests(
            "BoStoreTests", ["BoStore", "BoModel", "BoTestKit", product("GRDB", "GRDB.swift")],
            resources: ["Fixtures"]),
        tests(
            "BoHubTests",
            [
                "BoHub", "BoModel", "BoJSON", "BoSandbox", product("Crypto", "swift-crypto"),
                product("CryptoExtras", "swift-crypto"),
            ]),
        tests("BoRefreshTests", ["BoRefresh", "BoTestKit"]),
        tests("BoSandboxTests", ["BoSandbox", "BoHub", "BoModel", "BoJSON"]),
        tests("BoTUITests", ["BoTUI", "BoStore", "BoTestKit", "CNcurses"], resources: ["Golden"]),
        tests("BoCommandTests", ["BoModel", "BoJSON", "BoStore", "BoSandbox", "BoTestKit"]),
        tests("HouseTests", ["BoModel", "BoText", "BoTUI"]),
    ])
