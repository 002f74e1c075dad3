internal import Diagnostics

/// The files of the content folder as texts name them.
struct ContentFiles {
    private let files: [String: SourceFile]
    private let root: String
    /// Paths from the content folder of what texts may name, for 'did you mean'.
    private let candidates: [String]

    init(_ files: [SourceFile], root: String) {
        self.root = root.isEmpty ? "" : root + "/"
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let prefix = self.root.count
        candidates = files.map(\.path).filter { FileKind.of($0) != nil }.map { String($0.dropFirst(prefix)) }.sorted()
    }

    /// The file beside a text that it means by an address, else the one that lies so below the content folder.
    func file(_ address: String, of text: String) -> SourceFile? {
        let folder = text.split(separator: "/").dropLast().joined(separator: "/")
        return [folder, String(root.dropLast())].lazy.compactMap { path(address, from: $0) }
            .compactMap { files[$0] }.first
    }

    /// The path from the content folder: `briefings/garden.png`.
    func relative(_ file: SourceFile) -> String {
        String(file.path.dropFirst(root.count))
    }

    /// What was most likely meant: a file of the same name in another folder, else the closest name.
    func closest(to address: String) -> String? {
        let name = Self.name(address)
        if let same = candidates.first(where: { Self.name($0) == name }) { return same }
        let close = ClosestMatch.of(address, in: candidates) ?? ClosestMatch.of(name, in: candidates.map(Self.name))
        return close.flatMap { close in candidates.first { $0 == close || Self.name($0) == close } }
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path without `.` and `..`; nil where it leads out of the content folder.
    private func path(_ address: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/")
        let decoded = Self.decoded(address)
        for part in decoded.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(part)
            }
        }
        let path = parts.joined(separator: "/")
        return path.hasPrefix(root) ? path : nil
    }

    /// Spaces in an address are typed as `%20`; nothing else needs decoding in the names that may be published.
    private static func decoded(_ address: String) -> String {
        address.replacing("%20", with: " ")
    }
}
