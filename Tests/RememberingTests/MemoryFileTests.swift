import Files
import Foundation
import Hashing
import Remembering
import Testing

@Suite struct MemoryFileTests {
    private let memory = BuildMemory(
        sources: [],
        common: Digest(of: []),
        enclosing: [],
        diagnostics: [],
        files: []
    )

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func keepsTheMemoriesOfAFewFoldersOnly() throws {
        try withFolder { folder in
            for number in 0..<9 { try MemoryFile(in: folder + "/.placard", for: "/site-\(number)").write(memory) }
            #expect(try DiskStore().names(in: folder + "/.placard").count == 4)
            #expect(MemoryFile(in: folder + "/.placard", for: "/site-8").read(rules: [:]) == memory)
        }
    }

    @Test func readsNothingWhereNothingIs() {
        #expect(MemoryFile(in: "/nowhere/.placard", for: "/site").read(rules: [:]) == nil)
    }
}
