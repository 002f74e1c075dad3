internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/briefings/`, the lists by author, theme and place, and the pages of groups where there are many briefings.
struct BriefingsPageMaker: PageMaker {
    static let kind = "briefings page"
    /// How many of the latest briefings the first page shows where each year has pages of its own.
    private static let latest = 20

    /// From how many groups on a page leads to each of them at its top.
    private static let groupsWorthAList = 5

    private let template: Template<BriefingsPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("briefings", for: BriefingsPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        BriefingListing.allCases.flatMap { listing -> [PageJob] in
            let groups = view.briefingLists.groups(of: listing)
            guard listing == .year || !groups.isEmpty else { return [] }
            let index = PageJob(listing.path) { template.render(page(listing, groups, view)) }
            guard view.briefingLists.isDivided(listing) else { return [index] }
            return [index]
                + groups.flatMap { group in
                    (1...Self.pageCount(group)).map { number in
                        PageJob(listing.path(of: group.slug, page: number)) {
                            template.render(page(number, of: group, listing, view))
                        }
                    }
                }
        }
    }

    private static func pageCount(_ group: BriefingGroup) -> Int {
        (group.briefings.count + BriefingLists.pageLength - 1) / BriefingLists.pageLength
    }

    /// The page with all groups of a listing.
    private func page(_ listing: BriefingListing, _ groups: [BriefingGroup], _ view: RenderContext) -> BriefingsPage {
        let path = listing.path
        let isDivided = view.briefingLists.isDivided(listing)
        let title = view.text.locale.format(listing.title)
        let sections =
            isDivided
            ? (listing == .year ? [latest(view, path)] : [])
            : groups.map { group in
                section(group.title, group.slug, group.briefings, isShort: listing != .year, view, path)
            }
        let hasList = isDivided || groups.count >= Self.groupsWorthAList
        return BriefingsPage(
            frame: view.frames.frame(
                path,
                title: title,
                description: view.text.locale.format(.pageBriefingsAbout),
                section: .briefings,
                trail: listing == .year ? [] : [view.step(.pageBriefings, SiteAddresses.briefings)]
            ),
            title: title,
            isMain: listing == .year,
            isByYear: listing == .year,
            ways: ways(listing, view, path),
            sections: sections,
            groups: hasList ? groups.map { link($0, listing, isDivided: isDivided, view, path) } : [],
            pages: [],
            feed: feed(view, path)
        )
    }

    /// One of the pages of a group.
    private func page(
        _ number: Int,
        of group: BriefingGroup,
        _ listing: BriefingListing,
        _ view: RenderContext
    ) -> BriefingsPage {
        let locale = view.text.locale
        let path = listing.path(of: group.slug, page: number)
        let start = (number - 1) * BriefingLists.pageLength
        let shown = Array(group.briefings.dropFirst(start).prefix(BriefingLists.pageLength))
        let title = locale.format(.briefingListOf(what: group.title))
        let numbered = locale.format(.briefingListPage(name: title, number: String(number)))
        return BriefingsPage(
            frame: view.frames.frame(
                path,
                title: number > 1 ? numbered : title,
                description: locale.format(.pageBriefingsAbout),
                section: .briefings,
                trail: [
                    view.step(.pageBriefings, SiteAddresses.briefings),
                    (locale.format(listing.link), listing == .year ? nil : listing.path),
                ]
            ),
            title: title,
            isMain: false,
            isByYear: true,
            ways: ways(nil, view, path),
            sections: years(shown, view, path),
            groups: [],
            pages: (1...Self.pageCount(group)).map { page in
                LinkItem(
                    text: String(page),
                    href: path.link(to: listing.path(of: group.slug, page: page)),
                    isCurrent: page == number
                )
            },
            feed: nil
        )
    }

    /// The briefings of one page of a group, under their years.
    private func years(_ briefings: [Int], _ view: RenderContext, _ path: PagePath) -> [BriefingsSection] {
        let byYear = Dictionary(grouping: briefings) { view.site.briefings[$0].date.year }
        return byYear.keys.sorted(by: >).map { year in
            section(String(year), String(year), byYear[year] ?? [], isShort: false, view, path)
        }
    }

    private func latest(_ view: RenderContext, _ path: PagePath) -> BriefingsSection {
        let shown = Array(view.site.briefings.indices.prefix(Self.latest))
        return section(view.text.locale.format(.briefingLatest), "latest", shown, isShort: false, view, path)
    }

    private func section(
        _ title: String,
        _ anchor: String,
        _ briefings: [Int],
        isShort: Bool,
        _ view: RenderContext,
        _ path: PagePath
    ) -> BriefingsSection {
        BriefingsSection(
            title: title,
            anchor: anchor,
            briefings: briefings.map { BriefingEntry($0, isShort: isShort, in: view, from: path) }
        )
    }

    /// The listings that the site has.
    private func ways(_ current: BriefingListing?, _ view: RenderContext, _ path: PagePath) -> [LinkItem] {
        BriefingListing.allCases.filter { !view.briefingLists.groups(of: $0).isEmpty }.map { listing in
            LinkItem(
                text: view.text.locale.format(listing.link),
                href: path.link(to: listing.path),
                isCurrent: listing == current
            )
        }
    }

    private func link(
        _ group: BriefingGroup,
        _ listing: BriefingListing,
        isDivided: Bool,
        _ view: RenderContext,
        _ path: PagePath
    ) -> BriefingGroupLink {
        BriefingGroupLink(
            title: group.title,
            href: isDivided ? path.link(to: listing.path(of: group.slug, page: 1)) : "#\(group.slug)",
            count: view.text.locale.format(.countedBriefings(count: group.briefings.count))
        )
    }

    private func feed(_ view: RenderContext, _ path: PagePath) -> String? {
        view.site.settings.baseURL.map { _ in path.link(to: FeedMaker.path) }
    }
}
