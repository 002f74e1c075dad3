package import Diagnostics

/// How a site differs from an earlier one, every list in the order of the paths' bytes.
package struct SiteDifference: Sendable, Equatable {
    /// Files that the earlier site does not have.
    package let added: [Manifest.Entry]

    /// Files that it has with other bytes, as they are now; those too of whose bytes nothing was recorded.
    package let changed: [Manifest.Entry]

    /// Files that it alone has, with what is known of them.
    package let removed: [Manifest.Entry]

    /// How many files are the same.
    package let unchanged: Int

    /// How many files are among the changed only because nothing was recorded of their bytes.
    package let unknown: Int

    /// What somebody should know though the sites could be compared.
    package let diagnostics: [Diagnostic]

    init(
        added: [Manifest.Entry],
        changed: [Manifest.Entry],
        removed: [Manifest.Entry],
        unchanged: Int,
        diagnostics: [Diagnostic]
    ) {
        self.added = added
        self.changed = changed
        self.removed = removed
        self.unchanged = unchanged
        unknown = 0
        self.diagnostics = diagnostics
    }

    /// Holds two records against each other, by the digests of the files.
    init(from earlier: Manifest, to entries: [Manifest.Entry]) {
        var added: [Manifest.Entry] = []
        var changed: [Manifest.Entry] = []
        var removed: [Manifest.Entry] = []
        var unknown = 0
        ByteOrder.merge(earlier.entries, entries, by: \.path) { before, now in
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
