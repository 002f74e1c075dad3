import Foundation

/// Every file of a folder as it is on disk at one moment.
struct FolderSnapshot: Equatable {
    /// A file's bytes, and what changes whenever it is written again.
    struct File: Equatable {
        let bytes: Data
        let identity: UInt64
        let changed: Date
    }

    /// By path below the folder: `areas/sampleton/index.html`.
    let files: [String: File]

    /// An empty snapshot where there is no such folder.
    init(of folder: URL) throws {
        let manager = FileManager.default
        var files: [String: File] = [:]
        for path in manager.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
            let place = folder.appending(path: path).path
            let about = try manager.attributesOfItem(atPath: place)
            guard about[.type] as? FileAttributeType == .typeRegular else { continue }
            files[path] = File(
                bytes: try Data(contentsOf: URL(filePath: place)),
                identity: (about[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0,
                changed: about[.modificationDate] as? Date ?? .distantPast
            )
        }
        self.files = files
    }

    var paths: Set<String> { Set(files.keys) }

    /// How many of the files are pages.
    var pages: Int { files.keys.count { $0.hasSuffix(".html") } }

    /// The bytes alone: what a reader of the site gets.
    var bytes: [String: Data] { files.mapValues(\.bytes) }

    /// The paths that were written, made or removed since another snapshot.
    func changes(since earlier: FolderSnapshot) -> Set<String> {
        paths.union(earlier.paths).filter { files[$0] != earlier.files[$0] }
    }

    func text(_ path: String) -> String? {
        files[path].map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
