package import Diagnostics
package import Output
package import Primitives

/// What a build leaves for the next one into the same folder: what it read, what it found, and what it wrote.
///
/// A build may always do without it; it only saves work.
package struct BuildRecord: Hashable, Sendable {
    /// One thing that a site follows from, by its name: a file, the day, Placard itself.
    package struct Source: Hashable, Sendable {
        /// `Content/site.yml`; for what is no file, a name that no file has.
        package let name: String
        package let digest: Digest

        package init(name: String, digest: Digest) {
            self.name = name
            self.digest = digest
        }
    }

    /// Everything that the site follows from, in the order of the names.
    package let sources: [Source]
    /// What every page follows from: the same in two builds where nothing differs but templates and the texts of profiles.
    package let common: Digest
    /// The profiles whose texts show pictures, and so matter to more than the pages that show them, by path.
    package let enclosing: [String]
    /// What the build found in the content.
    package let diagnostics: [Diagnostic]
    /// The files as they were left.
    package let files: [CachedFile]

    package init(
        sources: [Source],
        common: Digest,
        enclosing: [String],
        diagnostics: [Diagnostic],
        files: [CachedFile]
    ) {
        self.sources = sources
        self.common = common
        self.enclosing = enclosing
        self.diagnostics = diagnostics
        self.files = files
    }
}
