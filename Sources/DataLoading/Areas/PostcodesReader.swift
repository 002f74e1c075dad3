internal import Diagnostics
internal import Model

/// Reads `postcodes.csv`: in which area a postcode lies.
struct PostcodesReader {
    static let required = ["postcode", "area"]

    let codes: AreaCodes

    private struct Row {
        let postcode: PostcodeForm
        let area: AreaIndex
        let line: Int
    }

    /// The postcodes in their order; one that lies in two areas is there twice.
    func read(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) -> [Postcode] {
        guard let table = CSVTable(file, required: Self.required, optional: [], into: &diagnostics) else { return [] }
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
            guard let area = codes.index(of: code) else {
                let bytes = Array(code.utf8)
                unknown.add(0..<bytes.count, in: bytes.span) { row.location("area") }
                return
            }
            unknown.addKnown()
            rows.append(Row(postcode: postcode, area: area, line: row.location.line))
        }
        unknown.report(in: file.path, codes: codes, into: &diagnostics)
        return sorted(rows, in: file.path, into: &diagnostics)
    }

    private func sorted(_ rows: [Row], in path: String, into diagnostics: inout DiagnosticCollector) -> [Postcode] {
        var postcodes: [Postcode] = []
        postcodes.reserveCapacity(rows.count)
        var last: Row?
        for row in rows.sorted(by: { ($0.postcode, $0.area, $0.line) < ($1.postcode, $1.area, $1.line) }) {
            if let last, last.postcode == row.postcode, last.area == row.area {
                diagnostics.add(DataLoadingRules.repeatedPostcode, in: path) {
                    .repeatedPostcode(row.postcode.text, line: row.line, first: last.line, path: path)
                }
                continue
            }
            postcodes.append(Postcode(text: row.postcode.text, area: row.area))
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
            related: [
                .init(location: SourceLocation(path: path, line: first, column: 1), message: "the first is here")
            ]
        )
    }
}
