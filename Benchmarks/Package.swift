// swift-tools-version: 6.1
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let store: [Target.Dependency] = [
    .product(name: "BoStore", package: "bo"), .product(name: "BoModel", package: "bo"),
]

let package = Package(
    name: "bo-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "bo", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .target(name: "SampleHistory", dependencies: store, swiftSettings: swiftSettings),
        .executableTarget(
            name: "make-cache", dependencies: store + ["SampleHistory"], swiftSettings: swiftSettings),
        .executableTarget(
            name: "store-bench",
            dependencies: store + ["SampleHistory", .product(name: "GRDBSQLite", package: "GRDB.swift")],
            swiftSettings: swiftSettings),
    ])
