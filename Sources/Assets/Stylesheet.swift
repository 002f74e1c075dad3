internal import Diagnostics

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
