internal import Diagnostics
internal import Model
private import Primitives

/// Reads a spreadsheet whose cells are texts, such as the actions of a plan, without saying what they mean.
struct TextSheetReader<Part: Hashable & Sendable & CaseIterable & RawRepresentable<String>> {
    let form: SheetMapping<Part>
    /// The parts without whose columns the file means nothing.
    let needed: [Part]

    /// nil, with diagnostics, where the file is no such table.
    func read(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) -> TextSheet<Part>? {
        let names = needed.map { TableHeader.normalized(name(of: $0)) }
        guard
            let table = Table(file, sheet: form.sheet, wanted: [Set(names)], needing: names, into: &diagnostics)
        else { return nil }
        let header = table.header
        if let fault = header.fault { diagnostics.add(fault) }
        guard let columns = columns(in: header, file.path, &diagnostics) else { return nil }
        reportMisspelt(columns, in: header, &diagnostics)
        var rows: [TextSheet<Part>.Row] = []
        table.forEachRow(&diagnostics) { row, _ in
            var cells: [Part: Located<String>] = [:]
            for (part, column) in columns {
                let text = FormulaGuard.removed(from: row.text(column))
                guard !text.isEmpty else { continue }
                cells[part] = Located(text, at: row.location(of: column))
            }
            guard !cells.isEmpty else { return }
            rows.append(TextSheet.Row(cells: cells, declaredAt: row.location))
        }
        let headers = header.names.indices.map { Located(header.names[$0], at: header.location(of: $0)) }
        return TextSheet(headers: headers, rows: rows)
    }

    private func name(of part: Part) -> String { form.columns[part]?.value ?? part.rawValue }

    /// Where each part stands; nil where a column is not there that is named, or that every row needs.
    private func columns(
        in header: TableHeader,
        _ path: String,
        _ diagnostics: inout DiagnosticCollector
    ) -> [(Part, Int)]? {
        var found: [(Part, Int)] = []
        var isComplete = true
        for part in Part.allCases {
            let name = self.name(of: part)
            if let column = header.position(of: name) {
                found.append((part, column))
                if header.columns(named: name).count > 1 { diagnostics.add(.repeatedColumn(name, in: header)) }
            } else if let named = form.columns[part] {
                diagnostics.add(.missingColumn(name, in: header, at: named.location, wantedBy: path))
                isComplete = false
            } else if needed.contains(part) {
                diagnostics.add(.missingColumn(name, in: header, at: header.location, wantedBy: nil))
                isComplete = false
            }
        }
        return isComplete ? found : nil
    }

    /// A spreadsheet may have columns of its own, but not one whose name is nearly that of a part without a column.
    private func reportMisspelt(
        _ columns: [(Part, Int)],
        in header: TableHeader,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let read = Set(columns.map(\.1))
        let missing = Part.allCases.filter { part in !columns.contains { $0.0 == part } }.map(\.rawValue)
        for column in header.names.indices.prefix(200) where !read.contains(column) {
            guard NameSuggestion.of(header.names[column], in: missing) != nil else { continue }
            diagnostics.add(
                .unknownColumns([header.names[column]], at: header.location(of: column), known: missing)
            )
        }
    }
}
