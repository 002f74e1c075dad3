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

    /// Whether a section over it is written once for each item.
    var isList: Bool { self == .list || self == .textList }

    /// Whether a section over it opens a new context.
    var opensContext: Bool { self == .list || self == .object || self == .textList }
}
