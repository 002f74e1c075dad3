internal import Templates

/// The list of postcode districts with their places, or the places of one district.
struct PostcodesPage {
    let frame: PageFrame
    let finder: FinderBox?
    let heading: String
    let links: [LinkItem]
    let districts: [PostcodeDistrict]
    let names: String
    let all: String?
}

extension PostcodesPage: TemplateContext {
    static let fields = ContextFields<PostcodesPage>(
        "PostcodesPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .object("finder", "The box to type a postcode or a place into; missing where there are no places.") {
                $0.finder
            },
            .text("heading", "The page's heading.") { $0.heading },
            .list("links", "The districts, each a link.") { $0.links },
            .list("districts", "The districts with their places; none on the first page of a site with very many.") {
                $0.districts
            },
            .text("names", "The way to the list of places by name.") { $0.names },
            .optionalText("all", "The way back to all districts, on the page of one district.") { $0.all },
        ]
    )
}
