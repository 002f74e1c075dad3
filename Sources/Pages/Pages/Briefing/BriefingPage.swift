internal import Templates

/// One briefing.
struct BriefingPage {
    let frame: PageFrame
    let title: String
    let author: String?
    let date: HTML
    let review: HTML?
    let standing: String
    let banner: BriefingBanner?
    let supersedes: LinkItem?
    let brief: String?
    let contents: [LinkItem]
    let isNumbered: Bool
    let body: HTML
    let attachments: [AttachmentItem]
    let areas: [LinkItem]
    let indicators: [LinkItem]
    let themes: [LinkItem]
    let terms: [GlossaryEntry]
    let citation: String
    let address: String?
}

extension BriefingPage: TemplateContext {
    static let fields = ContextFields<BriefingPage>(
        "BriefingPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("title", "The briefing's title.") { $0.title },
            .optionalText("author", "Who wrote it.") { $0.author },
            .html("date", "The day it was published.") { $0.date },
            .optionalHTML("review", "The day by which it should be looked at again.") { $0.review },
            .text("standing", "current, due for review, superseded or archived.") { $0.standing },
            .object("banner", "What to know first about a briefing that is not current.") { $0.banner },
            .object("supersedes", "The briefing that this one takes the place of.") { $0.supersedes },
            .optionalText("brief", "The summary, where the text has no part called 'In brief'.") { $0.brief },
            .flag("hasContents", "Whether there are enough headings for a list of them.") { $0.contents.count > 2 },
            .list("contents", "The headings, each a link.") { $0.contents },
            .flag("isNumbered", "Whether sections and paragraphs have numbers.") { $0.isNumbered },
            .html("body", "The text, with its footnotes at the end.") { $0.body },
            .flag("hasAttachments", "Whether it offers files.") { !$0.attachments.isEmpty },
            .list("attachments", "The files that it offers.") { $0.attachments },
            .flag("hasAreas", "Whether it names or links to places.") { !$0.areas.isEmpty },
            .list("areas", "The places it is about.") { $0.areas },
            .flag("hasIndicators", "Whether it names indicators in its front matter.") { !$0.indicators.isEmpty },
            .list("indicators", "The indicators it is about.") { $0.indicators },
            .flag("hasThemes", "Whether it names themes in its front matter.") { !$0.themes.isEmpty },
            .list("themes", "The themes it is about.") { $0.themes },
            .flag("hasTerms", "Whether it uses terms of the glossary.") { !$0.terms.isEmpty },
            .list("terms", "The terms it uses, in alphabetical order.") { $0.terms },
            .text("citation", "How to cite it, without the address.") { $0.citation },
            .optionalText("address", "Its published address, where site.yml has a base_url.") { $0.address },
        ]
    )
}
