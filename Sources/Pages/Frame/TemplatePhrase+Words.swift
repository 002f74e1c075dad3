package import Localization
package import Templates

extension TemplatePhrase {
    /// The words of templates: each message of the group `label`, and the titles of the group `page`.
    ///
    /// `label.stands_out` is `{{words.standsOut}}`, `page.glossary` is `{{words.pageGlossary}}`. What the placeholders
    /// of a message stand for, a template fills in.
    package static func all(of locale: Locale) -> [TemplatePhrase] {
        MessageKey.allCases.compactMap { key in
            let (group, name) = key.path
            guard key.isOfTemplates || group == "page" && key.placeholders.isEmpty else { return nil }
            let parts = locale.parts(of: key).map { part in
                switch part {
                case .words(let words): Part.words(words)
                case .placeholder(let name): Part.blank(spelled(name))
                }
            }
            let spelling = key.isOfTemplates ? name : "\(group)_\(name)"
            return TemplatePhrase(spelled(spelling), blanks: key.placeholders.map(spelled), parts: parts)
        }
    }

    /// A name of the file of words as templates write it: `standsOut` for `stands_out`.
    private static func spelled(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { Locale.capitalised(String($0)) }.joined()
    }
}
