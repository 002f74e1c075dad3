package import Diagnostics
package import Model

/// Gives a site its look: one stylesheet in its own colours, its logo and its icon.
package struct AssetPipeline: Sendable {
    package init() {}

    /// The assets as they are published.
    ///
    /// - Parameters:
    ///   - assets: of two with one path below their folder `assets`, the later counts.
    ///   - content: the files of the content folder, among which the logo is.
    ///   - root: that folder's name, with which their paths begin.
    package func build(
        _ assets: [SourceFile],
        for settings: SiteSettings,
        content: [SourceFile],
        root: String
    ) -> Outcome<[SourceFile]> {
        let joined = StylesheetBundler().join(assets)
        let sheet = joined.value.first { AssetPath(ofFile: $0.path).text == "placard.css" }
        let colours = BrandColours(settings.branding ?? Branding(), over: Palette(sheet?.bytes ?? []))
        let logo = settings.branding?.logo.map { LogoReader(content, root: root).read($0) }
        let icon = SiteIcon(title: settings.title, colours: colours).file
        let paths = Set(joined.value.map { AssetPath(ofFile: $0.path) })
        let added = [logo == nil ? icon : logo?.value].compactMap { $0 }
        return Outcome(
            joined.value.map { $0 == sheet ? SourceFile(path: $0.path, bytes: $0.bytes + colours.rules) : $0 }
                + added.filter { !paths.contains(AssetPath(ofFile: $0.path)) },
            joined.diagnostics + colours.diagnostics + (logo?.diagnostics ?? [])
        )
    }
}
