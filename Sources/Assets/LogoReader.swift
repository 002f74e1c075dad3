internal import Diagnostics
internal import Model

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
            return Outcome(nil, [.missingLogo(written, meant: ClosestMatch.of(written.value, in: pictures))])
        }
        guard let kind = Self.kind(of: written.value) else {
            return Outcome(nil, [.unusableLogo(written, "It is neither SVG nor PNG.")])
        }
        guard file.bytes.count <= Self.heaviest else {
            let size = "It has \(file.bytes.count) bytes, and the most is \(Self.heaviest)."
            return Outcome(nil, [.unusableLogo(written, size)])
        }
        guard kind == "png" ? Self.isPNG(file.bytes) : SVGCheck.isDrawing(file) else {
            return Outcome(nil, [.unusableLogo(written, "What is in it is not \(kind.uppercased()).")])
        }
        guard let bytes = kind == "png" ? try? StrippedPicture(file.bytes).bytes : file.bytes else {
            return Outcome(nil, [.unusableLogo(written, "It is damaged.")])
        }
        let found =
            kind == "svg" ? SVGCheck.findings(in: file, called: "the logo", effect: "Pages would have no logo.") : []
        return Outcome(found.isEmpty ? SourceFile(path: "assets/logo.\(kind)", bytes: bytes) : nil, found)
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
