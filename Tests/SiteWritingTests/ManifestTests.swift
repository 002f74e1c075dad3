import Diagnostics
import Files
import SiteWriting
import Testing

/// The manifest as other programs see it: a file in the output folder.
@Suite struct ManifestTests {
    private func manifest(_ store: MemoryStore) -> String? {
        guard case .file(let bytes) = store.nodes["out/.placard-manifest"] else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func listsWhatWasWrittenInTheOrderOfBytes() async throws {
        let store = MemoryStore()
        _ = try await SiteWriter(store: store).write(
            outputFiles(["é": "1", "b/c": "2", "b-c": "3", "Z": "4"]),
            to: "out"
        )
        #expect(manifest(store) == "placard-manifest 1\nstate complete\nZ\nb-c\nb/c\né\nend 4\n")
    }

    @Test(arguments: [
        "placard-manifest 1\nstate complete\nold.html\nend 1",
        "placard-manifest 1\nstate complete\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\nold.html\n",
        "placard-manifest 1\nstate unknown\nold.html\nend 1\n",
        "placard-manifest 2\nstate complete\nold.html\nend 1\n",
        "placard-manifest 1\nstate complete\nold.html\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\nz.html\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\n../old.html\nold.html\nend 2\n",
        "placard-manifest 1\nstate complete\n\nold.html\nend 2\n",
        "placard-manifest 1\r\nstate complete\r\nold.html\r\nend 1\r\n",
    ])
    func isNotBelievedWhenDamaged(_ text: String) async throws {
        let store = MemoryStore(out: [".placard-manifest": text, "old.html": "old"])
        let summary = try await SiteWriter(store: store).write([], to: "out")
        #expect(summary.diagnostics.map(\.rule.code) == ["F206"])
        #expect(store.out == ["old.html": "old"])
    }

    @Test func isBelievedWhenWhole() async throws {
        let text = "placard-manifest 1\nstate complete\nold.html\nend 1\n"
        let store = MemoryStore(out: [".placard-manifest": text, "old.html": "old"])
        let summary = try await SiteWriter(store: store).write([], to: "out")
        #expect(summary.removed == ["old.html"] && summary.diagnostics.isEmpty)
        #expect(manifest(store) == "placard-manifest 1\nstate complete\nend 0\n")
    }

    @Test func bytesThatAreNotUTF8AreNoManifest() async throws {
        let store = MemoryStore(out: ["old.html": "old"])
        store.put("out/.placard-manifest", .file(Array("placard-manifest 1\nstate complete\n".utf8) + [0xFF, 0x0A]))
        #expect(try await SiteWriter(store: store).write([], to: "out").diagnostics.map(\.rule.code) == ["F206"])
    }
}
