internal import Primitives
internal import Spreadsheets
internal import TestWorkbooks

/// Files that hold others.
enum ContainerTargets {
    /// No more of one file is unpacked.
    private static let limit = 1 << 20

    /// A ZIP file with all in it, or what gzip packed.
    static func archive(_ input: [UInt8]) -> [String] {
        guard let archive = try? ZIPArchive(input) else {
            var count = 0
            _ = Gzip.unpack(input[...], .gzip) { chunk in
                count += chunk.count
                return count < limit
            }
            return []
        }
        return archive.entries.prefix(50).flatMap { entry in
            let bytes = (try? archive.bytes(of: entry, limit: limit)) ?? []
            let start = archive.start(of: entry, limit: 100) ?? []
            return (bytes.count > limit ? ["\(entry.name) has \(bytes.count) bytes"] : [])
                + (start.count > 100 ? ["100 bytes of \(entry.name) are \(start.count)"] : [])
                + (!bytes.isEmpty && !bytes.starts(with: start) ? ["\(entry.name) begins otherwise"] : [])
        } + tables(of: archive)
    }

    /// A workbook of the files that an input has behind lines `=== name`, so that changes reach what is packed.
    static func workbook(_ input: [UInt8]) -> [String] {
        var writer = ArchiveWriter()
        var name: String?
        var content: [UInt8] = []
        for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard line.starts(with: mark) else {
                content += line + [UInt8(ascii: "\n")]
                continue
            }
            if let name { writer.add(name, content) }
            name = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
            content = []
        }
        if let name { writer.add(name, content) }
        guard let archive = try? ZIPArchive(writer.finish()) else { return ["the archive of the test cannot be read"] }
        return tables(of: archive)
    }

    /// A sheet of Excel with texts of its own and of the workbook, and one of OpenDocument.
    static var workbooks: [(name: String, bytes: [UInt8])] {
        archives.map { name, bytes in
            let archive = try? ZIPArchive(bytes)
            let parts = (archive?.entries ?? []).map { entry in
                let content = (try? archive?.bytes(of: entry, limit: limit)) ?? []
                return mark + Array(entry.name.utf8) + [UInt8(ascii: "\n")] + content + [UInt8(ascii: "\n")]
            }
            return (name, Array(parts.joined()))
        }
    }

    /// The sheets of `workbooks` as the files that they are.
    static var archives: [(name: String, bytes: [UInt8])] {
        let rows = """
            <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>
            <row r="2"><c r="A2" t="str"><f>A1</f><v>N0001</v></c><c r="B2" s="1"><v>1.5</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:A2"/></mergeCells>
            """
        let strings = "<si><r><t>ar</t></r><r><t>ea</t></r></si>"
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy-mm\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        let table =
            "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2\">"
            + "<table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1<text:s/></text:p>"
            + "</table:table-cell></table:table-row></table:table>"
        return [
            ("excel", excelWorkbook([(name: "A", rows: rows)], strings: strings, styles: styles)),
            ("open", openDocument(table)),
        ]
    }

    private static let mark = Array("=== ".utf8)

    /// All sheets of a workbook, as far as they can be read.
    private static func tables(of archive: ZIPArchive) -> [String] {
        guard let format = Workbook.format(of: archive), let workbook = try? Workbook(archive, format) else {
            return []
        }
        return workbook.sheets.prefix(20).flatMap { sheet -> [String] in
            guard let whole = try? workbook.table(of: sheet), let start = try? workbook.table(of: sheet, rows: 3)
            else { return [] }
            return start.csv.count > whole.csv.count ? ["the start of \(sheet.name) is longer than it"] : []
        }
    }
}
