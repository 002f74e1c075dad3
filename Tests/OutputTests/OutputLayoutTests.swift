import Diagnostics
import Model
import Output
import Testing

@Suite struct OutputLayoutTests {
    private func codes(_ paths: [String]) throws -> [String] {
        let store = MemoryStore(out: [:])
        let before = store.nodes
        let files = paths.map { OutputFile(path: $0) { [1] } }
        let found = try refusals { try SiteWriter(store: store).write(files, to: "out") }
        #expect(found.isEmpty || store.nodes == before)
        return found.map(\.rule.code)
    }

    @Test(arguments: [
        "", "/etc/passwd", "..", "a/../b", "../a", "./a", "a//b", "a/", "a\\b", "a\0b", "a\nb", "a\u{7F}",
        ".placard-manifest", "a/.b.placard-new", String(repeating: "n", count: 241),
    ])
    func refusesUnsafePath(_ path: String) throws {
        #expect(try codes(["index.html", path]) == ["F201"])
    }

    @Test(arguments: ["...", "a..b", ".well-known/x", "a b", "é", String(repeating: "n", count: 240)])
    func acceptsUnusualPath(_ path: String) throws {
        #expect(try codes(["index.html", path]).isEmpty)
    }

    @Test func refusesTwoFilesWithOnePath() throws {
        #expect(try codes(["a/b", "c", "a/b"]) == ["F202"])
    }

    @Test(arguments: [
        ["A.html", "a.html"], ["É", "é"], ["\u{E9}", "e\u{301}"], ["A/x", "a/y"], ["a/B/x", "a/b/y"],
    ])
    func refusesPathsThatDifferInCase(_ paths: [String]) throws {
        #expect(try codes(paths) == ["F203"])
    }

    @Test(arguments: [["a", "a/b"], ["a", "a-b", "a/b/c"], ["A", "a/b"]])
    func refusesFileWhereAFolderIsNeeded(_ paths: [String]) throws {
        #expect(try codes(paths) == ["F204"])
    }

    @Test func namesEveryProblem() throws {
        #expect(try codes(["a", "a", "b", "B", "c", "c/d"]) == ["F202", "F203", "F204"])
    }
}
