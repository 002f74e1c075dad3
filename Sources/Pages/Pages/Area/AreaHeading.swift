internal import Analysis
internal import Model
internal import Templates

/// Which place a page is about.
struct AreaHeading {
    let name: String
    let nameInSentence: String
    let kind: String
    let code: String
    /// The outermost first.
    let containers: [LinkItem]
    let alsoKnownAs: [String]
    let note: String?
    let ended: HTML?
    let locator: HTML?
}

extension AreaHeading: TemplateContext {
    static let fields = ContextFields<AreaHeading>(
        "AreaHeading",
        [
            .text("name", "The place's name.") { $0.name },
            .text("nameInSentence", "The name as it stands in a sentence: the North West.") { $0.nameInSentence },
            .text("kind", "What sort of place it is: Neighbourhood.") { $0.kind },
            .text("code", "Its official code, or the site's own.") { $0.code },
            .flag("isInside", "Whether it lies in a larger area.") { !$0.containers.isEmpty },
            .list("containers", "The larger areas it lies in, the nearest first.") { $0.containers.reversed() },
            .flag("hasOtherNames", "Whether it is also known by another name.") { !$0.alsoKnownAs.isEmpty },
            .text("otherNames", "Its other names, with commas between them.") {
                $0.alsoKnownAs.joined(separator: ", ")
            },
            .optionalText("note", "What a reader should know about the boundary.") { $0.note },
            .optionalHTML("ended", "The day from which it no longer exists; missing while it does.") { $0.ended },
            .optionalHTML("locator", "A map of where it lies in the larger area; missing where no outline is known.") {
                $0.locator
            },
        ]
    )

    init(_ index: AreaIndex, in view: RenderContext, from path: PagePath) {
        let area = view.site.areas[index]
        name = area.name
        nameInSentence = view.text.name(of: area)
        kind = view.site.areas.level(of: index)?.name ?? ""
        code = area.code.text
        containers = view.places.containers(of: index).map { view.link(to: $0, from: path) }
        alsoKnownAs = area.alsoKnownAs
        note = area.note
        ended = area.end.flatMap { $0 <= view.site.asOf ? view.times.day($0) : nil }
        locator = view.locators.figure(of: index)
    }
}
