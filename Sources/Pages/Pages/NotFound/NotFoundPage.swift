internal import Templates

/// The page shown for an address that does not exist.
struct NotFoundPage {
    let frame: PageFrame
}

extension NotFoundPage: TemplateContext {
    static let fields = ContextFields<NotFoundPage>(
        "NotFoundPage",
        [.object("frame", "What every page has around its content.") { $0.frame }]
    )
}
