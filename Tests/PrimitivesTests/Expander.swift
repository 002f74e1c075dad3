import Foundation
import Testing

/// A program that gives back what was compressed; it is not Placard's, so that it cannot make the same mistake.
struct Expander {
    static let gzip = Expander(name: "gzip", ending: "gz")
    static let brotli = Expander(name: "brotli", ending: "br")

    let name: String
    /// What the names of its files end with.
    let ending: String

    var isThere: Bool { path != nil }

    /// Why tests that need it are skipped.
    var reason: Comment { "the \(name) command is not on PATH, so nothing was read back with it" }

    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// What it makes of the bytes.
    func expanded(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString).\(ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = ["-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(result)
    }
}
