import Foundation

/// What a golden case holds of a site: the paths of all its files, and the text of some.
struct GoldenFiles {
    /// By path below `Expected`.
    let texts: [String: String]

    /// - Parameter list: a file with one path a line, of files to be compared whole.
    init(of site: FolderSnapshot, comparing list: URL) throws {
        let named = String(decoding: try Data(contentsOf: list), as: UTF8.self).split(separator: "\n").map(String.init)
        var texts = ["paths.txt": site.paths.sorted().map { $0 + "\n" }.joined()]
        for path in named { texts[path] = site.text(path) }
        self.texts = texts
    }

    /// Makes the folder hold these files and nothing else.
    func record(in folder: URL) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
        for (path, text) in texts {
            let file = folder.appending(path: path)
            try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}
