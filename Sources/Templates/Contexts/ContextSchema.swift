/// A context as the compiler sees it: names and kinds, type-erased and without getters.
@usableFromInline
struct ContextSchema: Sendable {
    /// What makes two schemas the same: the type and the name given to it.
    struct Identity: Hashable, Sendable {
        let type: ObjectIdentifier
        let name: String
    }

    /// One field of a schema.
    struct FieldSchema: Sendable {
        let name: String
        let help: String
        let kind: FieldKind

        /// The schema of a list's or an object's items, made only when it is needed, since contexts may be recursive.
        let item: (@Sendable () -> ContextSchema)?

        /// The place, among the fields of the context, of the one whose value is recorded for it.
        var source = 0

        /// Whether it says of a list only whether it has anything in it: the list is what is recorded.
        var isOfList = false

        /// The flag that every list has: `hasPlaces` of `places`.
        var presence: FieldSchema {
            let name = "has" + name.prefix(1).uppercased() + name.dropFirst()
            let help = "Whether there is anything in the list \(self.name)."
            return FieldSchema(name: name, help: help, kind: .flag, item: nil, source: source, isOfList: true)
        }
    }

    let identity: Identity
    let fields: [FieldSchema]

    /// What template authors see the context called.
    var name: String { identity.name }
}

/// What a template may do with a field.
@usableFromInline
package enum FieldKind: String, Sendable, CaseIterable {
    /// Plain text, printed escaped.
    case text
    /// Markup, printed as it stands.
    case html
    /// True or false, for sections.
    case flag
    /// Any number of contexts.
    case list
    /// A context that may be missing.
    case object
    /// Plain text that may be missing.
    case optionalText
    /// Markup that may be missing.
    case optionalHTML
    /// Any number of plain texts.
    case textList

    /// The kind in a template author's words, to follow "is".
    package var phrase: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .list: "a list"
        case .object: "an object"
        case .optionalText: "text that may be missing"
        case .optionalHTML: "HTML that may be missing"
        case .textList: "a list of texts"
        }
    }

    /// Whether `{{name}}` or `{{{name}}}` prints it.
    var isPrinted: Bool {
        switch self {
        case .text, .html, .optionalText, .optionalHTML: true
        case .flag, .list, .object, .textList: false
        }
    }

    /// Whether it is markup rather than plain text.
    var isHTML: Bool { self == .html || self == .optionalHTML }

    /// Whether `{{#name}}` and `{{^name}}` may be asked of it.
    var isSection: Bool { self != .text && self != .html }

    /// Whether a section over it opens a new context.
    var opensContext: Bool { self == .list || self == .object || self == .textList }
}

/// What template authors may use of one kind of context, for `placard fields`.
package struct ContextDescription: Sendable, Hashable, Encodable {
    /// One name that templates may use.
    package struct FieldDescription: Sendable, Hashable, Encodable {
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
