internal import Diagnostics
internal import Model

/// Reads the key `actions` of a plan: the spreadsheet in which it keeps its actions.
struct ActionTableReader {
    /// The name of the file alone, or `{ file: …, columns: { … } }`.
    func table(_ fields: inout FieldReader) -> ActionTable? {
        guard let value = fields.value("actions") else { return nil }
        guard case .group(let mapping) = value.kind else {
            return fields.text(of: value, key: "actions").map { ActionTable(file: $0) }
        }
        return fields.read(mapping, key: "actions") { table in
            let file = table.requiredText("file", suggestion: "Write file: and the name of a CSV file in plans.")
            let columns = table.group("columns") { self.columns(&$0) } ?? [:]
            return file.map { ActionTable(file: $0, columns: columns) }
        }
    }

    private func columns(_ fields: inout FieldReader) -> [ActionTable.Part: Located<String>] {
        var columns: [ActionTable.Part: Located<String>] = [:]
        for part in ActionTable.Part.allCases { columns[part] = fields.text(part.rawValue) }
        return columns
    }
}
