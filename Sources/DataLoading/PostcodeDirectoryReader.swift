internal import Diagnostics
internal import Model
internal import Primitives

/// Reads a directory of postcodes as it was downloaded: ONSPD, NSPL, Code-Point Open, or a list with such columns.
///
/// Columns change their names with each edition (`lsoa21cd`, `lad26cd`), and a directory has several years side by
/// side. A code stands for one area whatever its column, so each postcode goes to the smallest area of the site that
/// any column of its row names. Only those rows are kept, and no more than a few megabytes of the file are in memory.
struct PostcodeDirectoryReader {
    let codes: AreaCodes
    let levels: [AreaLevel]
    let directory: AreaSources.PostcodeDirectory
    /// Whether a note says how many rows are of other places.
    var saysUnread = false

    /// So many bytes are looked through at a time.
    private static let window = 1 << 22
    /// The names of columns of postcodes, the best first.
    private static let postcodeNames = ["pcds", "pcd8", "pcd7", "pcd", "postcode"]

    /// How a file is read, which its first rows tell.
    private struct Form {
        let postcode: Int
        let areas: [Int]
        /// The column of the month in which a postcode ended; nil where the file has none.
        let ended: Int?
        let delimiter: UInt8
    }

    /// The rows of the site's areas, in the order of the file.
    func read(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) -> [PostcodesReader.Row] {
        guard codes.count > 0, let tables = TableFile(file, into: &diagnostics) else { return [] }
        let ranks = ranks()
        var rows: [PostcodesReader.Row] = []
        var all = 0
        // A download has its rows whole and, in a folder beside, once more by postcode area.
        let whole = tables.parts.indices.filter { !tables.parts[$0].path.contains("/multi_csv/") }
        let divided = tables.parts.indices.filter { tables.parts[$0].path.contains("/multi_csv/") }
        var hasPostcodes = false
        let before = diagnostics.errors
        for numbers in [whole, divided] where !hasPostcodes {
            for number in numbers where read(number, of: tables, ranks, into: &rows, &all, &diagnostics) {
                hasPostcodes = true
            }
        }
        guard hasPostcodes else {
            if diagnostics.errors == before { diagnostics.add(.notADirectory(file.path)) }
            return []
        }
        let kept = withoutHolders(rows)
        if saysUnread, !kept.isEmpty { diagnostics.addUnread(.postcodes, kept: kept.count, of: all, in: file.path) }
        if kept.isEmpty, diagnostics.errors == before { diagnostics.add(.postcodesOfElsewhere(file.path)) }
        return kept
    }

    /// Reads one table; whether it has postcodes.
    private func read(
        _ number: Int,
        of tables: TableFile,
        _ ranks: [Int],
        into rows: inout [PostcodesReader.Row],
        _ all: inout Int,
        _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        var (found, refused): ([PostcodesReader.Row], [Diagnostic]) = ([], [])
        var form: Form?
        var isRefused = false
        var (line, count) = (1, 0)
        var buffer: [UInt8] = []
        /// Looks through the whole records of the buffer; false where there is nothing to read.
        func look(isLast: Bool) -> Bool {
            let end = isLast ? buffer.count : (buffer.lastIndex(of: .lineFeed) ?? -1) + 1
            guard end > 0 else { return buffer.count < Self.window * 4 }
            var unheard = DiagnosticCollector()
            let file = SourceFile(path: tables.parts[number].path, bytes: Array(buffer[..<end]))
            guard var source = TableSource(file, into: &unheard) else { return false }
            buffer.removeSubrange(..<end)
            var scanner: CSVScanner
            if let form {
                source = source.separated(by: form.delimiter)
                scanner = CSVScanner(source, line: line)
            } else {
                guard let start = self.form(of: source, &refused) else {
                    isRefused = !refused.isEmpty
                    return false
                }
                form = start.form
                scanner = start.rows
                source = start.source
            }
            guard let form else { return false }
            let bytes = source.bytes.span
            while scanner.next(in: bytes) {
                if !scanner.row.isBlank { count += 1 }
                if let row = row(scanner.row, form, ranks, bytes) { found.append(row) }
            }
            if let fault = scanner.fault, fault.kind == .tooLong || fault.kind == .emptyLines {
                refused.append(.faultyRecord(fault.kind, at: scanner.row.location))
                return false
            }
            line = scanner.line
            return true
        }
        tables.forEachChunk(of: number, into: &diagnostics) { chunk in
            buffer.append(copying: chunk)
            return buffer.count < Self.window || look(isLast: false)
        }
        if !isRefused, !buffer.isEmpty { _ = look(isLast: true) }
        for finding in refused { diagnostics.add(finding) }
        rows += found
        all += count
        return form != nil || isRefused
    }

    // MARK: Form

    private func form(
        of source: TableSource,
        _ refused: inout [Diagnostic]
    ) -> (form: Form, rows: CSVScanner, source: TableSource)? {
        let forms: [(String) -> String] = [{ $0 }, { $0.uppercased() }, { $0.prefix(1).uppercased() + $0.dropFirst() }]
        let wanted = forms.flatMap { form in Self.postcodeNames.map { Set([form($0)]) } }
        guard let (header, source, _) = Table.header(in: source, wanted: wanted, onlyWanted: false) else { return nil }
        let named = Self.postcodeNames.lazy.compactMap(header.position(ofAnyCase:)).first
        let rows = named == nil ? CSVScanner(source) : header.rows
        // Code-Point Open has no header, and begins with a postcode.
        guard let postcode = named ?? (header.names.first.flatMap(PostcodeForm.init) == nil ? nil : 0) else {
            return nil
        }
        let areas =
            directory.areas.isEmpty
            ? columnsOfCodes(rows, source, except: postcode)
            : directory.areas.compactMap { column(like: $0, in: header, &refused) }
        guard refused.isEmpty else { return nil }
        let ended = named == nil ? nil : header.position(ofAnyCase: "doterm") ?? header.position(ofAnyCase: "ended")
        return (Form(postcode: postcode, areas: areas, ended: ended, delimiter: source.delimiter), rows, source)
    }

    private func column(
        like name: Located<String>,
        in header: TableHeader,
        _ refused: inout [Diagnostic]
    ) -> Int? {
        if let exact = header.position(ofAnyCase: name.value) { return exact }
        let start = name.value.lowercased()
        let found = header.names.indices.filter { column in
            let other = header.names[column].lowercased()
            guard other.hasPrefix(start) else { return false }
            let rest = other.dropFirst(start.count)
            return (rest.hasSuffix("cd") ? rest.dropLast(2) : rest).utf8.allSatisfy(\.isDigit)
        }
        if found.count == 1 { return found[0] }
        refused.append(
            found.isEmpty
                ? .missingColumn(name.value, in: header, at: name.location, wantedBy: directory.file.value)
                : .severalAreaColumns(name, found.map { header.names[$0] })
        )
        return nil
    }

    /// The columns that have official codes, or codes of the site, among the first rows.
    private func columnsOfCodes(_ rows: CSVScanner, _ source: TableSource, except postcode: Int) -> [Int] {
        var scanner = rows
        var found: Set<Int> = []
        let bytes = source.bytes.span
        var count = 0
        while count < 2_000, scanner.next(in: bytes) {
            count += 1
            let row = scanner.row
            for column in row.cells.indices where column != postcode && !found.contains(column) {
                let isCode = row.read(column) { bytes, range in
                    range.count <= 32 && !range.isEmpty
                        && (codes.index(of: range, in: bytes) != nil
                            || OfficialCode.isOne(range.map { bytes[$0] }))
                }
                if isCode { found.insert(column) }
            }
        }
        return found.sorted()
    }

    // MARK: Rows

    private func row(_ row: TableRow, _ form: Form, _ ranks: [Int], _ bytes: Span<UInt8>) -> PostcodesReader.Row? {
        var best: AreaIndex?
        for column in form.areas where column < row.cells.count {
            guard let area = row.read(column, { codes.index(of: $1, in: $0) ?? codes.index(ofOlder: $1, in: $0) })
            else { continue }
            if best.map({ ranks[Int($0.position)] < ranks[Int(area.position)] }) ?? true { best = area }
        }
        guard let best, form.postcode < row.cells.count, let postcode = PostcodeForm(row.text(form.postcode)) else {
            return nil
        }
        var ended: Int16 = 0
        if let column = form.ended, column < row.cells.count, !row.isEmpty(column) {
            ended = PostcodesReader.Row.year(row.text(column)) ?? 0
        }
        return PostcodesReader.Row(postcode: postcode, area: best, ended: ended, line: row.line)
    }

    /// The position of each area's level among those of the site; -1 for one of no level.
    private func ranks() -> [Int] {
        let order = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        return (0..<codes.count).map { order[codes[AreaIndex($0)].level] ?? -1 }
    }

    /// The rows without those that lie in a larger area and in none of the smaller ones that others of it lie in: these
    /// are of another place of the same region, which the site does not have.
    private func withoutHolders(_ rows: [PostcodesReader.Row]) -> [PostcodesReader.Row] {
        var holders: Set<AreaIndex> = []
        for area in Set(rows.map(\.area)) {
            var next = codes[area].parent.flatMap { codes.index(of: $0.text) }
            while let holder = next, holders.insert(holder).inserted {
                next = codes[holder].parent.flatMap { codes.index(of: $0.text) }
            }
        }
        return holders.isEmpty ? rows : rows.filter { !holders.contains($0.area) }
    }
}

extension Diagnostic {
    fileprivate static func notADirectory(_ path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.notADirectory,
            .error,
            "the file has no column of postcodes",
            at: .wholeFile(path),
            explanation: "Its name would be pcds, pcd8, pcd7, pcd or postcode.",
            effect: "No postcode is read from it."
        )
    }

    fileprivate static func severalAreaColumns(_ name: Located<String>, _ found: [String]) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.severalAreaColumns,
            .error,
            "several columns begin with \"\(name.value.shortened)\": \(found.prefix(5).joined(separator: ", "))",
            at: name.location,
            place: "key area",
            suggestion: "Write the whole name of one, or leave the key out: then all codes of the site's areas count.",
            effect: "No postcode is read from the file."
        )
    }

    fileprivate static func postcodesOfElsewhere(_ path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.postcodesOfElsewhere,
            .error,
            "no postcode of the file lies in an area of the site",
            at: .wholeFile(path),
            explanation: "None of its codes of areas is one of the site's.",
            suggestion: "Take the file of the part of the country that the site is about, or one with areas of the "
                + "same year.",
            effect: "The finder knows no postcode from it."
        )
    }
}
