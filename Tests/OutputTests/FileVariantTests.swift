import Diagnostics
import Output
import Testing

/// Files from paths and texts, each with a copy `.half` beside it that has every second byte, of texts of four and more.
private func halved(_ texts: [String: String]) -> [OutputFile] {
    texts.map { path, text in
        let copy = FileVariant(path: path + ".half") { bytes in
            bytes.count < 4 ? nil : bytes.indices.filter { $0.isMultiple(of: 2) }.map { bytes[$0] }
        }
        return OutputFile(path: path, copies: [copy]) { Array(text.utf8) }
    }
}

@Suite struct OutputCopyTests {
    @Test func liesBesideItsFileWhereItIsWorthHaving() async throws {
        let store = MemoryStore()
        let files = halved(["a": "long", "a-b": "short", "b": "no"])
        let summary = try await SiteWriter(store: store).write(files, to: "out")
        #expect(store.out == ["a": "long", "a.half": "ln", "a-b": "short", "a-b.half": "sot", "b": "no"])
        #expect(summary.created == ["a", "a-b", "a-b.half", "a.half", "b"])
        let writes = store.writes
        let again = try await SiteWriter(store: store).write(files, to: "out")
        #expect(again.written == 0 && again.removed.isEmpty && store.writes == writes)
        #expect(again.unchanged == summary.created)
    }

    @Test func followsItsFile() async throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try await writer.write(halved(["a": "long", "b": "b", "c": "longer"]), to: "out")
        let next = halved(["a": "a", "b": "long", "c": "larger"])
        let expected = try await SiteComparer(store: store).compare(next, with: "out")
        let summary = try await writer.write(next, to: "out")
        #expect(store.out == ["a": "a", "b": "long", "b.half": "ln", "c": "larger", "c.half": "lre"])
        #expect(summary.created == ["b.half"] && summary.changed == ["a", "b", "c", "c.half"])
        #expect(summary.removed == ["a.half"] && summary.unchanged.isEmpty)
        #expect(expected.added.map(\.path) == summary.created && expected.changed.map(\.path) == summary.changed)
        #expect(expected.removed.map(\.path) == summary.removed && expected.unchanged == 0)
    }

    @Test func goesWhenItIsNotAskedForAnyMore() async throws {
        let store = MemoryStore()
        let writer = SiteWriter(store: store)
        _ = try await writer.write(halved(["a": "long"]), to: "out")
        let summary = try await writer.write(outputFiles(["a": "long"]), to: "out")
        #expect(summary.unchanged == ["a"] && summary.removed == ["a.half"])
        #expect(store.out == ["a": "long"])
    }

    @Test func leavesSomebodyElsesFileWhereThereIsNoCopy() async throws {
        let store = MemoryStore(out: ["a.half": "mine"])
        let writer = SiteWriter(store: store)
        _ = try await writer.write(halved(["a": "a"]), to: "out")
        #expect(store.out == ["a": "a", "a.half": "mine"])
        let found = try await refusals { try await writer.write(halved(["a": "long"]), to: "out") }
        #expect(found.map(\.rule.code) == ["F205"])
        #expect(store.out == ["a": "a", "a.half": "mine"])
    }

    @Test func isComparedWithAnEarlierManifest() async throws {
        let store = MemoryStore()
        _ = try await SiteWriter(store: store).write(halved(["a": "long", "b": "longer"]), to: "out")
        store.put("published", store.nodes["out/.placard-manifest"] ?? .link)
        let found = try await SiteComparer(store: store).compare(halved(["a": "a", "b": "longer"]), since: "published")
        #expect(found.changed.map(\.path) == ["a"] && found.removed.map(\.path) == ["a.half"])
        #expect(found.unchanged == 2)
    }
}
