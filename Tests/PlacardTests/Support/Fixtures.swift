import Foundation
import Testing

/// Where the sites that come with these tests are.
enum Fixtures {
    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The folder that holds `Package.swift`.
    static var project: URL {
        folder.deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The cases of a kind, by name: the folders in `Golden` or `Broken`.
    static func cases(of kind: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    static func site(_ name: String, of kind: String) -> URL {
        folder.appending(path: kind).appending(path: name)
    }

    /// What a case's `expected.txt` says; where what is expected is to be written anew, what was found instead.
    static func expectation(of name: String, in kind: String, recording found: String? = nil) throws -> String {
        let file = site(name, of: kind).appending(path: "expected.txt")
        if records, let found {
            try Data(found.utf8).write(to: file)
            Issue.record("Recorded \(name); look at the difference before it is committed")
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// Whether what is expected is to be written anew; the tests fail even so, so that nobody does it unawares.
    static var records: Bool {
        ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    }
}
