import Diagnostics
import Model
import Output
import Primitives
import Testing

@Suite struct PartJoinerTests {
    private let files = outputFiles(
        Dictionary(uniqueKeysWithValues: (0..<200).map { ("areas/a\($0)/index.html", "page \($0)") })
    )

    private func build(
        sources: String = "sources",
        program: String = "program",
        day: Int = 20_000,
        options: [String] = []
    ) -> BuildIdentity {
        BuildIdentity(
            sources: Digest(of: Array(sources.utf8)),
            program: Digest(of: Array(program.utf8)),
            day: CalendarDate(daysSinceEpoch: day),
            options: options
        )
    }

    /// Writes a part into `parts/NUMBER`, or another folder.
    private func make(
        _ text: String,
        of build: BuildIdentity,
        on store: MemoryStore,
        in folder: String? = nil
    ) throws {
        let part = try #require(SitePart(text))
        _ = try SiteWriter(store: store).write(
            try part.files(of: files, variants: [], for: "out"),
            part: PartRecord(part, of: build),
            to: folder ?? "parts/\(part.number)"
        )
    }

    private func parts(_ count: Int, without missing: Int...) throws -> MemoryStore {
        let store = MemoryStore()
        for number in 1...count where !missing.contains(number) {
            try make("\(number)/\(count)", of: build(), on: store)
        }
        return store
    }

    private func join(_ numbers: [Int], on store: MemoryStore) throws -> [Diagnostic] {
        try refusals { try PartJoiner(store: store).join(numbers.map { "parts/\($0)" }, to: "out") }
    }

    private func site(_ store: MemoryStore) -> [String: MemoryStore.Node] {
        store.nodes.filter { $0.key.hasPrefix("out/") }
    }

    @Test(arguments: [1, 2, 3, 16, 500]) func givesWhatOneBuildGives(_ count: Int) throws {
        let store = try parts(count)
        let before = store.nodes
        #expect(try join((1...count).reversed(), on: store).isEmpty)
        let whole = MemoryStore()
        _ = try SiteWriter(store: whole).write(files, to: "out")
        #expect(site(store) == site(whole))
        #expect(before.allSatisfy { store.nodes[$0] == $1 })
    }

    @Test func sharesTheFilesOutEvenlyAndEachOnce() throws {
        let paths = (0..<10_000).map { "areas/area-\($0)/index.html" }
        let parts = try (1...8).map { try #require(SitePart(number: $0, of: 8)) }
        #expect(paths.allSatisfy { path in parts.count { $0.has(path) } == 1 })
        for part in parts { #expect((1_100...1_400).contains(paths.count(where: part.has))) }
    }

    @Test(arguments: [
        "", "1", "0/4", "5/4", "1/0", "-1/4", "+1/4", "01/4", "1/4/4", "1 / 4", "1/10000", "a/b", "1/", "/",
    ])
    func isNoPart(_ text: String) {
        #expect(SitePart(text) == nil)
    }

    @Test func saysWhichPartsAreMissing() throws {
        let one = try join([1, 2, 4], on: try parts(4, without: 3))
        #expect(one.map(\.rule.code) == ["F210"])
        #expect(one.first?.summary == "part 3 of 4 is missing")
        #expect(one.first?.suggestion == "Build with --part 3/4 and name the folder too.")
        let many = try join([2], on: try parts(30))
        #expect(many.map(\.summary) == ["parts 1, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19 more of 30 are missing"])
    }

    @Test func saysWhichPartIsGivenTwice() throws {
        let store = try parts(2)
        #expect(try join([1, 2, 1], on: store).map(\.summary) == ["part 1/2 is given twice"])
        try make("2/2", of: build(), on: store, in: "parts/3")
        #expect(try join([1, 2, 3], on: store).map(\.rule.code) == ["F211"])
        #expect(site(store).isEmpty)
    }

    @Test func saysInWhatBuildsDiffer() throws {
        let others = [
            build(sources: "other"), build(program: "other"), build(day: 20_001), build(options: ["gzip"]),
        ]
        for other in others {
            let store = try parts(2, without: 2)
            try make("2/2", of: other, on: store)
            let found = try join([1, 2], on: store)
            #expect(found.map(\.rule.code) == ["F209"])
            #expect(found.first?.location == .wholeFile("parts/2/.placard-manifest"))
            #expect(site(store).isEmpty)
        }
        let store = try parts(2, without: 2)
        try make("2/3", of: build(), on: store)
        #expect(try join([1, 2], on: store).map(\.summary) == ["part 2/3 and part 1/2 are of different divisions"])
    }

    @Test func saysWhatIsNoPart() throws {
        let store = try parts(2)
        _ = try SiteWriter(store: store).write(files, to: "parts/3")
        store.put("parts/4", .folder)
        store.put("parts/5", .folder)
        store.put("parts/5/.placard-manifest", .file(Array("nonsense".utf8)))
        let found = try join([1, 3, 4, 5, 6, 2], on: store)
        #expect(found.allSatisfy { $0.rule.code == "F208" })
        #expect(
            found.map(\.summary) == [
                "the folder holds a whole site, no part of one", ".placard-manifest is missing",
                ".placard-manifest cannot be read", "there is no such folder",
            ]
        )
        #expect(site(store).isEmpty)
    }

    @Test func refusesAPartWhoseBuildWasStopped() throws {
        let whole = try parts(1)
        let stopped = (1...whole.operations).lazy.map { MemoryStore(failAt: $0) }.first { store in
            _ = try? make("1/1", of: build(), on: store)
            guard case .file(let bytes) = store.nodes["parts/1/.placard-manifest"] else { return false }
            return String(decoding: bytes, as: UTF8.self).contains("state writing")
        }
        let store = MemoryStore(try #require(stopped).nodes)
        #expect(try join([1], on: store).map(\.summary) == ["the build that wrote it was stopped half-way"])
        // The next build of the part takes up what is left.
        try make("1/1", of: build(), on: store)
        #expect(try join([1], on: store).isEmpty)
    }

    @Test func refusesFilesThatAreNotAsTheyWereBuilt() throws {
        for change: MemoryStore.Node? in [.file(Array("page X".utf8)), .file([]), .link, nil] {
            let store = try parts(2)
            let page = "parts/\(try #require(SitePart("1/2")).has("areas/a7/index.html") ? 1 : 2)/areas/a7/index.html"
            if let change { store.put(page, change) } else { store.remove(for: page) }
            let found = try join([1, 2], on: store)
            #expect(found.map(\.summary) == ["\"areas/a7/index.html\" is not as the part was built"])
            #expect(site(store).isEmpty)
        }
    }

    @Test func keepsAPartOutOfAFolderThatHoldsTheSite() throws {
        let store = MemoryStore()
        _ = try SiteWriter(store: store).write(files, to: "parts/1")
        let before = store.nodes
        #expect(throws: WriteRefusal.self) { try make("1/2", of: build(), on: store) }
        #expect(store.nodes == before)
    }

    @Test func putsAnotherPartInThePlaceOfOne() throws {
        let store = try parts(2)
        try make("1/2", of: build(), on: store, in: "parts/2")
        #expect(try join([1, 2], on: store).map(\.rule.code) == ["F211", "F210"])
        try make("2/2", of: build(), on: store)
        #expect(try join([1, 2], on: store).isEmpty)
    }

    /// The record of a part has to have all its files, and never has somebody else's.
    @Test func takesNoFileOfSomebodyElsesIntoAPart() throws {
        let store = MemoryStore(out: ["areas/a7/index.html": "page 7"])
        #expect(throws: WriteRefusal.self) { try make("1/1", of: build(), on: store, in: "out") }
    }

    @Test func refusesToMixThePartsWithTheSite() throws {
        let store = try parts(2)
        for output in ["parts/1", "parts/1/Site", "parts"] {
            #expect(throws: FileError.self) {
                try PartJoiner(store: store).join(["parts/1", "parts/2"], to: output)
            }
        }
    }

    /// Whatever the disk refuses, nothing wrong counts as a site, and joining again takes up what is left.
    @Test func comesToAGoodEndAfterAnyFailureOfTheDisk() throws {
        let few = outputFiles(["index.html": "home", "a/index.html": "a", "a/data.csv": "x,y", "b/c/d.html": "d"])
        let start = MemoryStore()
        _ = try SiteWriter(store: start).write(outputFiles(["index.html": "old", "gone.html": "gone"]), to: "out")
        for number in 1...2 {
            let part = try #require(SitePart(number: number, of: 2))
            _ = try SiteWriter(store: start).write(
                try part.files(of: few, variants: [], for: "out"),
                part: PartRecord(part, of: build()),
                to: "parts/\(number)"
            )
        }
        let folders = ["parts/1", "parts/2"]
        let good = MemoryStore(start.nodes)
        _ = try PartJoiner(store: good, threads: 1).join(folders, to: "out")
        #expect(good.out == ["index.html": "home", "a/index.html": "a", "a/data.csv": "x,y", "b/c/d.html": "d"])
        #expect(good.operations > 40)
        for failAt in 1...good.operations {
            let store = MemoryStore(start.nodes, failAt: failAt)
            let isTold = try isToldOfFault { try PartJoiner(store: store, threads: 1).join(folders, to: "out") }
            #expect(isTold)
            let later = MemoryStore(store.nodes)
            _ = try PartJoiner(store: later, threads: 1).join(folders, to: "out")
            #expect(later.nodes == good.nodes, "operation \(failAt)")
        }
    }

    @Test(arguments: ["options gzip", "options ", "options a,,b"])
    func isNoRecordOfAPart(_ line: String) throws {
        let store = try parts(1)
        guard case .file(let bytes) = store.nodes["parts/1/.placard-manifest"] else {
            Issue.record("no manifest")
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("placard-manifest 3\nstate complete\npart 1/1\n"))
        let isWhole = line == "options gzip"
        store.put("parts/1/.placard-manifest", .file(Array(text.replacing("options -", with: line).utf8)))
        #expect(try join([1], on: store).isEmpty == isWhole)
    }
}
