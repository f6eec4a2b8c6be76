// swift-tools-version: 6.2
// The module map: a target may import only what is listed beside it here.
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// `python` names folders of scripts that are compiled in, to be run in the sandbox.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], python: [String] = []) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        exclude: ["README.md"],
        resources: python.map { .embedInCode($0) },
        swiftSettings: strict
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "vernier",
    products: [.executable(name: "vernier", targets: ["vernier"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // C, seen by Formats only.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),

        // Rooms, from the first to the last.
        module("AuditModel"),
        module("Statistics"),
        module("Formats", ["AuditModel", "CLibXML2", "CLibArchive", "Yams"]),
        module("Fingerprints", [.product(name: "Crypto", package: "swift-crypto")]),
        module("Suites", ["AuditModel", "Formats", "Fingerprints"]),
        module("Grading", ["AuditModel"], python: ["Sandbox/Python"]),
        module("Twins", ["AuditModel", "Statistics", "Formats", "Grading"], python: ["Code/Python"]),
        module(
            "ModelRuns",
            [
                "AuditModel", "Fingerprints", "Formats",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        module("Detectors", ["AuditModel", "Statistics"]),
        module("Verdicts", ["AuditModel", "Statistics"]),
        module("ResultLogs", ["AuditModel", "Formats"]),
        module("Rules", ["AuditModel", "Statistics"]),
        module("Simulation", ["AuditModel", "Statistics", "Detectors", "Verdicts"]),
        module("Reports", ["AuditModel", "Formats", .product(name: "Mustache", package: "swift-mustache")]),
        .executableTarget(
            name: "vernier",
            dependencies: [
                "AuditModel", "Statistics", "Formats", "Fingerprints", "Suites", "Grading", "Twins", "ModelRuns",
                "Detectors", "Verdicts", "Reports", "ResultLogs", "Rules", "Simulation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["README.md"],
            swiftSettings: strict
        ),

        tests("AuditModel"),
        tests("Statistics"),
        tests("Formats", ["AuditModel"]),
        tests("Fingerprints"),
        tests("Suites", ["AuditModel", "Fingerprints", "Formats", "TestSupport"]),
        tests("Grading", ["AuditModel"]),
        tests("Twins", ["AuditModel", "Formats", "Grading", "TestSupport"]),
        tests(
            "ModelRuns",
            ["AuditModel", "Fingerprints", "Formats", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        tests("Detectors", ["AuditModel", "Statistics", "TestSupport"]),
        tests("Simulation", ["AuditModel", "Detectors", "Statistics", "Verdicts"]),
        tests("Rules", ["AuditModel", "Statistics", "TestSupport"]),
        tests("Verdicts", ["AuditModel", "Detectors"]),
        tests("ResultLogs", ["AuditModel", "Formats", "TestSupport"], exclude: ["Fixtures"]),
        tests("Reports", ["AuditModel", "Formats"], exclude: ["Snapshots"]),
        tests(
            "vernier",
            [
                "AuditModel", "Detectors", "Formats", "ModelRuns", "ResultLogs", "Rules", "Suites", "TestSupport",
                "Verdicts",
            ],
            exclude: ["Planted"]
        ),
        .target(
            name: "TestSupport",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

// `make bench` builds this; nobody else pays for it.
if ProcessInfo.processInfo.environment["VERNIER_BENCH"] != nil {
    package.targets.append(
        .executableTarget(
            name: "vernier-bench",
            dependencies: [
                "AuditModel", "Detectors", "Formats", "ResultLogs", "Statistics", "Suites", "Twins", "Verdicts",
            ],
            path: "Sources/Bench",
            exclude: ["README.md"],
            swiftSettings: strict
        )
    )
}

// `make fuzz` builds this, with libFuzzer's coverage in the parsers it drives.
if ProcessInfo.processInfo.environment["VERNIER_FUZZ"] != nil {
    let coverage = ["-sanitize=fuzzer"]
    for target in package.targets where target.name == "Formats" {
        target.swiftSettings = strict + [.unsafeFlags(coverage)]
    }
    package.targets.append(
        .executableTarget(
            name: "vernier-fuzz",
            dependencies: ["AuditModel", "Formats"],
            path: "Sources/Fuzz",
            exclude: ["README.md"],
            swiftSettings: strict,
            linkerSettings: [.unsafeFlags(coverage + ["-use-ld=lld"])]
        )
    )
}
