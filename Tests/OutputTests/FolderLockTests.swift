import Foundation
import Output
import Testing

@Suite struct FolderLockTests {
    @Test func keepsASecondWriteOutAsLongAsItIsHeld() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = OutputFile(path: "index.html") { Array("A".utf8) }
        do {
            let lock = try DiskStore().lock(folder.path)
            #expect(lock != nil)
            await #expect(throws: FileError.self) { try await SiteWriter().write([page], to: folder.path) }
            #expect(try DiskStore().entry(at: folder.path + "/index.html") == nil)
            withExtendedLifetime(lock) {}
        }
        #expect(try await SiteWriter().write([page], to: folder.path).created == ["index.html"])
    }
}
