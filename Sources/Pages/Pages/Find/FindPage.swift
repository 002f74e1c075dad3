internal import Templates

/// The list of all places, or of those that begin with one letter.
struct FindPage {
    let frame: PageFrame
    let finder: FinderBox?
    let heading: String
    let count: String
    let letters: [LinkItem]
    let groups: [LetterGroup]
    let isEmpty: Bool
    let postcodes: String?
    let all: String?
}

extension FindPage: TemplateContext {
    static let fields = ContextFields<FindPage>(
        "FindPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .object("finder", "The box to type a postcode or a place into; missing where there are no places.") {
                $0.finder
            },
            .text("heading", "The page's heading.") { $0.heading },
            .text("count", "How many names there are to choose from: 88 names.") { $0.count },
            .list("letters", "The letters that names begin with, each a link.") { $0.letters },
            .list("groups", "The names by letter; none on the first page of a site with very many places.") {
                $0.groups
            },
            .flag("isEmpty", "Whether no place has a page.") { $0.isEmpty },
            .optionalText("postcodes", "The way to the list of postcode districts; missing where there is none.") {
                $0.postcodes
            },
            .optionalText("all", "The way back to all letters, on the page of one letter.") { $0.all },
        ]
    )
}
