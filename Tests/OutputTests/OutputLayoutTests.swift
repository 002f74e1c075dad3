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
        ".placard-manifest", ".placard-new", ".placard-new/a", "a/.b.placard-new", String(repeating: "n", count: 241),
        String(repeating: "abcd-/", count: 166) + "abcde",
    ])
    func refusesUnsafePath(_ path: String) throws {
        #expect(try codes(["index.html", path]) == ["F201"])
    }

    @Test(arguments: [
        "...", "con", "areas/NUL/index.html", "lpt9.csv", "com¹", "aux.tar.gz", "data/prn", "nul.tar.d/x", "a./b",
        "a /b", "a.", "why?", "a:b", "a|b",
        "<a>",
        "a*", "say \"a\"",
    ])
    func refusesNamesThatWindowsCannotHave(_ path: String) throws {
        #expect(try codes(["index.html", path]) == ["F201"])
    }

    @Test func saysWhichTextDeclaredTheAddress() throws {
        let origin = SourceLocation(path: "Content/pages/new.md", line: 3, column: 7)
        let file = OutputFile(path: String(repeating: "x/", count: 600) + "index.html", origin: origin) { [1] }
        let found = try refusals { try SiteWriter(store: MemoryStore(out: [:])).write([file], to: "out") }
        #expect(found.map(\.location) == [origin])
        #expect(found.first?.summary.utf8.count ?? 0 < 200)
    }

    @Test(arguments: [
        "a..b", ".well-known/x", "a b", "é", "cons", "a/com", "com0", "nul-1", "lpt",
        String(repeating: "n", count: 240),
        String(repeating: "abcd-/", count: 166) + "abcd",
    ])
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
