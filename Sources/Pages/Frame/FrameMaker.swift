internal import Templates

/// Makes the frame of any page of one site.
struct FrameMaker {
    let view: RenderContext

    private struct Part: PagePart {
        let view: RenderContext
        let path: PagePath
        static let fields = ContextFields<Part>("", [])
    }

    func frame(
        _ path: PagePath,
        title: String?,
        description: String? = nil,
        section: SiteSection? = nil,
        trail: [PageFrame.Step] = [],
        subject: PageSubject = .page,
        feed: PagePath? = nil,
        canonical: PagePath? = nil
    ) -> PageFrame {
        Part(view: view, path: path).frame(
            title: title,
            description: description,
            section: section,
            trail: trail,
            subject: subject,
            feed: feed,
            canonical: canonical
        )
    }
}
