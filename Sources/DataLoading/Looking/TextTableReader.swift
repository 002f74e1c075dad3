package import Diagnostics
internal import Model

/// What there is in a file of which nothing was known.
package struct FileLook: Sendable {
    /// A sheet or a file of an archive that has no table: a cover, a list of contents.
    package struct Cover: Sendable {
        /// As on its tab.
        package let name: String
        /// Its first lines.
        package let lines: [String]
    }

    /// The tables in the order of the file.
    package let tables: [TextTable]
    /// What has no table.
    package let covers: [Cover]
}

/// Reads the tables of a file of which nothing is known: what it is, which columns it has, what stands in them.
///
/// The file may be anything that figures are read from: text with commas, tabs, semicolons or bars, a workbook, an
/// archive.
package struct TextTableReader: Sendable {
    private let isCode: @Sendable (String) -> Bool

    /// - Parameter isCode: whether a text is the code of an area of the site, beside official codes, which all are.
    package init(isCode: @escaping @Sendable (String) -> Bool = { _ in false }) {
        self.isCode = isCode
    }

    /// What is in the file, and why it cannot be read.
    package func read(_ file: SourceFile) -> Outcome<FileLook> {
        var diagnostics = DiagnosticCollector()
        guard let tables = TableFile(file, into: &diagnostics) else {
            return Outcome(FileLook(tables: [], covers: []), diagnostics.finish())
        }
        var found: [TextTable] = []
        var covers: [FileLook.Cover] = []
        for number in tables.parts.indices {
            guard let source = tables.source(number, into: &diagnostics) else { continue }
            let part = tables.parts[number]
            if let table = table(source, part, isOnly: tables.parts.count == 1) {
                found.append(table)
            } else {
                covers.append(FileLook.Cover(name: part.name, lines: TableOutline.lines(of: source)))
            }
        }
        return Outcome(FileLook(tables: found, covers: covers), diagnostics.finish())
    }

    private func table(_ source: TableSource, _ part: TableFile.Part, isOnly: Bool) -> TextTable? {
        guard let shape = TableOutline(source, isCode: isCode) else { return nil }
        var table = TextTable(
            path: part.path,
            sheet: isOnly && part.sheet == nil ? nil : part.name,
            isHidden: part.isHidden,
            titles: shape.titles,
            headerRows: shape.headerRows,
            names: shape.header.names
        )
        table.read(shape.header, of: shape.source, isCode: isCode)
        return table.rowCount > 0 ? table : nil
    }
}

/// Where the header of a table is of which no column is known, and what stands between its cells.
struct TableOutline {
    let header: TableHeader
    let headerRows: Int
    /// The text in which the cells are found, with decimal points.
    let source: TableSource
    /// The lines above the header.
    let titles: [String]

    /// One record of the beginning.
    private struct Record {
        let scanner: CSVScanner
        let texts: [String]
        let filled: Int
    }

    /// So many records are looked at.
    private static let most = 60

    /// Nil where nothing looks like a table.
    init?(_ source: TableSource, isCode: (String) -> Bool) {
        let delimiters = source.sheet == nil ? [UInt8.comma, .tab, UInt8(ascii: ";"), UInt8(ascii: "|")] : [.comma]
        let scored = delimiters.map { ($0, Self.score(source.separated(by: $0))) }
        // Of equal scores the first.
        guard let best = scored.reversed().max(by: { $0.1 < $1.1 }) else { return nil }
        var source = source.separated(by: best.0)
        if best.0 != .comma, let points = DecimalCommas(source).withPoints { source = source.replacing(points) }
        let records = Self.records(of: source)
        guard let first = Self.firstOfFigures(records, isCode: isCode),
            let row = Self.header(above: first, in: records, isCode: isCode)
        else { return nil }
        let above = row > 0 ? records[row - 1] : nil
        let isDouble = above.map { Self.areDouble(upper: $0.texts, lower: records[row].texts) } ?? false
        header = TableHeader(
            records[row].scanner,
            below: isDouble ? (above?.texts ?? []).map(TableHeader.normalized) : [],
            from: (isDouble ? above : records[row])?.scanner.row.line ?? 1,
            in: source
        )
        headerRows = isDouble ? 2 : 1
        self.source = source
        titles = records[..<(isDouble ? row - 1 : row)].map { $0.texts.filter { !$0.isEmpty }.joined(separator: " ") }
    }

    /// The first lines of a text that has no table.
    static func lines(of source: TableSource) -> [String] {
        records(of: source).prefix(20).map { $0.texts.filter { !$0.isEmpty }.joined(separator: " ") }
    }

    /// How much a delimiter makes a table of a text: the cells of its commonest row.
    private static func score(_ source: TableSource) -> Int {
        let widths = records(of: source).map(\.texts.count).filter { $0 > 1 }
        let common = Dictionary(grouping: widths) { $0 }.mapValues(\.count)
        return common.map { $0.key * $0.value }.max() ?? 0
    }

    private static func records(of source: TableSource) -> [Record] {
        var scanner = CSVScanner(source)
        let bytes = source.bytes.span
        var records: [Record] = []
        while records.count < most, scanner.next(in: bytes) {
            let texts = scanner.row.cells.indices.map { scanner.row.text($0) }
            let filled = texts.count { !$0.isEmpty }
            if filled > 0 { records.append(Record(scanner: scanner, texts: texts, filled: filled)) }
        }
        return records
    }

    /// The first record that has the code of an area, or else a number in a row of the usual width.
    private static func firstOfFigures(_ records: [Record], isCode: (String) -> Bool) -> Int? {
        let coded = records.indices.first { place in
            records[place].texts.contains { OfficialCode.isOne($0.utf8) || isCode($0) }
        }
        if let coded { return coded > 0 ? coded : nil }
        let widths = records.map(\.texts.count)
        let usual = Dictionary(grouping: widths.filter { $0 > 1 }) { $0 }.max { $0.value.count < $1.value.count }?.key
        guard let usual else { return nil }
        return records.indices.dropFirst().first { place in
            records[place].texts.count * 2 >= usual && records[place].filled >= 2
                && records[place].texts.contains {
                    !TextKind($0, isCode: isCode).isDisjoint(with: [.number, .marker])
                }
        }
    }

    /// The record of the names above the first figures that were found; a row of figures without a code, such as that
    /// of a total, may come before these.
    private static func header(above first: Int, in records: [Record], isCode: (String) -> Bool) -> Int? {
        let needed = min(2, records[first].texts.count)
        guard var row = records[..<first].lastIndex(where: { $0.filled >= needed }) else { return nil }
        while hasFigures(records[row], isCode),
            let above = records[..<row].lastIndex(where: {
                $0.filled >= needed && $0.texts.count * 2 >= records[row].texts.count
            })
        {
            row = above
        }
        return hasFigures(records[row], isCode) ? nil : row
    }

    /// Whether a cell has a number that is no year, as names of columns may be.
    private static func hasFigures(_ record: Record, _ isCode: (String) -> Bool) -> Bool {
        record.texts.contains { text in
            let kind = TextKind(text, isCode: isCode)
            return kind.contains(.number) && !kind.contains(.period) && !text.isEmpty
        }
    }

    /// Whether names stand in two rows: the lower one lacks some, or has one several times, and the upper one has words
    /// above them.
    private static func areDouble(upper: [String], lower: [String]) -> Bool {
        let words = upper.indices.filter { !upper[$0].isEmpty }
        guard words.count > 1, words.contains(where: { $0 > 0 }) else { return false }
        let lacks = lower.indices.contains { lower[$0].isEmpty && $0 < upper.count && !upper[$0].isEmpty }
        let names = lower.filter { !$0.isEmpty }
        return lacks || Set(names).count < names.count
    }
}
