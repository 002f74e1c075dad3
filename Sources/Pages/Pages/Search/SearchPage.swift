internal import Templates

/// The page on which the whole site is searched.
struct SearchPage {
    let frame: PageFrame
    let glossary: String
}

extension SearchPage: TemplateContext {
    static let fields = ContextFields<SearchPage>(
        "SearchPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("glossary", "The way to the glossary.") { $0.glossary },
        ]
    )
}
