/// What a template may do with a field.
@usableFromInline
package enum FieldKind: String, Sendable, CaseIterable {
    case text
    case html
    case flag
    case list
    case object
    case optionalText
    case optionalHTML
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
