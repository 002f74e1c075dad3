public import Diagnostics
internal import Output
private import Primitives

/// What publishing a site would change, every list in the order of the paths' bytes.
public struct DifferenceReport: Sendable {
    /// One file: as it is now, or as it was where it would be removed.
    public struct File: Sendable {
        /// Relative to the output folder: `areas/speke/index.html`.
        public let path: String
        /// Its size; nil for a removed file of which nothing is known.
        public let bytes: Int?
        /// 32 hexadecimal digits that stand for its bytes, as `xxh128sum` prints them; nil as for `bytes`.
        public let digest: String?

        init(_ entry: Manifest.Entry) {
            path = entry.path
            bytes = entry.size
            digest = entry.digest?.text
        }
    }

    /// How a file differs.
    public enum Kind: String, Sendable, CaseIterable {
        case added, changed, removed
    }

    public let added: [File]
    public let changed: [File]
    public let removed: [File]
    /// How many files are the same.
    public let unchanged: Int
    /// How many files are among the changed only because the manifest does not say what was in them.
    public let unknown: Int
    public let diagnostics: [Diagnostic]

    /// How many bytes are to be uploaded.
    public var upload: Int {
        (added + changed).reduce(0) { $0 + ($1.bytes ?? 0) }
    }

    public func files(_ kind: Kind) -> [File] {
        switch kind {
        case .added: added
        case .changed: changed
        case .removed: removed
        }
    }

    init(_ difference: SiteDifference) {
        added = difference.added.map(File.init)
        changed = difference.changed.map(File.init)
        removed = difference.removed.map(File.init)
        unchanged = difference.unchanged
        unknown = difference.unknown
        diagnostics = difference.diagnostics
    }
}
