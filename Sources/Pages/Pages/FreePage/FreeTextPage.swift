internal import Templates

/// A page of the editors' own.
struct FreeTextPage {
    let frame: PageFrame
    let title: String
    let summary: String?
    let contents: [LinkItem]
    let body: HTML
}

extension FreeTextPage: TemplateContext {
    static let fields = ContextFields<FreeTextPage>(
        "FreeTextPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("title", "The page's title.") { $0.title },
            .optionalText("summary", "What it says, in a sentence.") { $0.summary },
            .flag("hasContents", "Whether there are enough headings for a list of them.") { $0.contents.count > 2 },
            .list("contents", "The headings, each a link.") { $0.contents },
            .html("body", "The text.") { $0.body },
        ]
    )
}
