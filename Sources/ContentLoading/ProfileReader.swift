internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the files of `profiles/`.
struct ProfileReader: FileReading {
    /// Whether to read the text as well; without, a profile has its front matter and no text.
    var readsText = true

    func read(_ file: SourceFile) -> Outcome<AreaProfile?> {
        MarkdownFile(file, readsText: readsText).read { fields, body in
            let area = fields.requiredText("area", suggestion: "Write area: followed by the area's code or short name.")
            let title = fields.text("title")?.value
            let reviewed = fields.date("reviewed")
            let expandsTerms = fields.flag("terms") ?? true
            guard let area else { return nil }
            return AreaProfile(
                area: area,
                title: title,
                reviewed: reviewed,
                body: body,
                expandsTerms: expandsTerms,
                declaredAt: area.location
            )
        }
    }
}
