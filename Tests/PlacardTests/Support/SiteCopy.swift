import Foundation

/// A copy of a small site in a folder of its own, to be changed and built at will.
struct SiteCopy {
    private let folder: TemporaryFolder
    /// The folder that holds `Content`.
    let root: URL

    /// - Parameter name: the golden site to copy; the usual one has every kind of file.
    init(_ name: String = "every-kind") throws {
        folder = try TemporaryFolder()
        root = folder.url.appending(path: "site")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Fixtures.site(name, of: "Golden").appending(path: "Content"),
            to: root.appending(path: "Content")
        )
    }

    /// The folder that holds the site's own and nothing else of this machine.
    var surroundings: URL { folder.url }
    var output: URL { root.appending(path: "Site") }

    /// Runs the command in the site's folder, on a day that is always the same.
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> CommandRun {
        try await CommandRun(arguments + ["--as-of", Self.day], in: root, environment: environment)
    }

    func snapshot() throws -> FolderSnapshot {
        try FolderSnapshot(of: output)
    }

    /// Writes a file below the site's folder, with the folders above it.
    func write(_ text: String, to path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: root.appending(path: path))
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    func replace(_ old: String, with new: String, in path: String) throws {
        try write(read(path).replacing(old, with: new), to: path)
    }

    /// Switches off the checks of dates, which the sample has for what pages say of them, and sets others.
    func ignoreDates(_ others: String...) throws {
        let checks =
            ["overdue_action: off", "old_update: off", "briefing_past_review: off", "future_date: off"] + others
        let settings = try read("Content/site.yml")
        try write("\(settings)\nchecks: { \(checks.joined(separator: ", ")) }\n", to: "Content/site.yml")
    }

    func copy(_ path: String, to other: String) throws {
        try FileManager.default.copyItem(at: root.appending(path: path), to: root.appending(path: other))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }

    static let day = "2031-06-01"
}
