package import Diagnostics

/// Reads what editors keep in a folder, so that every later stage works on values in memory.
///
/// Hidden files and folders (names that begin with a dot) are passed over. A link is followed only to what lies inside
/// the site's folder or the folder being read, and no folder is read twice.
package struct FolderReader: Sendable {
    private let store: any FileStore

    /// - Parameter store: where the files are; the disk, but for tests.
    package init(store: any FileStore = DiskStore()) {
        self.store = store
    }

    /// All files under a folder of the site, in the order of their paths' bytes; none where the folder is missing.
    ///
    /// - Parameters:
    ///   - folder: relative to the root, and the beginning of every path returned: `Content`.
    ///   - root: the site's folder.
    /// - Throws: the first file or folder that is there and cannot be read.
    package func read(_ folder: String, of root: String) throws(FileError) -> Outcome<[SourceFile]> {
        guard let realRoot = try store.realPath(of: root) else {
            throw FileError("read the folder", root, reason: "There is no such folder")
        }
        guard let realFolder = try store.realPath(of: "\(root)/\(folder)") else { return Outcome([]) }
        var walk = FolderWalk(store: store, mayEnter: [realRoot, realFolder])
        try walk.walk(from: FolderWalk.WalkedPath(shown: folder, real: realFolder))
        var files: [SourceFile] = []
        for path in walk.files.sorted(by: { $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8) }) {
            files.append(SourceFile(path: path.shown, bytes: try store.read(path.real)))
        }
        return Outcome(files, walk.diagnostics)
    }
}

/// One walk over a folder: real folders first, then those behind links, each folder once.
private struct FolderWalk {
    /// A file or folder: the path shown to editors, and the path on disk with every link followed.
    struct WalkedPath {
        let shown: String
        let real: String
    }

    private(set) var files: [WalkedPath] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let store: any FileStore
    private let mayEnter: [String]
    private var pending: [WalkedPath] = []
    private var linked: [WalkedPath] = []
    private var entered: Set<String> = []

    init(store: any FileStore, mayEnter: [String]) {
        self.store = store
        self.mayEnter = mayEnter
    }

    mutating func walk(from start: WalkedPath) throws(FileError) {
        pending = [start]
        while let folder = pending.popLast() ?? nextLinked() {
            guard entered.insert(folder.real).inserted else {
                let summary = "link to a folder that is read already"
                report(FileRules.folderReadBefore, summary, folder.shown, "Remove the link.")
                continue
            }
            for name in try store.names(in: folder.real) where name.utf8.first != UInt8(ascii: ".") {
                try meet(WalkedPath(shown: "\(folder.shown)/\(name)", real: "\(folder.real)/\(name)"))
            }
        }
    }

    /// Links wait until all real folders are read, so that a folder keeps its own name.
    private mutating func nextLinked() -> WalkedPath? {
        linked.isEmpty ? nil : linked.removeFirst()
    }

    private mutating func meet(_ path: WalkedPath) throws(FileError) {
        switch try store.entry(at: path.real)?.kind {
        case .file: files.append(path)
        case .folder: pending.append(path)
        case .link: try follow(path)
        case .special:
            report(FileRules.notAFile, "neither a file nor a folder", path.shown, "Move it out of the folder.")
        case nil:
            report(
                FileRules.unreadableName,
                "no file can be found by this name",
                path.shown,
                "Give the file another name, of letters from a to z, digits and hyphens."
            )
        }
    }

    private mutating func follow(_ link: WalkedPath) throws(FileError) {
        guard let target = try store.realPath(of: link.real), let entry = try store.entry(at: target) else {
            report(
                FileRules.brokenLink,
                "link that leads nowhere",
                link.shown,
                "Put the file itself in its place, or remove the link."
            )
            return
        }
        guard mayEnter.contains(where: { Self.lies(target, in: $0) }) else {
            report(
                FileRules.linkOutside,
                "link to \"\(target)\", outside the site's folder",
                link.shown,
                "Copy what it leads to into the site's folder, in place of the link."
            )
            return
        }
        let path = WalkedPath(shown: link.shown, real: target)
        switch entry.kind {
        case .file: files.append(path)
        case .folder: linked.append(path)
        case .link, .special:
            report(FileRules.notAFile, "link to neither a file nor a folder", link.shown, "Remove the link.")
        }
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        folder == "/" || path == folder || path.utf8.starts(with: (folder + "/").utf8)
    }

    private mutating func report(_ rule: Rule, _ summary: String, _ path: String, _ suggestion: String) {
        diagnostics.append(
            Diagnostic(
                rule,
                .warning,
                summary,
                at: .wholeFile(path),
                suggestion: suggestion,
                effect: "Nothing of it is on the site."
            )
        )
    }
}
