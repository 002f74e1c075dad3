internal import Diagnostics
internal import Model

/// Reads `postcodes.csv` and the directories of postcodes that `site.yml` names: in which area a postcode lies.
struct PostcodesReader {
    static let required = ["postcode", "area"]
    static let optional = ["ended"]

    let codes: AreaCodes
    /// From the largest to the smallest.
    let levels: [AreaLevel]
    let layout: ContentLayout
    /// Whether a note says of each directory how many rows are of other places.
    var saysUnread = false

    /// One postcode in one area; rows of a postcode come together, in the order of areas and lines.
    struct Row: Comparable {
        let postcode: PostcodeForm
        let area: AreaIndex
        /// The year in which the postcode ended; 0 while it is in use.
        let ended: Int16
        let line: Int

        /// The postcode as the site has it.
        var value: Postcode { Postcode(text: postcode.text, area: area, ended: ended == 0 ? nil : Int(ended)) }

        /// The year at the beginning of a date on which a postcode ended; nil where it is none.
        static func year(_ text: String) -> Int16? {
            Int16(text.prefix(4)).flatMap { (1970...2199).contains($0) ? $0 : nil }
        }

        static func < (left: Self, right: Self) -> Bool {
            (left.postcode, left.area, left.line) < (right.postcode, right.area, right.line)
        }
    }

    /// The postcodes in their order; one that lies in two areas is there twice.
    ///
    /// What the site's own file says of a postcode counts, and what the first directory says before what others do.
    func read(
        _ files: [String: SourceFile],
        directories: [AreaSources.PostcodeDirectory],
        into diagnostics: inout DiagnosticCollector
    ) -> [Postcode] {
        var postcodes = files[layout.postcodes].map { read($0, into: &diagnostics) } ?? []
        for directory in directories {
            guard let file = files[layout.lookupFile(directory.file.value)] else {
                let known = files.keys.compactMap(layout.lookupName).sorted()
                diagnostics.add(.missingLookup(directory.file, known: known))
                continue
            }
            var reader = PostcodeDirectoryReader(codes: codes, levels: levels, directory: directory)
            reader.saysUnread = saysUnread
            let known = Set(postcodes.map(\.text))
            for row in reader.read(file, into: &diagnostics).sorted() {
                let postcode = row.value
                let isRepeated = postcodes.last.map { $0.text == postcode.text && $0.area == postcode.area } ?? false
                if !isRepeated, !known.contains(postcode.text) { postcodes.append(postcode) }
            }
            if !known.isEmpty { postcodes.sort { ($0.text, $0.area) < ($1.text, $1.area) } }
        }
        return postcodes
    }

    private func read(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) -> [Postcode] {
        guard let table = NamedTable(file, required: Self.required, optional: Self.optional, into: &diagnostics)
        else { return [] }
        var rows: [Row] = []
        var unknown = UnknownAreas(column: "area")
        table.forEachRow(&diagnostics) { row, diagnostics in
            let text = row.text("postcode")
            guard let postcode = PostcodeForm(text) else {
                diagnostics.add(DataLoadingRules.badPostcode, in: file.path) {
                    .badPostcode(text, at: row.location("postcode"))
                }
                return
            }
            let code = row.text("area")
            guard let area = codes.index(ofAny: code) else {
                let bytes = Array(code.utf8)
                unknown.add(0..<bytes.count, in: bytes.span) { row.location("area") }
                return
            }
            unknown.addKnown(area)
            let ended = year(in: row, &diagnostics)
            rows.append(Row(postcode: postcode, area: area, ended: ended, line: row.location.line))
        }
        unknown.report(in: file.path, codes: codes, into: &diagnostics)
        return sorted(rows, in: file.path, into: &diagnostics)
    }

    private func year(in row: NamedTable.Row, _ diagnostics: inout DiagnosticCollector) -> Int16 {
        let text = row.text("ended")
        guard !text.isEmpty else { return 0 }
        if let year = Row.year(text) { return year }
        diagnostics.add(.badDate(text, column: "ended", at: row.location("ended")))
        return 0
    }

    private func sorted(_ rows: [Row], in path: String, into diagnostics: inout DiagnosticCollector) -> [Postcode] {
        var postcodes: [Postcode] = []
        postcodes.reserveCapacity(rows.count)
        var last: Row?
        for row in rows.sorted() {
            if let last, last.postcode == row.postcode, last.area == row.area {
                diagnostics.add(DataLoadingRules.repeatedPostcode, in: path) {
                    .repeatedPostcode(row.postcode.text, line: row.line, first: last.line, path: path)
                }
                continue
            }
            postcodes.append(row.value)
            last = row
        }
        return postcodes
    }
}

extension Diagnostic {
    fileprivate static func badPostcode(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badPostcode,
            .error,
            text.isEmpty ? "the postcode is empty" : "\"\(text.shortened)\" is not a UK postcode",
            at: location,
            place: "column postcode",
            explanation: "A postcode looks like L24 9AB.",
            effect: "The row is left out."
        )
    }

    fileprivate static func repeatedPostcode(_ postcode: String, line: Int, first: Int, path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedPostcode,
            .warning,
            "postcode \(postcode) is there twice with the same area",
            at: SourceLocation(path: path, line: line, column: 1),
            place: "column postcode",
            suggestion: "Take one of the two rows out.",
            related: [
                .init(location: SourceLocation(path: path, line: first, column: 1), message: "the first is here")
            ]
        )
    }
}
