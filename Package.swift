// swift-tools-version: 6.2
import PackageDescription

/// Every module is held to the same rules: Swift 6, declared imports, marked unsafe code, no warnings.
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

/// A module with one job, which may import only what its row says; `scripts/check-imports` holds its files to it.
func module(
    _ name: String,
    imports: [Target.Dependency] = [],
    plugins: [Target.PluginUsage] = []
) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: strict, plugins: plugins)
}

/// The tests of one module.
func tests(of name: String, imports: [Target.Dependency] = [], resources: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + imports,
        exclude: resources,
        swiftSettings: strict
    )
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let nio = ["NIOCore", "NIOHTTP1", "NIOPosix"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "placard",
    products: [
        .executable(name: "placard", targets: ["placard-command"]),
        // With the modules whose types its signatures use, and those of theirs.
        .library(name: "Placard", targets: ["Placard", "Diagnostics", "Model", "Output"]),
        // Apart, as it needs a web server.
        .library(name: "Preview", targets: ["Preview"]),
    ],
    dependencies: [
        // YAML in front matter and settings.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // The command line.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // The web server of the preview: HTTP, and connections without a thread for each.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    ],
    targets: [
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CLoader"),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The modules, read downwards: each imports only modules above it.
        module("Primitives", imports: ["CBrotli", "CExpat", "CXXHash", "CZlib"]),
        module("Diagnostics"),
        module("Spreadsheets", imports: ["Diagnostics", "Primitives"]),
        module("Markdown", imports: ["CCMark", "Diagnostics", "Primitives"]),
        module("Templates", imports: ["Diagnostics", "Primitives"]),
        module("Statistics"),
        module("Model", imports: ["Diagnostics", "Markdown"]),
        module("Localization", imports: ["Model", "Primitives", "Statistics"]),
        module("Assets", imports: ["Diagnostics", "Model", "Primitives"]),
        module(
            "ContentLoading",
            imports: ["Assets", "Diagnostics", "Localization", "Markdown", "Model", "Primitives", yams]
        ),
        module("DataLoading", imports: ["Diagnostics", "Model", "Primitives", "Spreadsheets"]),
        module(
            "Assembly",
            imports: ["Diagnostics", "Localization", "Markdown", "Model", "Primitives", "Statistics"]
        ),
        module("Analysis", imports: ["Localization", "Model", "Primitives", "Statistics"]),
        module("Graphics", imports: ["Model", "Primitives", "Templates"]),
        module(
            "Pages",
            imports: [
                "Analysis", "Diagnostics", "Graphics", "Localization", "Markdown", "Model", "Primitives", "Templates",
            ]
        ),
        module("Checks", imports: ["Analysis", "Diagnostics", "Markdown", "Model"]),
        module("Import", imports: ["ContentLoading", "DataLoading", "Diagnostics", "Model"]),
        module("Scaffolding", imports: ["ContentLoading", "DataLoading", "Diagnostics", "Import", "Model"]),
        module("Output", imports: ["Diagnostics", "Model", "Primitives"]),
        module("Cache", imports: ["Diagnostics", "Model", "Output", "Primitives"]),
        module(
            "Placard",
            imports: [
                "Assembly", "Assets", "CLoader", "Cache", "Checks", "ContentLoading", "DataLoading", "Diagnostics",
                "Import", "Localization", "Markdown", "Model", "Output", "Pages", "Primitives", "Scaffolding",
                "Templates",
            ],
            plugins: ["BundleTemplates"]
        ),
        module("Preview", imports: ["Diagnostics", "Model", "Output", "Placard", "Primitives"] + nio),
        // Puts the templates into the program.
        .executableTarget(name: "bundle-files", path: "Plugins/bundle-files"),
        .plugin(name: "BundleTemplates", capability: .buildTool(), dependencies: ["bundle-files"]),
        .executableTarget(
            name: "placard-command",
            dependencies: [
                "Diagnostics", "Import", "Markdown", "Model", "Output", "Placard", "Preview", "Scaffolding",
                argumentParser,
            ],
            swiftSettings: strict
        ),
        // What the modules can do in a second; see Benchmarks/README.md.
        .executableTarget(
            name: "placard-benchmarks",
            dependencies: [
                "Analysis", "DataLoading", "Diagnostics", "Markdown", "Model", "Placard", "Templates",
            ],
            path: "Benchmarks/placard-benchmarks",
            swiftSettings: strict
        ),

        // Random numbers and samples that the tests of several modules share.
        .target(name: "TestRandom", path: "Tests/TestRandom", swiftSettings: strict),
        // Workbooks and archives that tests read.
        .target(
            name: "TestWorkbooks",
            dependencies: ["Primitives"],
            path: "Tests/TestWorkbooks",
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Analysis", "ContentLoading", "Diagnostics", "Localization", "Markdown", "Model"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        // Readers given bytes of strangers, by the tests and by libFuzzer; see CONTRIBUTING.md.
        .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "Assets", "Cache", "ContentLoading", "DataLoading", "Diagnostics", "Import", "Markdown", "Model",
                "Output", "Placard", "Primitives", "Spreadsheets", "Templates", "TestSupport", "TestWorkbooks",
            ],
            path: "Tests/Fuzz/FuzzTargets",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "placard-fuzz",
            dependencies: ["CFuzzer", "FuzzTargets"],
            path: "Tests/Fuzz/placard-fuzz",
            swiftSettings: strict
        ),
        tests(of: "FuzzTargets"),
        tests(of: "TestSupport"),
        tests(of: "Primitives"),
        tests(of: "Diagnostics"),
        tests(of: "Spreadsheets", imports: ["Diagnostics", "Primitives", "TestRandom", "TestWorkbooks"]),
        tests(of: "Markdown", imports: ["Diagnostics", "TestRandom"]),
        tests(of: "Templates", imports: ["Diagnostics", "TestRandom"]),
        tests(of: "Statistics", imports: ["TestRandom"]),
        tests(of: "Model", imports: ["Diagnostics", "Markdown"]),
        tests(of: "Localization", imports: ["Statistics", "TestRandom"]),
        tests(of: "Assets", imports: ["Diagnostics", "Model"]),
        tests(
            of: "ContentLoading",
            imports: ["Diagnostics", "Localization", "Markdown", "Model", "TestRandom", "TestSupport"]
        ),
        tests(
            of: "DataLoading",
            imports: [
                "ContentLoading", "Diagnostics", "Markdown", "Model", "Primitives", "TestRandom", "TestWorkbooks",
            ]
        ),
        tests(
            of: "Assembly",
            imports: ["Diagnostics", "Localization", "Markdown", "Model", "TestRandom", "TestSupport"]
        ),
        tests(
            of: "Analysis",
            imports: ["Diagnostics", "Localization", "Markdown", "Model", "TestRandom", "TestSupport"]
        ),
        tests(of: "Graphics", imports: ["Model", "Templates", "TestRandom"]),
        tests(
            of: "Pages",
            imports: [
                "Analysis", "Diagnostics", "Localization", "Markdown", "Model", "Templates", "TestRandom",
                "TestSupport",
            ]
        ),
        tests(of: "Checks", imports: ["ContentLoading", "Diagnostics", "Model", "TestSupport"]),
        tests(of: "Import", imports: ["Diagnostics", "Model"]),
        tests(of: "Scaffolding", imports: ["Diagnostics", "Model"]),
        tests(of: "Output", imports: ["Diagnostics", "Model", "Primitives", "TestRandom"]),
        tests(of: "Preview", imports: ["Diagnostics"]),
        tests(of: "Cache", imports: ["Diagnostics", "Model", "Output", "Primitives"]),
        // Somebody else's package: sees what is public alone.
        .testTarget(
            name: "LibraryTests",
            dependencies: ["Diagnostics", "Model", "Output", "Placard"],
            packageAccess: false,
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ]
        ),
        tests(
            of: "Placard",
            imports: [
                "Diagnostics", "Model", "Preview", "TestRandom", "TestSupport", "TestWorkbooks", "placard-command",
            ],
            resources: ["Advice", "Broken", "Checked", "Golden", "OfficialFiles"]
        ),
    ]
)
