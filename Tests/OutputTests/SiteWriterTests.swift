import Diagnostics
import Model
import Output
import Testing

/// Files from paths and texts.
func outputFiles(_ texts: [String: String]) -> [OutputFile] {
    texts.map { path, text in OutputFile(path: path) { Array(text.utf8) } }
}

/// What a write refuses to do, as rule codes and summaries.
func refusals(of body: () throws -> WriteResult) throws -> [Diagnostic] {
    do {
        _ = try body()
        return []
    } catch let refused as WriteRefusal {
        return refused.diagnostics
    }
}

/// Whether somebody is told that the disk refused something: by an error, or where the site is complete by a warning.
func isToldOfFault(_ body: () throws -> WriteResult) throws -> Bool {
    do {
        return try body().diagnostics.contains { $0.rule.code == "F132" }
    } catch is FileError {
        return true
    } catch is WriteRefusal {
        // A file of somebody else's that cannot be read is in the way of one with the same bytes.
        return true
    }
}

@Suite struct SiteWriterTests {
    @Test func createsFilesAndFolders() throws {
        let store = MemoryStore()
        let files = ["index.html": "home", "areas/speke/index.html": "Speke", "areas/speke/data.csv": "a,b"]
        let summary = try SiteWriter(store: store).write(outputFiles(files), to: "some/where/out")
        #expect(summary.added == ["areas/speke/data.csv", "areas/speke/index.html", "index.html"])
        #expect(summary.changed.isEmpty && summary.unchanged.isEmpty && summary.removed.isEmpty)
        #expect(store.nodes["some/where/out/areas/speke/index.html"] == .file(Array("Speke".utf8)))
    }

    @Test func writesNothingTheSecondTime() throws {
        let store = MemoryStore()
        let files = outputFiles(["index.html": "home", "areas/speke/index.html": "Speke"])
        let writer = SiteWriter(store: store)
        _ = try writer.write(files, to: "out")
        let before = store.writes
        let summary = try writer.write(files.reversed(), to: "out")
        #expect(summary.written == 0)
        #expect(summary.unchanged == ["areas/speke/index.html", "index.html"])
        #expect(store.writes == before)
    }

    @Test func replacesWhatDiffersAndRemovesWhatIsGone() throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["index.html": "one", "a/b/x.html": "x", "a/y.html": "y"]), to: "out")
        let summary = try writer.write(outputFiles(["index.html": "two", "a/y.html": "y"]), to: "out")
        #expect(summary.changed == ["index.html"])
        #expect(summary.unchanged == ["a/y.html"])
        #expect(summary.removed == ["a/b/x.html"])
        #expect(store.out == ["index.html": "two", "a/y.html": "y"])
        #expect(store.folders == ["a"])
    }

    @Test func leavesOtherPeoplesFilesAlone() throws {
        let store = MemoryStore(out: [".gitignore": "*", "a/own.txt": "mine", "b/own.txt": "mine too"])
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["a/x.html": "x"]), to: "out")
        let summary = try writer.write([], to: "out")
        #expect(summary.removed == ["a/x.html"])
        #expect(store.out == [".gitignore": "*", "a/own.txt": "mine", "b/own.txt": "mine too"])
    }

    @Test func refusesToReplaceOtherPeoplesFiles() throws {
        let store = MemoryStore(out: ["about.html": "mine", "index.html": "mine"])
        let before = store.nodes
        let found = try refusals {
            let files = ["about.html": "new", "index.html": "new", "z.html": "z"]
            return try SiteWriter(store: store).write(outputFiles(files), to: "out")
        }
        #expect(found.map(\.rule.code) == ["F205", "F205"])
        #expect(found.first?.summary == "\"about.html\" is in the way: it is a file that no earlier build made")
        #expect(store.nodes == before)
    }

    @Test func acceptsOtherPeoplesFileWithTheSameBytesAndNeverRemovesIt() throws {
        let store = MemoryStore(out: ["robots.txt": "all"])
        let writer = SiteWriter(store: store)
        let summary = try writer.write(outputFiles(["robots.txt": "all", "a.html": "a"]), to: "out")
        #expect(summary.unchanged == ["robots.txt"])
        _ = try writer.write([], to: "out")
        #expect(store.out == ["robots.txt": "all"])
    }

    @Test func turnsItsOwnFileIntoAFolderAndBack() throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["a": "file"]), to: "out")
        let there = try writer.write(outputFiles(["a/b/c": "deep", "a/d": "d"]), to: "out")
        #expect(there.added == ["a/b/c", "a/d"] && there.removed == ["a"])
        #expect(store.out == ["a/b/c": "deep", "a/d": "d"])
        let back = try writer.write(outputFiles(["a": "file"]), to: "out")
        #expect(back.added == ["a"] && back.removed == ["a/b/c", "a/d"])
        #expect(store.out == ["a": "file"] && store.folders.isEmpty)
    }

    @Test func keepsAFolderWithOtherPeoplesFilesFromBecomingAFile() throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["a/b": "b"]), to: "out")
        store.put("out/a/own.txt", .file([1]))
        let found = try refusals { try writer.write(outputFiles(["a": "file"]), to: "out") }
        #expect(
            found.map(\.summary) == ["\"a\" is in the way: it is a folder with more in it than earlier builds made"]
        )
        #expect(store.out.keys.sorted() == ["a/b", "a/own.txt"])
    }

    @Test func namesOneObstructionOnce() throws {
        let store = MemoryStore(["out": .folder, "out/areas": .link])
        let found = try refusals {
            let files = outputFiles(["areas/a/index.html": "a", "areas/b/index.html": "b", "areas/c.csv": "c"])
            return try SiteWriter(store: store).write(files, to: "out")
        }
        #expect(found.map(\.summary) == ["\"areas\" is in the way: it is a link"])
    }

    @Test(arguments: ["", "nonsense", "placard-manifest 0\nstate complete\nend 0\n"])
    func removesNothingWithoutACredibleManifest(_ text: String) throws {
        let store = MemoryStore(out: [".placard-manifest": text, "old.html": "old"])
        let summary = try SiteWriter(store: store).write(outputFiles(["new.html": "new"]), to: "out")
        #expect(summary.diagnostics.map(\.rule.code) == ["F206"])
        #expect(summary.removed.isEmpty)
        #expect(store.out == ["old.html": "old", "new.html": "new"])
        let again = try SiteWriter(store: store).write(outputFiles(["new.html": "new"]), to: "out")
        #expect(again.diagnostics.isEmpty && again.written == 0)
    }

    @Test func writesTheSameWithAnyNumberOfThreads() throws {
        let files = (0..<1_000).map { number in
            OutputFile(path: "p\(number % 37)/q\(number)/index.html") { Array("\(number)".utf8) }
        }
        let (one, many) = (MemoryStore(), MemoryStore())
        let first = try SiteWriter(store: one, threads: 1).write(files, to: "out")
        let second = try SiteWriter(store: many, threads: 7).write(files.shuffled(), to: "out")
        #expect(first == second)
        #expect(one.nodes == many.nodes)
    }
}
