internal import Diagnostics
internal import Model

/// Reads which rows of a table are taken: `where: { Sex: [Persons, All], Area Type: { not: England } }`.
extension FieldReader {
    /// The conditions under a key, sorted by the column's name; nil, with diagnostics, where one cannot be read.
    mutating func conditions(_ key: String) -> [DataMapping.Condition]? {
        let expected = "a group of keys with a text, or a list of texts, each"
        let conditions = each(key, expected: expected) { fields, column, value in
            fields.test(of: value, key: column.value).map { DataMapping.Condition(column: column, test: $0) }
        }
        return conditions?.sorted { $0.column.value < $1.column.value }
    }

    /// What is asked of a column: texts that are taken, `{ not: … }`, or `{ from: …, to: … }`.
    private mutating func test(of value: YAMLValue, key: String) -> DataMapping.Condition.Test? {
        guard case .group(let mapping) = value.kind else {
            return textList(of: value, key: key).map { .anyOf($0.map(\.value)) }
        }
        return read(mapping, key: key) { fields in
            if fields.has("not") {
                guard let excluded = fields.value("not") else { return nil }
                return fields.textList(of: excluded, key: "not").map { .noneOf($0) }
            }
            if !fields.has("to") {
                fields.require("from", suggestion: "Write \(key): { not: text } or \(key): { from: 2015, to: 2023 }.")
            }
            let (from, to) = (fields.text("from"), fields.text("to"))
            return from == nil && to == nil ? nil : .range(from: from, to: to)
        }
    }
}
