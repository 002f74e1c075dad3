internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the files of `briefings/`.
struct BriefingReader: FileReading {
    /// The file's name without its extension.
    let name: String

    func read(_ file: SourceFile) -> Outcome<Briefing?> {
        MarkdownFile(file).read(briefing)
    }

    private func briefing(_ fields: inout FieldReader, _ body: Document) -> Briefing? {
        let id = SlugOfFile.of(name, &fields)
        let title = fields.requiredText("title", suggestion: "Write title: followed by the briefing's heading.")
        fields.require("date", suggestion: "Write date: followed by the day of publication, YYYY-MM-DD.")
        let date = fields.date("date")
        let author = fields.text("author")?.value
        let summary = fields.text("summary")?.value
        let review = fields.date("review")
        let status = fields.choice("status", of: Briefing.Status.self)
        let supersedes = fields.text("supersedes")
        let numbering = fields.choice("numbering", of: Briefing.Numbering.self)
        let areas = fields.texts("areas")
        let indicators = fields.texts("indicators")
        let themes = fields.texts("themes")
        let attachments = fields.groups("attachments", attachment)
        let expandsTerms = fields.flag("terms") ?? true
        guard let id, let date else { return nil }
        return Briefing(
            id: Briefing.ID(id),
            title: title?.value ?? id,
            date: date,
            author: author,
            summary: summary,
            review: review,
            status: status ?? .current,
            supersedes: supersedes.map { Located(Briefing.ID($0.value), at: $0.location) },
            numbering: numbering ?? .none,
            areas: areas,
            indicators: indicators.map { Located(Indicator.ID($0.value), at: $0.location) },
            themes: themes.map { Located(Theme.ID($0.value), at: $0.location) },
            attachments: attachments,
            body: body,
            expandsTerms: expandsTerms,
            declaredAt: title?.location ?? fields.location
        )
    }

    private func attachment(_ fields: inout FieldReader) -> Attachment? {
        let file = fields.requiredText("file", suggestion: "Write file: followed by the way to it from this folder.")
        let title = fields.requiredText("title", suggestion: "Write title: followed by what readers will find in it.")
        return file.map { Attachment(file: $0, title: title?.value ?? $0.value) }
    }
}
