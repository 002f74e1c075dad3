internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// A small page at an address that a page had once, which leads readers on without script.
struct MovedPage: Page {
    static let template = "moved"

    /// Where the page is now.
    let successor: PagePath
    let origin: SourceLocation?
    let scope: PageScope

    /// None by itself: which there are depends on the pages of all other kinds; see `OldAddresses`.
    static func all(in context: RenderContext) -> [MovedPage] { [] }

    static let fields = ContextFields<MovedPage>(
        .frame,
        .text("address", "The address that the page has now, from the site's root: /areas/speke/.") {
            "/" + $0.successor.address
        }
    )

    var isListed: Bool { false }

    var frame: PageFrame { frame(title: locale.format(.pageMoved), successor: successor) }
}
