internal import Model

/// The files of a site, still to be made.
public struct BuiltSite: Sendable {
    /// Those to write: every file of the site, or those alone that its scope names.
    public let files: [BuiltFile]
    /// How much of the site the files are.
    let scope: BuildPlan
    /// The profiles, of those whose texts were read, that name pictures, and so matter to more than the pages that show
    /// them, by path.
    let enclosing: [String]
    /// The figures of the site, where they were completed for it; nil where they were known.
    let completed: FinalFigures?

    /// The same site with other forms of its files.
    public func with(_ files: [BuiltFile]) -> BuiltSite {
        BuiltSite(files: files, scope: scope, enclosing: enclosing, completed: completed)
    }
}
