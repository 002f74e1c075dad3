import Output
import TestRandom
import Testing

/// Any folder, any site: the folder ends equal to the site and everybody else's files, whatever fails on the way.
@Suite struct SiteWriterPropertyTests {
    /// Names that can be a file in one build and a folder in the next.
    private static let pool = [
        "a", "a/b", "a/b/c", "a-b", "a.html", "d/index.html", "d/e/f/g", "d/e", "index.html", "é/ü.html", "z/z/z/z",
    ]

    private static let foreignPool = [
        ".gitignore", "a/own.txt", "d/e/own.txt", "own/own.txt", "index.html", "index.html.gz", "z/z/own",
    ]

    /// Some of the pool that can lie side by side.
    private static func randomSite(_ random: inout SeededRandom) -> [String: String] {
        var site: [String: String] = [:]
        for path in pool.shuffled(using: &random).prefix(Int.random(in: 0...pool.count, using: &random)) {
            let clashes = site.keys.contains { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
            if !clashes { site[path] = "text \(Int.random(in: 0..<3, using: &random)) of it" }
        }
        return site
    }

    /// The copy of a page: of the first text none, of the second what somebody else may have put there.
    private static func copy(of path: String, _ text: String) -> String? {
        guard path.hasSuffix(".html") else { return nil }
        return ["text 1 of it": "text 0 of it", "text 2 of it": "short"][text]
    }

    private static func files(_ site: [String: String]) -> [OutputFile] {
        site.map { path, text in
            let copy = FileVariant(path: path + ".gz") { _ in Self.copy(of: path, text).map { Array($0.utf8) } }
            return OutputFile(path: path, copies: [copy]) { Array(text.utf8) }
        }
    }

    /// What the folder should hold: the site with the copies.
    private static func whole(_ site: [String: String]) -> [String: String] {
        var whole = site
        for (path, text) in site { whole[path + ".gz"] = copy(of: path, text) }
        return whole
    }

    /// A folder with other people's files after a few builds, and what in it is theirs.
    private static func randomStore(
        _ random: inout SeededRandom
    ) async throws -> (store: MemoryStore, foreign: [String: String]) {
        var foreign: [String: String] = [:]
        for path in foreignPool where Int.random(in: 0..<4, using: &random) == 0 {
            foreign[path] = "text 0 of it"
        }
        let store = MemoryStore(out: foreign)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let site = randomSite(&random)
            _ = try await refusals {
                try await SiteWriter(store: store, threads: 1).write(files(site), to: "out")
            }
        }
        return (store, foreign)
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>)
    func makesTheFolderEqualTheSite(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let (store, foreign) = try await Self.randomStore(&random)
        let site = Self.randomSite(&random)
        let writer = SiteWriter(store: store, threads: 1)
        let before = store.nodes
        let refused = try await refusals { try await writer.write(Self.files(site), to: "out") }
        guard refused.isEmpty else {
            #expect(store.nodes == before)
            return
        }
        #expect(store.out == Self.whole(site).merging(foreign) { $1 })
        let writes = store.writes
        let again = try await writer.write(Self.files(site), to: "out")
        #expect(again.written == 0 && again.removed.isEmpty && store.writes == writes)
        for folder in store.folders {
            #expect(store.out.keys.contains { $0.hasPrefix(folder + "/") }, "\(folder) is empty")
        }
    }

    /// The test above and the one below say something only of sites that are not refused.
    @Test func writesMostOfTheRandomSites() async throws {
        var written = 0
        for seed in 1...60 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            let store = try await Self.randomStore(&random).store
            let files = Self.files(Self.randomSite(&random))
            let refused = try await refusals { try await SiteWriter(store: store, threads: 1).write(files, to: "out") }
            if refused.isEmpty { written += 1 }
        }
        #expect(written * 2 > 60)
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func leavesWholeFilesWhereverItIsStopped(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let (start, foreign) = try await Self.randomStore(&random)
        let site = Self.randomSite(&random)
        let clean = MemoryStore(start.nodes)
        let refused = try await refusals {
            try await SiteWriter(store: clean, threads: 1).write(Self.files(site), to: "out")
        }
        guard refused.isEmpty else { return }
        for operation in stride(from: 1, through: clean.operations, by: 1) {
            let store = MemoryStore(start.nodes, failAt: operation)
            await #expect(throws: FileError.self, "operation \(operation)") {
                try await SiteWriter(store: store, threads: 1).write(Self.files(site), to: "out")
            }
            let whole = Self.whole(site)
            for (path, text) in store.out where !path.hasSuffix(".placard-new") {
                #expect(text == start.out[path] || text == whole[path], "\(path) after operation \(operation)")
            }
            for (path, text) in foreign { #expect(store.out[path] == text) }
            let repaired = MemoryStore(store.nodes)
            _ = try await SiteWriter(store: repaired, threads: 1).write(Self.files(site), to: "out")
            #expect(repaired.nodes == clean.nodes, "after operation \(operation)")
        }
    }
}
