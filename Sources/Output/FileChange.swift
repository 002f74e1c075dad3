/// What was done about one file.
struct FileChange {
    enum Kind {
        case created, changed, kept, removed
        /// A copy that is not worth having, and was not there.
        case none
    }

    let kind: Kind
    /// What the manifest says of the file; nil where there is none, or it is somebody else's.
    let entry: Manifest.Entry?
    /// What the next write may know of it; nil where it is to look again.
    var known: CachedFile?

    /// Whether a file stays that is not Placard's.
    var isOfOthers: Bool { kind == .kept && entry == nil }
}
