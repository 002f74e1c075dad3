import Diagnostics
import Model
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

    /// Of the first text none, of the second what somebody else may have put there.
    private static func variant(of text: String) -> String? {
        ["text 1 of it": "text 0 of it", "text 2 of it": "short"][text]
    }

    /// What is to lie beside each page.
    private static let variants = [
        PrecompressedVariant("gzip", ending: ".gz", of: { $0.hasSuffix(".html") }) { bytes in
            variant(of: String(decoding: bytes, as: UTF8.self)).map { Array($0.utf8) }
        }
    ]

    /// What the folder should hold: the site with the variants.
    private static func whole(_ site: [String: String]) -> [String: String] {
        var whole = site
        for (path, text) in site where path.hasSuffix(".html") { whole[path + ".gz"] = variant(of: text) }
        return whole
    }

    /// A folder with other people's files after a few builds, and what in it is theirs.
    private static func randomStore(
        _ random: inout SeededRandom
    ) throws -> (store: MemoryStore, foreign: [String: String]) {
        var foreign: [String: String] = [:]
        for path in foreignPool where Int.random(in: 0..<4, using: &random) == 0 {
            foreign[path] = "text 0 of it"
        }
        let store = MemoryStore(out: foreign)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let site = randomSite(&random)
            _ = try refusals {
                try SiteWriter(store: store, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
            }
        }
        return (store, foreign)
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>)
    func makesTheFolderEqualTheSite(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (store, foreign) = try Self.randomStore(&random)
        let site = Self.randomSite(&random)
        let writer = SiteWriter(store: store, threads: 1)
        let before = store.nodes
        let refused = try refusals { try writer.write(outputFiles(site), variants: Self.variants, to: "out") }
        guard refused.isEmpty else {
            #expect(store.nodes == before)
            return
        }
        #expect(store.out == Self.whole(site).merging(foreign) { $1 })
        let writes = store.writes
        let again = try writer.write(outputFiles(site), variants: Self.variants, to: "out")
        #expect(again.written == 0 && again.removed.isEmpty && store.writes == writes)
        for folder in store.folders {
            #expect(store.out.keys.contains { $0.hasPrefix(folder + "/") }, "\(folder) is empty")
        }
    }

    private static let stoppedSeeds: ClosedRange<UInt64> = 1...60

    /// The tests above and below say something only of sites that are not refused.
    @Test func writesMostOfTheRandomSites() throws {
        let accepted = try Self.stoppedSeeds.count { seed in
            var random = SeededRandom(seed: seed)
            let (store, _) = try Self.randomStore(&random)
            let site = Self.randomSite(&random)
            return try refusals {
                try SiteWriter(store: store, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
            }.isEmpty
        }
        #expect(accepted * 2 > Self.stoppedSeeds.count)
    }

    @Test(arguments: stoppedSeeds)
    func leavesWholeFilesWhereverItIsStopped(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (start, foreign) = try Self.randomStore(&random)
        let site = Self.randomSite(&random)
        let clean = MemoryStore(start.nodes)
        let refused = try refusals {
            try SiteWriter(store: clean, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
        }
        guard refused.isEmpty else { return }
        for operation in stride(from: 1, through: clean.operations, by: 1) {
            let store = MemoryStore(start.nodes, failAt: operation)
            let isTold = try isToldOfFault {
                try SiteWriter(store: store, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
            }
            #expect(isTold, "operation \(operation)")
            let whole = Self.whole(site)
            // The first write into a folder puts files straight into their places, and its manifest says so.
            let mayBeTorn = start.out[".placard-manifest"] == nil
            for (path, text) in store.out where !path.hasPrefix(".placard-new/") {
                let isTorn = mayBeTorn && path != ".placard-manifest" && whole[path]?.hasPrefix(text) == true
                #expect(
                    text == start.out[path] || text == whole[path] || isTorn,
                    "\(path) after operation \(operation)"
                )
            }
            for (path, text) in foreign { #expect(store.out[path] == text) }
            let repaired = MemoryStore(store.nodes)
            _ = try SiteWriter(store: repaired, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
            #expect(repaired.nodes == clean.nodes, "after operation \(operation)")
        }
    }

    /// A disk that refuses one thing, such as a disk that was full for a moment.
    @Test(arguments: stoppedSeeds)
    func leavesTheOldSiteOrTheNewOneWhateverIsRefused(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (start, _) = try Self.randomStore(&random)
        let site = Self.randomSite(&random)
        let clean = MemoryStore(start.nodes)
        let refused = try refusals {
            try SiteWriter(store: clean, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
        }
        guard refused.isEmpty else { return }
        for operation in stride(from: 1, through: clean.operations, by: 1) {
            let store = MemoryStore(start.nodes, failAt: operation, recovers: true)
            do {
                let result = try SiteWriter(store: store, threads: 1)
                    .write(outputFiles(site), variants: Self.variants, to: "out")
                let isWarned = result.diagnostics.contains { $0.rule.code == "F132" }
                let nodes = store.nodes.filter { !$0.key.hasPrefix("out/.placard-new") || !isWarned }
                #expect(nodes == clean.nodes, "after operation \(operation)")
            } catch is FileError {
                #expect(store.nodes == start.nodes, "after operation \(operation)")
            } catch let refusal as WriteRefusal {
                #expect(store.nodes == start.nodes, "after operation \(operation): \(refusal)")
            }
            _ = try SiteWriter(store: store, threads: 1).write(outputFiles(site), variants: Self.variants, to: "out")
            #expect(store.nodes == clean.nodes, "mended after operation \(operation)")
        }
    }
}
