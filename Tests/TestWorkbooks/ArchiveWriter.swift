internal import Primitives

/// Writes the ZIP files that tests read, their files as they are and not packed.
package struct ArchiveWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Begins without files.
    package init() {}

    /// What is said of the next files that is not so.
    package var isEncrypted = false
    package var method = 0
    package var checksumError: UInt32 = 0

    package mutating func add(_ name: String, _ text: String) {
        add(name, Array(text.utf8))
    }

    package mutating func add(_ name: String, _ content: [UInt8]) {
        let header = bytes.count
        let common =
            number(20, 2) + number(isEncrypted ? 1 : 0, 2) + number(method, 2) + number(0, 4)
            + number(Int(Gzip.checksum(content.span) ^ checksumError), 4) + number(content.count, 4)
            + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
        bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
        directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
        directory += number(0, 4) + number(header, 4) + Array(name.utf8)
        count += 1
    }

    /// The whole file.
    package func finish() -> [UInt8] {
        let end =
            [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2) + number(directory.count, 4)
            + number(bytes.count, 4) + number(0, 2)
        return bytes + directory + end
    }

    private func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}

/// A workbook of Excel with the sheets whose rows are given.
package func excelWorkbook(
    _ sheets: [(name: String, rows: String)],
    strings: String? = nil,
    styles: String = "",
    properties: String = "",
    states: [String: String] = [:]
) -> [UInt8] {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var archive = ArchiveWriter()
    let list = sheets.enumerated().map { number, sheet in
        let state = states[sheet.name].map { " state=\"\($0)\"" } ?? ""
        return "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\"\(state) r:id=\"rId\(number + 1)\"/>"
    }
    archive.add(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(relations)\">\(properties)<sheets>\(list.joined())</sheets></workbook>"
    )
    var targets = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    targets += [("rIdS", "styles", "styles.xml")]
    if strings != nil { targets += [("rIdT", "sharedStrings", "/xl/sharedStrings.xml")] }
    let links = targets.map { "<Relationship Id=\"\($0)\" Type=\"\(relations)/\($1)\" Target=\"\($2)\"/>" }
    archive.add("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>")
    archive.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    if let strings { archive.add("xl/sharedStrings.xml", "<sst>\(strings)</sst>") }
    for (number, sheet) in sheets.enumerated() {
        archive.add("xl/worksheets/sheet\(number + 1).xml", "<worksheet>\(sheet.rows)</worksheet>")
    }
    return archive.finish()
}

/// An OpenDocument spreadsheet with the tables that are given.
package func openDocument(_ tables: String, styles: String = "") -> [UInt8] {
    var archive = ArchiveWriter()
    archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.add("content.xml", "<office:document-content>\(styles)\(tables)</office:document-content>")
    return archive.finish()
}
