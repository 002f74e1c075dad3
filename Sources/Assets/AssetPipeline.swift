package import Diagnostics
package import Model

/// Makes the assets of a site: one stylesheet in the site's own colours, its scripts, its logo and its icon.
///
/// 1. `StylesheetBundler` puts what a stylesheet imports in its place, so that a page loads one, and
///    `StylesheetMinifier` removes white space and comments.
/// 2. `Palette` reads the custom properties of the result in the light and the dark scheme. `BrandColours` compares the
///    colours from `site.yml` with the colours that they stand on (`Contrast`, the ratio of WCAG 2), reports a pair
///    that is too faint, and adds the colours as rules at the end of the sheet.
/// 3. `LogoReader` reads the logo, and `SafeDrawing` refuses one that could run script or load anything.
/// 4. `SiteIcon` draws an icon from the title for a site without a logo.
/// 5. `StrippedPicture` takes the metadata out of pictures.
///
/// A file of the site with the path of one of Placard's replaces it. All other assets are published as they are.
package struct AssetPipeline: Sendable {
    /// A pipeline; it has no settings of its own.
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
        let published = joined.value.map(Self.stripped)
        return Outcome(
            published.compactMap(\.value).map {
                $0 == sheet ? SourceFile(path: $0.path, bytes: $0.bytes + colours.rules) : $0
            }
                + added.filter { !paths.contains(AssetPath(ofFile: $0.path)) },
            joined.diagnostics + colours.diagnostics + (logo?.diagnostics ?? []) + published.flatMap(\.diagnostics)
        )
    }

    /// A picture without its metadata, and any other asset as it is.
    private static func stripped(_ asset: SourceFile) -> Outcome<SourceFile?> {
        let name = asset.path.lowercased()
        guard StrippedPicture.endings.contains(where: name.hasSuffix) else { return Outcome(asset, []) }
        do throws(StrippedPicture.Fault) {
            return try Outcome(SourceFile(path: asset.path, bytes: StrippedPicture(asset.bytes).bytes), [])
        } catch {
            return Outcome(nil, [.unstrippedPicture(asset, error)])
        }
    }
}

/// The path of an asset, below the folder that assets are published in: `styles/print.css`.
struct AssetPath: Hashable, Comparable {
    let text: String

    /// A path below that folder, as it is.
    init(_ text: String) {
        self.text = text
    }

    /// The path of a file: what stands behind the folder `assets`, wherever that is.
    init(ofFile path: String) {
        let parts = path.split(separator: "/")
        let inside = parts.lastIndex(of: "assets").map { parts[($0 + 1)...] } ?? parts.suffix(1)
        text = inside.joined(separator: "/")
    }

    var isStylesheet: Bool { text.hasSuffix(".css") }

    /// The folders from the outermost, without the file's own name.
    private var folders: [Substring] { Array(text.split(separator: "/").dropLast()) }

    /// Where an address leads that stands in this file; nil where it climbs out of the assets.
    func resolving(_ address: String) -> AssetPath? {
        var parts = folders
        for part in address.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return AssetPath(parts.joined(separator: "/"))
    }

    /// The address under which a file finds this one: `../pictures/wave.svg`.
    func address(from file: AssetPath) -> String {
        let own = folders
        let other = file.folders
        let shared = zip(own, other).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: other.count - shared) + own.dropFirst(shared).map(String.init)
        return (steps + text.split(separator: "/").suffix(1).map(String.init)).joined(separator: "/")
    }

    static func < (left: AssetPath, right: AssetPath) -> Bool { left.text < right.text }
}

/// Finds the site's logo among the files of the content folder, and refuses what cannot be one.
struct LogoReader {
    /// Every page shows the logo, so it may weigh as much as a page.
    private static let heaviest = 100_000

    private let files: [String: SourceFile]

    /// - Parameter root: the content folder's name, with which the paths of its files begin.
    init(_ content: [SourceFile], root: String) {
        let prefix = root.isEmpty ? "" : root + "/"
        let inside = content.filter { $0.path.hasPrefix(prefix) }
        files = Dictionary(inside.map { (String($0.path.dropFirst(prefix.count)), $0) }) { first, _ in first }
    }

    /// The logo as an asset, `assets/logo.svg` or `assets/logo.png`; nil where it cannot be shown.
    func read(_ written: Located<String>) -> Outcome<SourceFile?> {
        let pictures = files.keys.filter { Self.kind(of: $0) != nil }.sorted()
        guard let file = files[written.value] else {
            return Outcome(nil, [.missingLogo(written, meant: NameSuggestion.of(written.value, in: pictures))])
        }
        guard let kind = Self.kind(of: written.value) else {
            return Outcome(nil, [.unusableLogo(written, "It is neither SVG nor PNG.")])
        }
        guard file.bytes.count <= Self.heaviest else {
            let size = "It has \(file.bytes.count) bytes, and the most is \(Self.heaviest)."
            return Outcome(nil, [.unusableLogo(written, size)])
        }
        let path = "assets/logo.\(kind)"
        guard kind == "png" else {
            let drawing = SafeDrawing.read(file, called: "the logo", effect: "Pages would have no logo.")
            return Outcome(drawing.value.map { SourceFile(path: path, bytes: $0.bytes) }, drawing.diagnostics)
        }
        guard Self.isPNG(file.bytes) else { return Outcome(nil, [.unusableLogo(written, "What is in it is not PNG.")]) }
        guard let bytes = try? StrippedPicture(file.bytes).bytes else {
            return Outcome(nil, [.unusableLogo(written, "It is damaged.")])
        }
        return Outcome(SourceFile(path: path, bytes: bytes), [])
    }

    private static func kind(of path: String) -> String? {
        ["svg", "png"].first { path.lowercased().hasSuffix("." + $0) }
    }

    /// Whether the signature is there that every PNG begins with (ISO/IEC 15948).
    private static func isPNG(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }
}

/// The icon of a site without a logo, for the tabs of browsers: its initials on its colour.
struct SiteIcon {
    let file: SourceFile

    /// - Parameter title: the name whose first two words give the initials.
    init(title: String, colours: BrandColours) {
        let ground = colours["brand", .light] ?? .black
        let ink = colours["brand-ink", .light] ?? .white
        let words = title.split { !$0.isLetter && !$0.isNumber }
        let initials = words.prefix(2).compactMap(\.first).map { String($0).uppercased() }.joined()
        file = SourceFile(
            path: "assets/icon.svg",
            text: """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" \
                fill="\(ground.hex)"/><text x="16" y="22" font-family="system-ui,sans-serif" font-size="16" \
                font-weight="700" text-anchor="middle" fill="\(ink.hex)">\(initials)</text></svg>

                """
        )
    }
}
