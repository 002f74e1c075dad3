import Diagnostics
import Model
import Output
import Primitives
import Testing

@Suite struct SiteComparerTests {
    private static let manifest = "out/.placard-manifest"

    /// A folder after one build, beside somebody else's file.
    private func built(_ texts: [String: String]) throws -> MemoryStore {
        let store = MemoryStore(out: ["own.txt": "mine"])
        _ = try SiteWriter(store: store).write(outputFiles(texts), to: "out")
        return store
    }

    private func entry(_ path: String, _ text: String) -> Manifest.Entry {
        Manifest.Entry(path: path, digest: Digest(of: Array(text.utf8)), size: text.utf8.count)
    }

    @Test func saysWhatAWriteWouldDoAndWritesNothing() throws {
        let store = try built(["a": "1", "b/c": "two", "b/gone": "gone"])
        let writes = store.writes
        let next = outputFiles(["a": "2", "b/c": "two", "new/x": "new", "own.txt": "mine"])
        let found = try SiteComparer(store: store).compare(next, with: "out")
        #expect(store.writes == writes)
        #expect(found.added == [entry("new/x", "new")])
        #expect(found.changed == [entry("a", "2")])
        #expect(found.removed == [entry("b/gone", "gone")])
        #expect(found.unchanged == 2 && found.unknown == 0 && found.diagnostics.isEmpty)

        let summary = try SiteWriter(store: store).write(next, to: "out")
        #expect(summary.added == found.added.map(\.path) && summary.changed == found.changed.map(\.path))
        #expect(summary.removed == found.removed.map(\.path) && summary.unchanged.count == found.unchanged)
    }

    @Test func noticesWhatWasChangedOrRemovedByHand() throws {
        let store = try built(["a": "1", "b": "2", "c": "3", "d": "4"])
        store.put("out/a", .file(Array("X".utf8)))
        store.remove(for: "out/b")
        store.put("out/c", .file(Array("longer".utf8)))
        store.remove(for: "out/d")
        let found = try SiteComparer(store: store).compare(outputFiles(["a": "1", "b": "2"]), with: "out")
        #expect(found.added.map(\.path) == ["b"] && found.changed.map(\.path) == ["a"])
        // Its bytes are not those recorded, so only its size is known.
        #expect(found.removed == [Manifest.Entry(path: "c", digest: nil, size: 6)])
    }

    @Test func refusesWhatAWriteWouldRefuse() throws {
        let store = try built(["a": "1"])
        #expect(throws: WriteRefusal.self) {
            try SiteComparer(store: store).compare(outputFiles(["own.txt": "other"]), with: "out")
        }
    }

    @Test func comparesWithAnEmptyPlace() throws {
        let store = MemoryStore()
        let found = try SiteComparer(store: store).compare(outputFiles(["a/b": "1"]), with: "nowhere")
        #expect(found.added == [entry("a/b", "1")] && store.writes == 0)
    }

    @Test func comparesWithAnEarlierManifest() throws {
        let store = try built(["a": "1", "b": "2", "gone": "3"])
        store.put("published", store.nodes[Self.manifest] ?? .link)
        let next = outputFiles(["a": "1", "b": "two", "c": "4"])
        let found = try SiteComparer(store: store).compare(next, since: "published")
        #expect(found.added == [entry("c", "4")] && found.changed == [entry("b", "two")])
        #expect(found.removed == [entry("gone", "3")] && found.unchanged == 1 && found.unknown == 0)

        _ = try SiteWriter(store: store).write(next, to: "out")
        #expect(try SiteComparer(store: store).compare(writtenTo: "out", since: "published") == found)
    }

    @Test func countsAFileOfUnknownBytesAsChanged() throws {
        let store = MemoryStore()
        store.put("published", .file(Array("placard-manifest 1\nstate complete\na\nb\nend 2\n".utf8)))
        let found = try SiteComparer(store: store).compare(outputFiles(["a": "1", "c": "2"]), since: "published")
        #expect(found.changed.map(\.path) == ["a"] && found.unknown == 1 && found.unchanged == 0)
        #expect(found.removed == [Manifest.Entry(path: "b", digest: nil, size: nil)])
    }

    @Test(arguments: ["", "a\nb\n", "placard-manifest 2\nstate complete\nend 1\n"])
    func refusesWhatIsNoManifest(_ text: String) throws {
        let store = MemoryStore()
        store.put("published", .file(Array(text.utf8)))
        #expect(throws: FileError.self) {
            try SiteComparer(store: store).compare(outputFiles(["a": "1"]), since: "published")
        }
    }

    @Test func doesNotTakeAHalfWrittenFolderForASite() throws {
        let store = MemoryStore(out: [".placard-manifest": "placard-manifest 2\nstate writing\n- - a\nend 1\n"])
        store.put("published", .file(Array("placard-manifest 2\nstate complete\nend 0\n".utf8)))
        #expect(throws: FileError.self) {
            try SiteComparer(store: store).compare(writtenTo: "out", since: "published")
        }
    }
}
