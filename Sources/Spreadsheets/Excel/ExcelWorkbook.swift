internal import Primitives

/// The parts of an Excel workbook that say what its sheets are and what their cells point at.
struct ExcelWorkbook: Sendable {
    /// One sheet, with the file that it is in.
    struct Sheet: Sendable {
        let name: String
        let isHidden: Bool
        fileprivate let part: String
    }

    let sheets: [Sheet]
    private let archive: ZIPArchive
    private let countsFrom1904: Bool
    private let strings: SharedStrings
    private let styles: CellStyles

    init(_ archive: ZIPArchive) throws(SpreadsheetFault) {
        self.archive = archive
        if archive.entry(named: "xl/workbook.bin") != nil { throw .binaryWorkbook }
        let list = WorkbookPart()
        try Part.read("xl/workbook.xml", of: archive, with: list)
        let relations = RelationsPart()
        try Part.read("xl/_rels/workbook.xml.rels", of: archive, with: relations)
        countsFrom1904 = list.countsFrom1904
        sheets = list.sheets.compactMap { sheet in
            // Sheets of charts and macros have no cells.
            guard let relation = relations.parts[sheet.relation], relation.type == "worksheet" else { return nil }
            return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: Self.path(of: relation.target))
        }
        strings = try Self.strings(of: archive, relations)
        let styles = StylesPart()
        if let part = relations.part(ofType: "styles") {
            try Part.read(Self.path(of: part), of: archive, with: styles)
        }
        self.styles = styles.styles
    }

    private static func strings(
        of archive: ZIPArchive,
        _ relations: RelationsPart
    ) throws(SpreadsheetFault) -> SharedStrings {
        guard let target = relations.part(ofType: "sharedStrings") else { return SharedStrings() }
        let part = path(of: target)
        guard let entry = archive.entry(named: part) else { throw .missingPart(part) }
        let strings = SharedStringsPart(part: part)
        try Part.read(entry, of: archive, with: strings) { _ in strings.fault != nil }
        if let fault = strings.fault { throw fault }
        return strings.strings
    }

    /// The cells of a sheet; at least the first `rows` rows.
    func table(of sheet: Sheet, rows: Int) throws(SpreadsheetFault) -> SheetTable {
        guard let entry = archive.entry(named: sheet.part) else { throw .missingPart(sheet.part) }
        func read(_ merges: [SheetTableBuilder.Merge]) throws(SpreadsheetFault) -> ExcelSheetReader {
            let reader = ExcelSheetReader(
                strings: strings,
                styles: styles,
                countsFrom1904: countsFrom1904,
                builder: SheetTableBuilder(part: sheet.part, merges: merges)
            )
            try Part.read(entry, of: archive, with: reader) { _ in reader.row > rows || reader.fault != nil }
            if let fault = reader.fault { throw fault }
            return reader
        }
        let first = try read([])
        // Which cells are merged is said after all of them.
        return first.merges.isEmpty ? first.table() : try read(first.merges).table()
    }

    /// The name in the archive of a file that the workbook points at.
    private static func path(of target: String) -> String {
        target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
}

/// `xl/workbook.xml`: the sheets, and from when days are counted.
private final class WorkbookPart: XMLHandler {
    private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
    private(set) var countsFrom1904 = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name.withoutPrefix {
        case "workbookPr":
            countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            guard let name = attributes["name"], let relation = attributes.value(withLocalName: "id") else { return }
            sheets.append((name, attributes["state"].map { $0 != "visible" } ?? false, relation))
        default: break
        }
    }

    func end(_ name: String) {}
    func text(_ bytes: Span<UInt8>) {}
}

/// `xl/_rels/workbook.xml.rels`: which file each part of the workbook is in.
private final class RelationsPart: XMLHandler {
    private(set) var parts: [String: (type: String, target: String)] = [:]

    func part(ofType type: String) -> String? {
        parts.values.first { $0.type == type }?.target
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard name.withoutPrefix == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            let type = attributes["Type"]?.split(separator: "/").last
        else { return }
        parts[id] = (String(type), target)
    }

    func end(_ name: String) {}
    func text(_ bytes: Span<UInt8>) {}
}
