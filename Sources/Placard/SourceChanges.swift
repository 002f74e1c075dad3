internal import Cache

/// How what a site follows from differs from what the last build had.
public struct SourceChanges: Hashable, Sendable {
    /// Names of files, and of what is no file: `Placard itself`, `the day`.
    public let changed: [String]
    public let added: [String]
    public let removed: [String]

    /// Whether nothing differs.
    public var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

    init(from old: [BuildRecord.Source], to new: [BuildRecord.Source]) {
        let before = Dictionary(old.map { ($0.name, $0.digest) }) { first, _ in first }
        let after = Set(new.map(\.name))
        changed = new.filter { before[$0.name] != nil && before[$0.name] != $0.digest }.map(\.name)
        added = new.filter { before[$0.name] == nil }.map(\.name)
        removed = old.filter { !after.contains($0.name) }.map(\.name)
    }
}
