import Diagnostics
import Model
import Output
import Testing

/// Every second byte, of files of four bytes and more.
private let half = PrecompressedVariant("half", ending: ".half", of: { _ in true }) { bytes in
    bytes.count < 4 ? nil : bytes.indices.filter { $0.isMultiple(of: 2) }.map { bytes[$0] }
}

@Suite struct PrecompressedVariantTests {
    @Test func liesBesideItsFileWhereItIsWorthHaving() throws {
        let store = MemoryStore()
        let files = outputFiles(["a": "long", "a-b": "short", "b": "no"])
        let summary = try SiteWriter(store: store).write(files, variants: [half], to: "out")
        #expect(store.out == ["a": "long", "a.half": "ln", "a-b": "short", "a-b.half": "sot", "b": "no"])
        #expect(summary.added == ["a", "a-b", "a-b.half", "a.half", "b"])
        let writes = store.writes
        let again = try SiteWriter(store: store).write(files, variants: [half], to: "out")
        #expect(again.written == 0 && again.removed.isEmpty && store.writes == writes)
        #expect(again.unchanged == summary.added)
    }

    @Test func followsItsFile() throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["a": "long", "b": "b", "c": "longer"]), variants: [half], to: "out")
        let next = outputFiles(["a": "a", "b": "long", "c": "larger"])
        let expected = try SiteComparer(store: store).compare(next, variants: [half], with: "out")
        let summary = try writer.write(next, variants: [half], to: "out")
        #expect(store.out == ["a": "a", "b": "long", "b.half": "ln", "c": "larger", "c.half": "lre"])
        #expect(summary.added == ["b.half"] && summary.changed == ["a", "b", "c", "c.half"])
        #expect(summary.removed == ["a.half"] && summary.unchanged.isEmpty)
        #expect(expected.added.map(\.path) == summary.added && expected.changed.map(\.path) == summary.changed)
        #expect(expected.removed.map(\.path) == summary.removed && expected.unchanged == 0)
    }

    @Test func goesWhenItIsNotAskedForAnyMore() throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["a": "long"]), variants: [half], to: "out")
        let summary = try writer.write(outputFiles(["a": "long"]), to: "out")
        #expect(summary.unchanged == ["a"] && summary.removed == ["a.half"])
        #expect(store.out == ["a": "long"])
    }

    @Test func leavesSomebodyElsesFileWhereThereIsNoCopy() throws {
        let store = MemoryStore(out: ["a.half": "mine"])
        let writer = SiteWriter(store: store)
        _ = try writer.write(outputFiles(["a": "a"]), variants: [half], to: "out")
        #expect(store.out == ["a": "a", "a.half": "mine"])
        let found = try refusals { try writer.write(outputFiles(["a": "long"]), variants: [half], to: "out") }
        #expect(found.map(\.rule.code) == ["F205"])
        #expect(store.out == ["a": "a", "a.half": "mine"])
    }

    @Test func isComparedWithAnEarlierManifest() throws {
        let store = MemoryStore()
        _ = try SiteWriter(store: store).write(outputFiles(["a": "long", "b": "longer"]), variants: [half], to: "out")
        store.put("published", store.nodes["out/.placard-manifest"] ?? .link)
        let found = try SiteComparer(store: store).compare(
            outputFiles(["a": "a", "b": "longer"]),
            variants: [half],
            since: "published"
        )
        #expect(found.changed.map(\.path) == ["a"] && found.removed.map(\.path) == ["a.half"])
        #expect(found.unchanged == 2)
    }

    @Test func isMadeOfTextsThatItMakesShorter() throws {
        let text = String(repeating: "text ", count: 400)
        let store = MemoryStore()
        let files = outputFiles(["a.html": text, "a.png": text, "b.html": "short", "c/d.csv": text])
        _ = try SiteWriter(store: store).write(files, variants: [.gzip, .brotli], to: "out")
        let made = ["a.html.br", "a.html.gz", "c/d.csv.br", "c/d.csv.gz"]
        #expect(store.out.keys.filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }.sorted() == made)
        #expect(PrecompressedVariant.gzip.encode(Array(text.utf8)).map { $0.count < 100 } == true)
        #expect(PrecompressedVariant.originals(among: store.out.keys.sorted()) == files.map(\.path).sorted())
    }
}
