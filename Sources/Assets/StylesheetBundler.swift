package import Diagnostics

/// Joins the stylesheets of a site into as few files as pages name.
package struct StylesheetBundler: Sendable {
    package init() {}

    /// The assets with every stylesheet that nothing imports made whole, and without those that were put into them.
    ///
    /// A stylesheet stands once, where it is first imported. All are published without comments and needless white
    /// space.
    ///
    /// - Parameter assets: of two with one path below their folder `assets`, the later counts, so that a site's own
    ///   come last.
    package func join(_ assets: [SourceFile]) -> Outcome<[SourceFile]> {
        let named = Dictionary(assets.map { (AssetPath(ofFile: $0.path), $0) }) { _, later in later }
        let sheets = named.filter(\.key.isStylesheet).mapValues(Stylesheet.init)
        let paths = sheets.keys.sorted()
        let imported = Set(paths.flatMap { path in sheets[path]?.targets(from: path) ?? [] })

        var diagnostics = paths.flatMap { sheets[$0]?.head.diagnostics ?? [] }
        var joined = named.filter { !$0.key.isStylesheet }
        var used: Set<AssetPath> = []
        // Whatever is left when all that nothing imports is joined goes round in a circle.
        for path in paths.filter({ !imported.contains($0) }) + paths where !used.contains(path) {
            var joint = StylesheetBundle(path, among: sheets)
            joint.addAll()
            used.formUnion(joint.used)
            diagnostics += joint.diagnostics
            joined[path] = sheets[path].map { SourceFile(path: $0.file.path, bytes: joint.output) }
        }
        return Outcome(joined.sorted { $0.key < $1.key }.map(\.value), Self.once(diagnostics))
    }

    /// A stylesheet that several others import is looked at for each.
    private static func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var known: Set<Diagnostic> = []
        return diagnostics.filter { known.insert($0).inserted }
    }
}
