import Foundation
import Model
import Output
import Testing

@Suite struct FolderLockTests {
    @Test func keepsASecondWriteOutAsLongAsItIsHeld() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = OutputFile(path: "index.html") { Array("A".utf8) }
        do {
            let lock = try DiskStore().lock(folder.path)
            #expect(lock != nil)
            #expect(throws: FileError.self) { try SiteWriter().write([page], to: folder.path) }
            #expect(try DiskStore().entry(at: folder.path + "/index.html") == nil)
            withExtendedLifetime(lock) {}
        }
        #expect(try SiteWriter().write([page], to: folder.path).added == ["index.html"])
    }
}
