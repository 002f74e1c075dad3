internal import Localization
internal import Templates

/// The words of templates: each message of the group `label`, under its name in the file of words.
struct PageWords: TemplateContext {
    let locale: Locale

    static let fields = ContextFields<PageWords>(
        "Words",
        MessageKey.allCases.filter { $0.path.group == "label" }.map { key in
            .text(name(of: key), "The words \(key.fullPath) of the site's language.") { $0.locale.format(key) }
        }
    )

    /// The name as templates write it: `standsOut` for `label.stands_out`.
    private static func name(of key: MessageKey) -> String {
        let words = key.path.name.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { Locale.capitalised(String($0)) }.joined()
    }
}

extension Field where Context: Page {
    /// The words of templates, which a page that has them shares with all its parts.
    static var words: Field {
        .object("words", "The words of the page in the site's language.") { PageWords(locale: $0.locale) }
    }
}
