package import Diagnostics

/// What a write did to the output folder, every list in the order of the paths' bytes.
package struct WriteSummary: Sendable, Hashable {
    /// Files that were not there before.
    package let created: [String]

    /// Files that were there with other bytes.
    package let changed: [String]

    /// Files that were there with these very bytes, and were not touched.
    package let unchanged: [String]

    /// Files that an earlier write made and this one did not.
    package let removed: [String]

    /// What to give the next write into the folder, so that it need not make again what stays the same.
    package let known: [CachedFile]

    /// What somebody should know though the site was written.
    package let diagnostics: [Diagnostic]

    /// The number of files written: 0 where the folder was up to date.
    package var written: Int { created.count + changed.count }
}
