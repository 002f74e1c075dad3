internal import Diagnostics
internal import Model
internal import Primitives
internal import Spreadsheets

/// The tables that a file holds: one where it is text, or each sheet of a workbook, or each table of an archive.
///
/// What is not asked for is not unpacked further than its first rows, in which the header is looked for.
struct TableFile {
    /// One table, not read yet.
    struct Part {
        let path: String
        /// The name of the sheet, in a workbook.
        let sheet: String?
        let isHidden: Bool
        fileprivate let content: Content

        /// What an editor calls it.
        var name: String { sheet ?? path.split(separator: "/").last.map(String.init) ?? path }
    }

    fileprivate enum Content {
        case text([UInt8])
        case packed(ZIPArchive, ZIPArchive.Entry)
        case sheet(Workbook, Workbook.Sheet)
    }

    /// In the order of the file.
    let parts: [Part]
    private let path: String
    /// The first rows of tables in which a header was looked for; many mappings may ask for one file.
    private var starts: [Int: TableSource?] = [:]

    /// So many rows hold titles, notes and the header.
    private static let headerRows = 60
    /// The most bytes that a table of text may have, and a workbook in an archive.
    private static let (mostText, mostWorkbook) = (1 << 30, 1 << 28)

    /// Finds the tables; nil, with a diagnostic, where the file cannot be opened.
    init?(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) {
        path = file.path
        if file.bytes.starts(with: [0x1F, 0x8B]) {
            guard let text = Self.unpacked(file.bytes) else {
                diagnostics.add(.damagedArchive(path: path, "It is cut off, or damaged."))
                return nil
            }
            parts = [Part(path: path, sheet: nil, isHidden: false, content: .text(text))]
        } else if FileSignature.format(of: file) == .wordDocument {
            diagnostics.add(.notATable(.wordDocument, path: path))
            return nil
        } else if file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            do throws(SpreadsheetFault) {
                parts = try Self.parts(of: file.bytes, path: path, isInArchive: false)
            } catch {
                diagnostics.add(.unreadableWorkbook(error, path: path))
                return nil
            }
            guard !parts.isEmpty else {
                diagnostics.add(.archiveWithoutTable(path: path))
                return nil
            }
        } else {
            parts = [Part(path: path, sheet: nil, isHidden: false, content: .text(file.bytes))]
        }
    }

    /// The tables in a ZIP file, which may be a workbook.
    private static func parts(
        of bytes: [UInt8],
        path: String,
        isInArchive: Bool
    ) throws(SpreadsheetFault) -> [Part] {
        let archive: ZIPArchive
        do throws(ZIPArchive.Fault) { archive = try ZIPArchive(bytes) } catch { throw .archive(error) }
        if let format = Workbook.format(of: archive) {
            let workbook = try Workbook(archive, format)
            return workbook.sheets.map {
                Part(path: path, sheet: $0.name, isHidden: $0.isHidden, content: .sheet(workbook, $0))
            }
        }
        guard !isInArchive else { return [] }
        var parts: [Part] = []
        for entry in archive.entries where !entry.isFolder && !isBesideThePoint(entry.name) {
            let inside = path + "/" + entry.name
            let name = entry.name.lowercased()
            if [".csv", ".tsv", ".txt", ".tab"].contains(where: name.hasSuffix) {
                parts.append(Part(path: inside, sheet: nil, isHidden: false, content: .packed(archive, entry)))
            } else if [".xlsx", ".xlsm", ".ods"].contains(where: name.hasSuffix) {
                let workbook: [UInt8]
                do throws(ZIPArchive.Fault) {
                    workbook = try archive.bytes(of: entry, limit: mostWorkbook)
                } catch { throw .archive(error) }
                parts += try Self.parts(of: workbook, path: inside, isInArchive: true)
            }
        }
        return parts
    }

    /// What some systems put into archives of their own accord.
    private static func isBesideThePoint(_ name: String) -> Bool {
        name.hasPrefix("__MACOSX/") || name.split(separator: "/").last?.hasPrefix(".") ?? true
    }

    private static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        var lines = LineLengths()
        let ending = Gzip.unpack(bytes[...], .gzip) { chunk in
            text.append(copying: chunk)
            return text.count <= mostText && lines.add(chunk)
        }
        return ending == .whole || lines.haveNoEnd ? text : nil
    }

    // MARK: Choosing

    /// The position of the table that is meant; nil, with a diagnostic, where that cannot be told.
    ///
    /// - Parameters:
    ///   - name: what the editor calls it; nil where the columns must tell.
    ///   - wanted: the columns to look for, in sets of which one must be there.
    ///   - headerRows: in how many rows the names of columns stand.
    ///   - place: where the file is asked for, for a finding; the file itself where nothing asks.
    mutating func choose(
        named name: Located<String>?,
        wanted: [Set<String>],
        headerRows: Int = 1,
        askedAt place: SourceLocation,
        into diagnostics: inout DiagnosticCollector
    ) -> Int? {
        if let name {
            let known = parts.map(\.name)
            let folded = TableHeader.normalized(name.value).lowercased()
            let found = parts.indices.first { number in
                TableHeader.normalized(parts[number].name).lowercased() == folded
                    || parts[number].path.hasSuffix("/" + name.value)
            }
            if found == nil { diagnostics.add(.unknownSheet(name, in: path, known: known)) }
            return found
        }
        guard parts.count > 1 else { return 0 }
        var best: (number: Int, score: Int)?
        var fitting: [Int] = []
        for number in parts.indices {
            guard let source = start(of: number),
                let header = Table.header(in: source, wanted: wanted, rows: headerRows, onlyWanted: true)?.0
            else { continue }
            if header.hasAll(of: wanted) { fitting.append(number) }
            let score = wanted.map { $0.count { header.position(of: $0) != nil } }.max() ?? 0
            if best.map({ $0.score < score }) ?? true { best = (number, score) }
        }
        let visible = fitting.filter { !parts[$0].isHidden }
        if !visible.isEmpty { fitting = visible }
        if fitting.count > 1 {
            diagnostics.add(.severalSheets(fitting.map { parts[$0].name }, in: path, askedAt: place))
            return nil
        }
        return fitting.first ?? best?.number ?? 0
    }

    /// The first rows of a table, without a finding.
    private mutating func start(of number: Int) -> TableSource? {
        if let known = starts[number] { return known }
        let start = readStart(of: number)
        starts[number] = .some(start)
        return start
    }

    private func readStart(of number: Int) -> TableSource? {
        var unheard = DiagnosticCollector()
        switch parts[number].content {
        case .text: return source(number, into: &unheard)
        case .packed(let archive, let entry):
            return archive.start(of: entry, limit: 1 << 16).flatMap { bytes in
                // The last character may be cut in two.
                let whole =
                    bytes.count == 1 << 16 ? bytes[..<(bytes.lastIndex(of: .lineFeed) ?? bytes.count)] : bytes[...]
                return TableSource(SourceFile(path: parts[number].path, bytes: Array(whole)), into: &unheard)
            }
        case .sheet: return start(ofSheet: number, rows: Self.headerRows)
        }
    }

    /// The first rows of a sheet, and maybe more, without a finding; nil where it cannot be read, or is none.
    func start(ofSheet number: Int, rows: Int) -> TableSource? {
        guard case .sheet(let workbook, let sheet) = parts[number].content,
            let table = try? workbook.table(of: sheet, rows: rows)
        else { return nil }
        return TableSource(table, sheet: sheet.name, path: path)
    }

    /// The text of a table; nil, with a diagnostic, where it cannot be read.
    func source(_ number: Int, into diagnostics: inout DiagnosticCollector) -> TableSource? {
        let part = parts[number]
        switch part.content {
        case .text(let bytes): return TableSource(SourceFile(path: part.path, bytes: bytes), into: &diagnostics)
        case .packed(let archive, let entry):
            do throws(ZIPArchive.Fault) {
                var bytes: [UInt8] = []
                bytes.reserveCapacity(min(entry.size, 1 << 24))
                var lines = LineLengths()
                try archive.forEachChunk(of: entry, limit: Self.mostText) { chunk in
                    bytes.append(copying: chunk)
                    return lines.add(chunk)
                }
                return TableSource(SourceFile(path: part.path, bytes: bytes), into: &diagnostics)
            } catch {
                diagnostics.add(.unreadableWorkbook(.archive(error), path: part.path))
                return nil
            }
        case .sheet(let workbook, let sheet):
            do throws(SpreadsheetFault) {
                let table = try workbook.table(of: sheet)
                let source = TableSource(table, sheet: sheet.name, path: part.path)
                if table.formulasWithoutResultCount > 0 {
                    diagnostics.add(.formulasWithoutResult(table, in: source.location))
                }
                if table.unseenNumbersCount > 0 { diagnostics.add(.unseenNumbers(table, in: source.location)) }
                if part.isHidden || table.hiddenRows > 0 {
                    diagnostics.add(.hiddenCells(isSheet: part.isHidden, rows: table.hiddenRows, in: source.location))
                }
                return source
            } catch {
                diagnostics.add(.unreadableWorkbook(error, path: part.path))
                return nil
            }
        }
    }

    // MARK: Pieces

    /// Hands over the bytes of a table some at a time, so that one of millions of rows is never whole in memory.
    ///
    /// - Parameter use: takes the next bytes; whether to go on.
    func forEachChunk(
        of number: Int,
        into diagnostics: inout DiagnosticCollector,
        _ use: (Span<UInt8>) -> Bool
    ) {
        let part = parts[number]
        switch part.content {
        case .packed(let archive, let entry):
            do throws(ZIPArchive.Fault) {
                try archive.forEachChunk(of: entry, limit: 1 << 33, use)
            } catch { diagnostics.add(.unreadableWorkbook(.archive(error), path: part.path)) }
        case .text(let bytes):
            var start = bytes.startOfText
            while start < bytes.count {
                let end = min(start + (1 << 20), bytes.count)
                guard use(bytes.span.extracting(start..<end)) else { return }
                start = end
            }
        case .sheet:
            guard let source = source(number, into: &diagnostics) else { return }
            _ = use(source.bytes.span)
        }
    }
}
