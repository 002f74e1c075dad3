/// What template authors may use of one kind of context, for `placard fields`.
package struct ContextDescription: Sendable, Hashable {
    /// One name that templates may use.
    package struct FieldDescription: Sendable, Hashable {
        /// The name as templates write it.
        package let name: String

        /// The kind of the field, spelt as in `FieldKind`: `optionalText`.
        package let kind: String
        /// One line of documentation.
        package let help: String

        /// The name of the context that a list's or an object's items are; nil for other fields and lists of texts.
        package let item: String?
    }

    /// What the context is called: `IndicatorCard`.
    package let name: String
    /// In the order in which the context lists them.
    package let fields: [FieldDescription]

    /// The descriptions of a context and of everything in it, each once, in the order in which they are met.
    package static func of<C: TemplateContext>(_ type: C.Type) -> [ContextDescription] {
        var waiting = [C.fields.schema]
        var seen: Set = [waiting[0].identity]
        var descriptions: [ContextDescription] = []
        var next = 0
        while next < waiting.count {
            let schema = waiting[next]
            next += 1
            var fields: [FieldDescription] = []
            for field in schema.fields {
                let item = field.kind == .textList ? nil : field.item?()
                fields.append(
                    FieldDescription(name: field.name, kind: field.kind.rawValue, help: field.help, item: item?.name)
                )
                if let item, seen.insert(item.identity).inserted { waiting.append(item) }
            }
            descriptions.append(ContextDescription(name: schema.name, fields: fields))
        }
        return descriptions
    }

    /// The description as lines of text: the context's name, then a line for each field, in columns.
    package var lines: [String] {
        let rows = fields.map { field in
            (field.name, field.item.map { "\(field.kind) of \($0)" } ?? field.kind, field.help)
        }
        let widths = rows.reduce((0, 0)) { (max($0.0, $1.0.count), max($0.1, $1.1.count)) }
        return [name]
            + rows.map { name, kind, help in
                "  \(Self.padded(name, widths.0))  \(Self.padded(kind, widths.1))  \(help)"
            }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
