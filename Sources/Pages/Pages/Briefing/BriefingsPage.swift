internal import Templates

/// A list of briefings: all of them by year, author, theme or place, or those of one group.
struct BriefingsPage {
    let frame: PageFrame
    let title: String
    let isMain: Bool
    let isByYear: Bool
    let ways: [LinkItem]
    let sections: [BriefingsSection]
    let groups: [BriefingGroupLink]
    let pages: [LinkItem]
    let feed: String?
}

extension BriefingsPage: TemplateContext {
    static let fields = ContextFields<BriefingsPage>(
        "BriefingsPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("title", "The list's title.") { $0.title },
            .flag("isMain", "Whether it is the page of all briefings, rather than a list by something.") { $0.isMain },
            .flag("isByYear", "Whether its headings are years, or as short.") { $0.isByYear },
            .flag("isEmpty", "Whether it has no briefing.") { $0.sections.isEmpty && $0.groups.isEmpty },
            .list("ways", "The other ways in which briefings are listed; the one shown is marked.") { $0.ways },
            .list("sections", "The briefings under their headings.") { $0.sections },
            .flag("hasGroups", "Whether it leads to groups that are elsewhere, or further down.") {
                !$0.groups.isEmpty
            },
            .list("groups", "The years, authors, themes or places to go to.") { $0.groups },
            .flag("hasPages", "Whether the list has more than one page.") { $0.pages.count > 1 },
            .list("pages", "The pages of the list; the one shown is marked.") { $0.pages },
            .optionalText("feed", "The way to the Atom feed; missing where site.yml has no base_url.") { $0.feed },
        ]
    )
}
