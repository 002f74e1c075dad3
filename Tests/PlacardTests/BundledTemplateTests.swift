import Diagnostics
import Foundation
import Testing

@testable import Placard

/// The program has every template, message and asset inside it, byte for byte.
@Test func bundlesEveryFileOfTheTemplates() throws {
    let folder = Fixtures.project.appending(path: "Templates")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
        try folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    }
    let bundled = Dictionary(uniqueKeysWithValues: BundledTemplates.files.map { ($0.path, $0.bytes) })
    #expect(Set(bundled.keys) == Set(paths.map { "Templates/" + $0 }))
    for path in paths {
        let bytes = Array(try Data(contentsOf: folder.appending(path: path)))
        #expect(bundled["Templates/" + path] == bytes, "\(path)")
    }
}
