import Diagnostics
import Model
import Output
import Primitives
import Testing

/// The manifest as other programs see it: a file in the output folder.
@Suite struct ManifestTests {
    private func manifest(_ store: MemoryStore) -> String? {
        guard case .file(let bytes) = store.nodes["out/.placard-manifest"] else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The line of a file in a manifest.
    private func line(_ path: String, _ text: String) -> String {
        "\(Digest(of: Array(text.utf8)).text) \(text.utf8.count) \(path)\n"
    }

    @Test func listsWhatWasWrittenInTheOrderOfBytes() throws {
        let store = MemoryStore()
        _ = try SiteWriter(store: store).write(
            outputFiles(["é": "1", "b/c": "two", "b-c": "", "Z and more": "4"]),
            to: "out"
        )
        let lines = line("Z and more", "4") + line("b-c", "") + line("b/c", "two") + line("é", "1")
        #expect(manifest(store) == "placard-manifest 2\nstate complete\n\(lines)end 4\n")
    }

    @Test(arguments: [
        "placard-manifest 1\nstate complete\nold.html\nend 1",
        "placard-manifest 1\nstate complete\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\nold.html\n",
        "placard-manifest 1\nstate unknown\nold.html\nend 1\n",
        "placard-manifest 1\nstate complete\nold.html\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\nz.html\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\n../old.html\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\n\nold.html\nend 2\n",
        "placard-manifest 1\r\nstate complete\r\nold.html\r\nend 1\r\n",
        "placard-manifest 2\nstate complete\nold.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- -1 old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- 03 old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- +3 old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n99AA06D3014798D86001C324468D497F 3 old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n99aa06d3014798d8 3 old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- -  old.html\nold.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- - old.html\n- - old.html\nend 2\n",
        "placard-manifest 3\nstate complete\n- - old.html\nend 1\n",
    ])
    func isNotBelievedWhenDamaged(_ text: String) throws {
        let store = MemoryStore(out: [".placard-manifest": text, "old.html": "old"])
        let summary = try SiteWriter(store: store).write([], to: "out")
        #expect(summary.diagnostics.map(\.rule.code) == ["F206"])
        #expect(store.out == ["old.html": "old"])
    }

    @Test(arguments: [
        "placard-manifest 1\nstate complete\nold.html\nend 1\n",
        "placard-manifest 2\nstate complete\n- - old.html\nend 1\n",
        "placard-manifest 2\nstate writing\n99aa06d3014798d86001c324468d497f - old.html\nend 1\n",
        "placard-manifest 2\nstate complete\n99aa06d3014798d86001c324468d497f 0 old.html\nend 1\n",
    ])
    func isBelievedWhenWhole(_ text: String) throws {
        let store = MemoryStore(out: [".placard-manifest": text, "old.html": "old"])
        let summary = try SiteWriter(store: store).write([], to: "out")
        #expect(summary.removed == ["old.html"] && summary.diagnostics.isEmpty)
        #expect(manifest(store) == "placard-manifest 2\nstate complete\nend 0\n")
    }

    @Test func learnsWhatAnEarlierPlacardDidNotRecord() throws {
        let text = "placard-manifest 1\nstate complete\nsame.html\nend 1\n"
        let store = MemoryStore(out: [".placard-manifest": text, "same.html": "same"])
        let summary = try SiteWriter(store: store).write(outputFiles(["same.html": "same"]), to: "out")
        #expect(summary.unchanged == ["same.html"] && summary.diagnostics.isEmpty)
        #expect(manifest(store) == "placard-manifest 2\nstate complete\n\(line("same.html", "same"))end 1\n")
    }

    @Test func saysNothingOfFilesThatAreBeingReplaced() throws {
        let before = MemoryStore()
        _ = try SiteWriter(store: before).write(outputFiles(["a": "1", "b": "1", "gone": "1"]), to: "out")
        let next = outputFiles(["a": "2", "b": "1", "new": "1"])
        let whole = MemoryStore(before.nodes)
        _ = try SiteWriter(store: whole, threads: 1).write(next, to: "out")
        let found = try (1...whole.operations).map { operation in
            let stopped = MemoryStore(before.nodes, failAt: operation)
            let isTold = try isToldOfFault { try SiteWriter(store: stopped, threads: 1).write(next, to: "out") }
            #expect(isTold)
            return manifest(stopped)
        }
        let lines = "- - a\n- - b\n\(line("gone", "1"))- - new\n"
        let writing = "placard-manifest 2\nstate writing\n\(lines)end 4\n"
        #expect(Set(found) == [manifest(before), writing, manifest(whole)])
    }

    @Test func bytesThatAreNotUTF8AreNoManifest() throws {
        let store = MemoryStore(out: ["old.html": "old"])
        store.put("out/.placard-manifest", .file(Array("placard-manifest 1\nstate complete\n".utf8) + [0xFF, 0x0A]))
        #expect(try SiteWriter(store: store).write([], to: "out").diagnostics.map(\.rule.code) == ["F206"])
    }
}
