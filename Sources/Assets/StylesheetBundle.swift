internal import Diagnostics

/// One published stylesheet as it is put together.
struct StylesheetBundle {
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
            return diagnostics.append(.missingImport(wanted, meant: ClosestMatch.of(wanted.address, in: known)))
        }
        if open.contains(where: { $0.path == path }) {
            diagnostics.append(.importLoop(wanted))
        } else if !used.contains(path) {
            begin(path)
        }
    }
}
