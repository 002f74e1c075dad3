package import Diagnostics

/// Bundles the stylesheets of a site: every one that nothing imports, with all that it imports.
package struct StylesheetBundler: Sendable {
    /// A bundler; it has no settings.
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
        // Whatever is left when all that nothing imports is bundled imports itself in a cycle.
        for path in paths.filter({ !imported.contains($0) }) + paths where !used.contains(path) {
            var bundle = StylesheetBundle(path, among: sheets)
            bundle.addAll()
            used.formUnion(bundle.used)
            diagnostics += bundle.diagnostics
            joined[path] = sheets[path].map { SourceFile(path: $0.file.path, bytes: bundle.output) }
        }
        return Outcome(joined.sorted { $0.key < $1.key }.map(\.value), Self.once(diagnostics))
    }

    /// A stylesheet that several others import is looked at for each.
    private static func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var known: Set<Diagnostic> = []
        return diagnostics.filter { known.insert($0).inserted }
    }
}

/// One bundle as it is put together.
private struct StylesheetBundle {
    /// The paths of all that went into it.
    private(set) var used: Set<AssetPath> = []
    private(set) var output: [UInt8] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let target: AssetPath
    private let sheets: [AssetPath: Stylesheet]
    /// The stylesheets whose imports are being put in place, the outermost first.
    private var open: [Part] = []

    private struct Part {
        let path: AssetPath
        let sheet: Stylesheet
        var nextImport = 0
    }

    init(_ target: AssetPath, among sheets: [AssetPath: Stylesheet]) {
        self.target = target
        self.sheets = sheets
    }

    /// Puts the stylesheet together: for each, what it imports and then its own rules.
    mutating func addAll() {
        begin(target)
        while var part = open.popLast() {
            if part.nextImport < part.sheet.head.imports.count {
                let wanted = part.sheet.head.imports[part.nextImport]
                part.nextImport += 1
                open.append(part)
                add(wanted, of: part)
            } else {
                let rules = StylesheetMinifier.compact(
                    part.sheet.bytes,
                    from: part.sheet.head.end,
                    path: part.path,
                    target: target
                )
                output += rules.value
                diagnostics += rules.diagnostics
            }
        }
    }

    private mutating func begin(_ path: AssetPath) {
        guard let sheet = sheets[path] else { return }
        used.insert(path)
        open.append(Part(path: path, sheet: sheet))
    }

    private mutating func add(_ wanted: StylesheetHead.Import, of part: Part) {
        guard let path = part.path.resolving(wanted.address), sheets[path] != nil else {
            let known = sheets.keys.filter { $0 != part.path }.sorted().map { $0.address(from: part.path) }
            return diagnostics.append(.missingImport(wanted, meant: NameSuggestion.of(wanted.address, in: known)))
        }
        if open.contains(where: { $0.path == path }) {
            diagnostics.append(.importLoop(wanted))
        } else if !used.contains(path) {
            begin(path)
        }
    }
}

/// A stylesheet with the imports it begins with.
struct Stylesheet {
    let file: SourceFile
    let bytes: StylesheetScanner
    let head: StylesheetHead

    init(_ file: SourceFile) {
        self.file = file
        bytes = StylesheetScanner(file)
        head = StylesheetHead(bytes)
    }

    /// Where its imports lead, those left out that lead out of the assets.
    func targets(from path: AssetPath) -> [AssetPath] {
        head.imports.compactMap { path.resolving($0.address) }
    }
}

/// The imports that a stylesheet begins with, and where its rules begin.
struct StylesheetHead {
    /// Another stylesheet that is to stand before this one's rules.
    struct Import {
        let address: String
        let location: Diagnostics.SourceLocation
    }

    private(set) var imports: [Import] = []
    /// The offset of the first byte behind the imports.
    private(set) var end: Int
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter bytes: a `@charset` at their beginning is passed over, since what is published is UTF-8.
    init(_ bytes: StylesheetScanner) {
        end = bytes.start
        while true {
            let start = bytes.skippingSpace(from: end)
            guard bytes.has("@charset", at: start) || bytes.has("@import", at: start) else { return }
            var last = start
            while last < bytes.count, bytes[last] != UInt8(ascii: ";") {
                last = bytes.isQuote(at: last) ? bytes.endOfQuoted(at: last) ?? bytes.count : last + 1
            }
            if bytes.has("@import", at: start) { read(bytes, from: start, to: last) }
            end = min(last + 1, bytes.count)
        }
    }

    private mutating func read(_ bytes: StylesheetScanner, from start: Int, to end: Int) {
        let first = bytes.skippingSpace(from: start + 7)
        guard bytes.isQuote(at: first), let last = bytes.endOfQuoted(at: first), last <= end else {
            return diagnostics.append(
                .unusableImport(
                    bytes.text(start..<end),
                    at: bytes.location(start),
                    "Its address is not in quotation marks."
                )
            )
        }
        let address = bytes.text(first + 1..<last - 1)
        if address.contains(":") || address.hasPrefix("/") {
            diagnostics.append(
                .unusableImport(bytes.text(start..<end), at: bytes.location(first), "It is not a file of this site.")
            )
        } else if bytes.skippingSpace(from: last) < end {
            diagnostics.append(
                .unusableImport(bytes.text(start..<end), at: bytes.location(first), "It has a condition.")
            )
        } else {
            imports.append(Import(address: address, location: bytes.location(first)))
        }
    }
}
