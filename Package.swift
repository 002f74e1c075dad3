// swift-tools-version: 6.2
import PackageDescription

/// Every room is held to the same rules: Swift 6, declared imports, marked unsafe code, no warnings.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// One room of the house: a target that may import only what its row says.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// The tests of one room.
func tests(of name: String, imports: [Target.Dependency] = [], resources: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + imports,
        exclude: resources,
        swiftSettings: strict
    )
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "placard",
    products: [
        .executable(name: "placard", targets: ["placard-command"]),
        .library(name: "Placard", targets: ["Placard"]),
    ],
    dependencies: [
        // YAML in front matter and settings.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // The command line.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The rooms, read downwards: each imports only rooms above it.
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CLoader"),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room("Diagnostics"),  // No local dependencies here, so every room may import it.
        room("Bytes"),
        room("CommonMark", imports: ["CCMark", "Diagnostics"]),
        room("Templating", imports: ["Bytes", "Diagnostics"]),
        room("Parallel"),
        room("Hashing", imports: ["CXXHash"]),
        room("Compression", imports: ["CBrotli", "CZlib"]),
        room("Statistics", imports: ["Bytes"]),
        room("Wording", imports: ["Bytes", "Statistics"]),
        room("ReportModel", imports: ["CommonMark", "Diagnostics"]),
        room("ContentReading", imports: ["CommonMark", "Diagnostics", "Parallel", "ReportModel", "Wording", yams]),
        room("DataReading", imports: ["Diagnostics", "ReportModel"]),
        room("Cartography", imports: ["ReportModel"]),
        room("SiteAssembly", imports: ["CommonMark", "Diagnostics", "Parallel", "ReportModel", "Statistics"]),
        room("Styling", imports: ["Diagnostics", "ReportModel"]),
        room("Enclosing", imports: ["CommonMark", "Diagnostics", "ReportModel", "Styling"]),
        room("Analysis", imports: ["Parallel", "ReportModel", "Statistics"]),
        room("PlanChecking", imports: ["Analysis", "Diagnostics", "ReportModel"]),
        room("Interpretation", imports: ["Analysis", "ReportModel", "Statistics", "Wording"]),
        room("Graphics", imports: ["Cartography", "Templating"]),
        room(
            "PageRendering",
            imports: [
                "Analysis", "Cartography", "CommonMark", "Diagnostics", "Graphics", "Interpretation", "Parallel",
                "ReportModel", "Templating", "Wording",
            ]
        ),
        room("SiteChecks", imports: ["CommonMark", "Diagnostics", "ReportModel"]),
        room("Files", imports: ["Diagnostics"]),
        room("SiteWriting", imports: ["Diagnostics", "Files", "Hashing"]),
        room("Remembering", imports: ["Diagnostics", "Files", "Hashing", "ReportModel", "SiteWriting"]),
        room(
            "Placard",
            imports: [
                "CLoader", "Compression", "ContentReading", "DataReading", "Diagnostics", "Enclosing", "Files",
                "Hashing",
                "PageRendering",
                "PlanChecking", "Remembering", "ReportModel", "SiteAssembly", "SiteChecks", "SiteWriting", "Styling",
                "Templating",
                "Wording",
            ]
        ),
        .executableTarget(
            name: "placard-command",
            dependencies: ["Diagnostics", "Placard", argumentParser],
            swiftSettings: strict
        ),
        // What the rooms can do in a second; see Benchmarks/README.md.
        .executableTarget(
            name: "placard-benchmarks",
            dependencies: [
                "Analysis", "CommonMark", "DataReading", "Diagnostics", "Placard", "ReportModel", "Templating",
            ],
            path: "Benchmarks/placard-benchmarks",
            swiftSettings: strict
        ),

        // Random numbers and samples that the tests of several rooms share.
        .target(name: "TestRandom", path: "Tests/TestRandom", swiftSettings: strict),
        .target(
            name: "TestSupport",
            dependencies: ["Analysis", "CommonMark", "ContentReading", "Diagnostics", "ReportModel", "Wording"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        tests(of: "Bytes"),
        tests(of: "Diagnostics"),
        tests(of: "CommonMark", imports: ["Diagnostics"]),
        tests(of: "Templating", imports: ["Diagnostics", "TestRandom"]),
        tests(of: "Hashing"),
        tests(of: "Parallel"),
        tests(of: "Compression"),
        tests(of: "Statistics", imports: ["TestRandom"]),
        tests(of: "Wording"),
        tests(of: "ReportModel", imports: ["Diagnostics"]),
        tests(of: "ContentReading", imports: ["CommonMark", "Diagnostics", "ReportModel", "TestSupport", "Wording"]),
        tests(of: "DataReading", imports: ["CommonMark", "Diagnostics", "ReportModel"]),
        tests(of: "Cartography", imports: ["ReportModel"]),
        tests(of: "SiteAssembly", imports: ["CommonMark", "Diagnostics", "ReportModel", "Statistics", "TestRandom"]),
        tests(of: "Styling", imports: ["Diagnostics", "ReportModel"]),
        tests(of: "Enclosing", imports: ["CommonMark", "Diagnostics", "ReportModel"]),
        tests(of: "Analysis", imports: ["CommonMark", "Diagnostics", "ReportModel", "TestSupport"]),
        tests(
            of: "Interpretation",
            imports: ["Analysis", "CommonMark", "Diagnostics", "ReportModel", "TestSupport", "Wording"]
        ),
        tests(of: "Graphics", imports: ["Cartography", "Templating", "TestRandom"]),
        tests(
            of: "PageRendering",
            imports: [
                "Analysis", "CommonMark", "Diagnostics", "Interpretation", "ReportModel", "Templating",
                "TestSupport", "Wording",
            ]
        ),
        tests(
            of: "SiteChecks",
            imports: ["CommonMark", "ContentReading", "Diagnostics", "ReportModel", "TestSupport"]
        ),
        tests(of: "Files", imports: ["Diagnostics"]),
        tests(of: "SiteWriting", imports: ["Diagnostics", "Files", "Hashing", "TestRandom"]),
        tests(of: "Remembering", imports: ["Diagnostics", "Files", "Hashing", "ReportModel", "SiteWriting"]),
        tests(
            of: "Placard",
            imports: ["Diagnostics", "ReportModel", "TestRandom", "placard-command"],
            resources: ["Broken", "Checked", "Golden"]
        ),
    ]
)
