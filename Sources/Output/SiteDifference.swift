public import Diagnostics

/// How a site differs from an earlier one, every list in the order of the paths' bytes.
public struct SiteDifference: Sendable, Equatable {
    /// How a file differs.
    public enum Kind: String, Sendable, CaseIterable {
        case added, changed, removed
    }

    /// Files that the earlier site does not have.
    public let added: [Manifest.Entry]

    /// Files that it has with other bytes, as they are now; those too of whose bytes nothing was recorded.
    public let changed: [Manifest.Entry]

    /// Files that it alone has, with what is known of them.
    public let removed: [Manifest.Entry]

    /// How many files are the same.
    public let unchanged: Int

    /// How many files are among the changed only because nothing was recorded of their bytes.
    public let unknown: Int

    /// Warnings to show although the sites could be compared.
    public let diagnostics: [Diagnostic]

    /// How many bytes are to be uploaded.
    public var upload: Int {
        (added + changed).reduce(0) { $0 + ($1.size ?? 0) }
    }

    /// The files that differ in one way.
    public func files(_ kind: Kind) -> [Manifest.Entry] {
        switch kind {
        case .added: added
        case .changed: changed
        case .removed: removed
        }
    }

    /// - Parameters:
    ///   - changes: what a write would do, in the order of the paths' bytes.
    ///   - removed: the files that it would remove.
    init(_ changes: [FileChange], removed: [Manifest.Entry], diagnostics: [Diagnostic]) {
        let entries = { (kind: FileChange.Kind) in changes.filter { $0.kind == kind }.compactMap(\.entry) }
        added = entries(.added)
        changed = entries(.changed)
        self.removed = removed
        unchanged = changes.count { $0.kind == .unchanged }
        unknown = 0
        self.diagnostics = diagnostics
    }

    /// Holds two records against each other, by the digests of the files.
    ///
    /// - Parameter entries: in the order of the paths' bytes.
    init(from earlier: Manifest, to entries: [Manifest.Entry]) {
        var added: [Manifest.Entry] = []
        var changed: [Manifest.Entry] = []
        var removed: [Manifest.Entry] = []
        var unknown = 0
        PathOrder.merge(earlier.entries, entries, by: \.path) { before, now in
            switch (before, now) {
            case (nil, let now?): added.append(now)
            case (let before?, nil): removed.append(before)
            case (let before?, let now?):
                let isKnown = before.digest != nil && now.digest != nil
                if !isKnown { unknown += 1 }
                if !isKnown || before.digest != now.digest { changed.append(now) }
            case (nil, nil): break
            }
        }
        self.added = added
        self.changed = changed
        self.removed = removed
        unchanged = entries.count - added.count - changed.count
        self.unknown = unknown
        diagnostics = []
    }
}
