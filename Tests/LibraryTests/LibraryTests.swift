import Diagnostics
import Foundation
import Model
import Output
import Placard
import Synchronization
import Testing

/// Uses Placard as a package that depends on it does: this target sees what is public, and only the modules that the
/// library's product exports.
@Suite struct LibraryTests {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private let day: CalendarDate

    init() throws {
        day = try #require(CalendarDate(iso: "2031-06-01"))
    }

    /// A copy of a small site, removed at the end of the test.
    private func withSite(_ body: (URL) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let golden = Self.project.appending(path: "Tests/PlacardTests/Golden/own-templates/Content")
        try FileManager.default.copyItem(at: golden, to: root.appending(path: "Content"))
        try await body(root)
    }

    private func options(_ root: URL) -> BuildOptions {
        BuildOptions(root: root.path, templates: Self.project.path, day: day)
    }

    @Test func buildsASiteAsTheExampleDoes() async throws {
        try await withSite { root in
            let home = try #require(try await buildSite(at: root.path, with: Self.project.path, on: day))
            #expect(try Data(contentsOf: root.appending(path: "Site/index.html")) == Data(home))
        }
    }

    @Test func showsTheCodeThatIsTestedAsItsExample() throws {
        let library = try Self.lines("Sources/Placard/Placard.swift")
        let start = try #require(library.firstIndex(of: "    /// ```swift"))
        let shown = library[(start + 1)...].prefix { $0 != "    /// ```" }.map { $0.dropFirst("    /// ".count) }
        let tested = try Self.lines("Tests/LibraryTests/LibraryExample.swift")
        let function = try #require(tested.firstIndex { $0.hasPrefix("func ") })
        let body = tested[(function + 1)...].prefix { $0 != "}" }.map { $0.dropFirst("    ".count) }
        #expect(!shown.isEmpty)
        #expect(shown == body)
    }

    private static func lines(_ path: String) throws -> [Substring] {
        try String(contentsOf: project.appending(path: path), encoding: .utf8).split(separator: "\n")
    }

    @Test func leavesTheLastGoodSiteWhereThereIsAnError() async throws {
        try await withSite { root in
            #expect(try await Placard.build(options(root)).isWritten)
            let page = root.appending(path: "Site/index.html")
            let before = try Data(contentsOf: page)
            try Data("title: [".utf8).write(to: root.appending(path: "Content/site.yml"))
            let result = try await Placard.build(options(root))
            #expect(!result.isWritten)
            #expect(result.diagnostics.contains { $0.severity == .error })
            #expect(try Data(contentsOf: page) == before)
        }
    }

    @Test func joinsThePartsOfASite() async throws {
        try await withSite { root in
            let folders = [1, 2].map { root.appending(path: "part-\($0)").path }
            for (number, folder) in folders.enumerated() {
                var options = options(root)
                options.part = SitePart(number: number + 1, of: 2)
                options.output = folder
                #expect(try await Placard.build(options).isWritten)
            }
            let joined = root.appending(path: "Joined").path
            #expect(try Placard.join([folders[0]], into: joined).written == nil)
            #expect(try Placard.join([folders[0]], into: joined).diagnostics.map(\.rule.code) == ["F210"])
            let written = try #require(try Placard.join(folders, into: joined).written)
            let whole = try await Placard.build(options(root)).completion
            let expected = if case .written(let result) = whole { result.added } else { [String]() }
            #expect(!expected.isEmpty && written.added == expected)
        }
    }

    @Test func archivesASite() async throws {
        try await withSite { root in
            var options = options(root)
            options.mode = .archive(.file(root.appending(path: "site.tar").path))
            guard case .archived(let result) = try await Placard.build(options).completion else {
                Issue.record("nothing was archived")
                return
            }
            let size = try Data(contentsOf: root.appending(path: "site.tar")).count
            #expect(result.files.contains("index.html") && result.bytes == size)
        }
    }

    @Test func stopsAtWarningsWhereItIsStrict() async throws {
        try await withSite { root in
            try Data("unused".utf8).write(to: root.appending(path: "Content/indicators/unused.txt"))
            var options = options(root)
            options.isStrict = true
            let result = try await Placard.build(options)
            #expect(result.diagnostics.map(\.severity) == [.warning])
            #expect(result.wouldWrite(isStrict: false) && !result.wouldWrite(isStrict: true))
            #expect(!result.isWritten)
            #expect(!FileManager.default.fileExists(atPath: options.outputPath))
            options.isStrict = false
            #expect(try await Placard.build(options).isWritten)
        }
    }

    @Test func listsAndComparesWithoutWriting() async throws {
        try await withSite { root in
            var options = options(root)
            options.mode = .list
            let listed = try await Placard.build(options)
            #expect(listed.files.count > 5)
            #expect(listed.file(at: "no/such/file") == nil)
            options.mode = .compareWithOutput
            guard case .compared(let difference) = try await Placard.build(options).completion else {
                Issue.record("it was not compared")
                return
            }
            #expect(difference.added.map(\.path) == listed.files.map(\.path).sorted())
            #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["Content"])
        }
    }

    @Test func comparesWhatWasBuiltWithAnEarlierManifest() async throws {
        try await withSite { root in
            let options = options(root)
            #expect(try await Placard.build(options).isWritten)
            let earlier = root.appending(path: "published")
            let manifest = URL(filePath: options.outputPath).appending(path: ".placard-manifest")
            try FileManager.default.copyItem(at: manifest, to: earlier)
            let home = root.appending(path: "Content/home.md")
            try (String(contentsOf: home, encoding: .utf8) + "\nAnother paragraph.\n")
                .write(to: home, atomically: true, encoding: .utf8)
            #expect(try await Placard.build(options).isWritten)
            let difference = try Placard.compare(builtInto: options.outputPath, since: earlier.path)
            #expect(difference.changed.map(\.path).contains("index.html") && difference.unknown == 0)
            #expect(throws: (any Error).self) { try Placard.compare(builtInto: root.path, since: earlier.path) }
        }
    }

    @Test func refusesAFolderThatTheNextBuildWouldRead() async throws {
        try await withSite { root in
            var options = options(root)
            for folder in ["/Content/site", "/.placard", "/.placard/site"] {
                options.output = root.path + folder
                await #expect(throws: OutputInsideInput.self) { try await Placard.build(options) }
            }
        }
    }

    @Test func saysHowFarItIs() async throws {
        try await withSite { root in
            var options = options(root)
            let seen = Seen()
            options.onProgress = { progress in
                seen.state.withLock { state in
                    switch progress {
                    case .file: state.files += 1
                    case .stage(let stage, _): state.stages.append(stage)
                    }
                }
            }
            let result = try await Placard.build(options)
            let (files, stages) = seen.state.withLock(\.self)
            #expect(files == result.files.count)
            #expect(stages.first == .readingFiles && stages.last == .makingPages)
        }
    }
}

/// What a build said of how far it is, on any thread.
private final class Seen: Sendable {
    let state = Mutex<(files: Int, stages: [BuildStage])>((0, []))
}

extension BuildResult {
    fileprivate var isWritten: Bool {
        if case .written = completion { true } else { false }
    }
}
