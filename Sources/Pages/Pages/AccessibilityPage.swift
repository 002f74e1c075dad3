internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// What the pages are made to do for everybody, how that was tested, and what may get in the way, `/accessibility/`.
///
/// It says of the tests in `Tests/Browser` what they try, and has to be changed with them. A site that has a page of
/// its own at the address has that one instead, and a site whose `site.yml` says `accessibility: false` has none.
struct AccessibilityPage: Page {
    static let template = "accessibility"

    let scope: PageScope

    static func all(in context: RenderContext) -> [AccessibilityPage] {
        isMade(for: context.site, context.addresses)
            ? [AccessibilityPage(scope: PageScope(context, at: SiteAddresses.accessibility))] : []
    }

    /// Whether the site has the page, and no other in its place.
    static func isMade(for site: Site, _ addresses: SiteAddresses) -> Bool {
        site.settings.hasAccessibilityPage
            && !site.pages.contains { addresses.page($0).file.lowercased() == SiteAddresses.accessibility.file }
    }

    static let fields = ContextFields<AccessibilityPage>(
        .frame,
        .flag("hasHandouts", "Whether places have pages to print, in large print too.") { page in
            page.site.areas.areas.indices.contains { page.context.addresses.handout(AreaIndex($0)) != nil }
        }
    )

    var frame: PageFrame {
        frame(title: locale.format(.labelAccessTitle), description: locale.format(.labelAccessAbout))
    }
}
