internal import Model

/// Reads the key by which a text names the spreadsheet of its actions or issues: the name of the file alone, or
/// `{ file: …, columns: { … } }`.
struct SheetMappingReader<Part: Hashable & Sendable & CaseIterable & RawRepresentable<String>> {
    /// `actions`.
    let key: String
    /// The folder in which the file lies.
    let folder: String

    func table(_ fields: inout FieldReader) -> SheetMapping<Part>? {
        guard let value = fields.value(key) else { return nil }
        guard case .group(let mapping) = value.kind else {
            return fields.text(of: value, key: key).map { SheetMapping(file: $0) }
        }
        return fields.read(mapping, key: key) { table in
            let suggestion = "Write file: and the name of a table's file in \(folder)."
            let file = table.requiredText("file", suggestion: suggestion)
            let sheet = table.text("sheet")
            let columns = table.group("columns") { self.columns(&$0) } ?? [:]
            return file.map { SheetMapping(file: $0, sheet: sheet, columns: columns) }
        }
    }

    private func columns(_ fields: inout FieldReader) -> [Part: Located<String>] {
        var columns: [Part: Located<String>] = [:]
        for part in Part.allCases { columns[part] = fields.text(part.rawValue) }
        return columns
    }
}

extension TextSheet.Row where Part: RawRepresentable<String> {
    /// Its cells as fields under some keys.
    func fields(_ keys: [String]) -> [PlanField] {
        keys.compactMap { key in
            Part(rawValue: key.replacing(" ", with: "_")).flatMap { cells[$0] }.map { cell in
                PlanField(
                    key: key,
                    keyLocation: cell.location,
                    value: Self.line(cell.value),
                    valueLocation: cell.location
                )
            }
        }
    }

    /// The words of a cell on one line; nothing where there is none.
    func words(_ part: Part) -> String { cells[part].map { Self.line($0.value) } ?? "" }

    /// A cell of several lines as one.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { TextNormalization.trimmed($0) }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
