internal import Diagnostics
internal import Primitives

/// A message of the site's language as templates put it in: words, with blanks that they fill.
///
/// One without blanks is printed like a field, `{{words.source}}`. One with blanks is filled as a parent is:
/// `{{<words.from}}{{$plan}}<a href="{{href}}">{{title}}</a>{{/plan}}{{/words.from}}`, wherever the language has the
/// blank in its sentence. Both become literals of the compiled template, so that pages look no words up.
package struct TemplatePhrase: Sendable {
    /// One part of a phrase.
    package enum Part: Sendable {
        /// Plain text, which is escaped.
        case words(String)
        /// A blank by its name.
        case blank(String)
    }

    /// The name after `words.`: `standsOut`.
    package let name: String
    /// All blanks that it may have; a language need not use each.
    package let blanks: [String]
    /// The words in their order, with the blanks between them.
    package let parts: [Part]

    /// A phrase of words and blanks.
    package init(_ name: String, blanks: [String], parts: [Part]) {
        self.name = name
        self.blanks = blanks
        self.parts = parts
    }

    /// What stands before the names of phrases in templates.
    static let prefix = "words."

    /// The name as templates write it.
    var fullName: String { Self.prefix + name }

    /// The phrase as a template with a block for each blank.
    var template: ParsedTemplate {
        var bytes: [UInt8] = []
        for part in parts {
            switch part {
            case .words(let words): bytes.appendEscaped(words)
            case .blank(let name): bytes += "{{$\(name)}}{{/\(name)}}".utf8
            }
        }
        return ParsedTemplate(SourceFile(path: fullName, bytes: bytes), name: fullName, blanks: blanks)
    }
}
