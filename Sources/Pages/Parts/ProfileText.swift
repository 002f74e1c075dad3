internal import Model
internal import Templates

/// What an editor wrote about an area.
struct ProfileText {
    let body: HTML
    let reviewed: HTML?
}

extension ProfileText: TemplateContext {
    static let fields = ContextFields<ProfileText>(
        "Profile",
        [
            .html("body", "The text.") { $0.body },
            .optionalHTML("reviewed", "The day on which it was last looked over.") { $0.reviewed },
        ]
    )

    init(_ profile: AreaProfile, of area: AreaIndex, in view: RenderContext, on path: PagePath) {
        body = view.prose.html(
            profile.body,
            on: path,
            about: area,
            topHeading: 3,
            terms: profile.expandsTerms ? view.terms.marks(in: profile.body, on: path) : .none
        )
        reviewed = profile.reviewed.map(view.times.day)
    }
}
