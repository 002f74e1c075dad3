/// The names of kinds of files, by which the work of a build is counted: `glossary page`, `figure downloads (csv)`.
enum PageKind {
    /// The name with the ending of a file's name, where that is no page: one maker makes files of several kinds.
    static func name(_ name: String, of path: String) -> String {
        guard !path.hasSuffix(".html") else { return name }
        guard !path.hasSuffix("-metadata.json") else { return name + " (metadata.json)" }
        // By bytes: a large site has a hundred thousand files.
        let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
        return "\(name) (\(file[file.utf8.index(after: dot)...]))"
    }
}
