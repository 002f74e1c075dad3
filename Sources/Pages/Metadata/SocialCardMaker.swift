internal import Model

/// Makes `/card.svg`, the drawing that links to the site are shown with.
struct SocialCardMaker: PageMaker {
    static let kind = "social card"
    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        let settings = view.site.settings
        return [
            PageJob(SocialCard.path) {
                SocialCard(title: settings.title, publisher: settings.publisher?.name).bytes()
            }
        ]
    }
}
