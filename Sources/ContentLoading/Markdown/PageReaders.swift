internal import Diagnostics
internal import Markdown
internal import Model

/// Reads `home.md` and the files of `pages/`.
struct PageReader: FileReading {
    /// The file's path below `pages` without its extension; empty for the home page.
    let path: String

    func read(_ file: SourceFile) -> Outcome<FreePage?> {
        MarkdownFile(file).read(page)
    }

    private func page(_ fields: inout FieldReader, _ body: Document) -> FreePage? {
        let title = fields.requiredWording("title", suggestion: "Write title: followed by the page's heading.")
        let summary = fields.wording("summary")?.value
        let expandsTerms = fields.flag("terms") ?? true
        guard let address = address(&fields) else { return nil }
        return FreePage(
            path: address,
            title: title?.value ?? address,
            summary: summary,
            body: body,
            expandsTerms: expandsTerms,
            declaredAt: title?.location ?? fields.location
        )
    }

    /// The key `path`, or else the file's own path, in which `index` stands for its folder.
    private func address(_ fields: inout FieldReader) -> String? {
        guard !path.isEmpty else { return "" }
        if let typed = fields.text("path") {
            let trimmed = typed.value.split(separator: "/").joined(separator: "/")
            if isAddress(trimmed) { return trimmed }
            fields.reportUnreadable(
                typed,
                key: "path",
                expected: "an address of lower-case letters, digits and hyphens",
                suggestion: "Write \(suggested(for: typed.value)), say."
            )
            return nil
        }
        let address = path.hasSuffix("/index") ? String(path.dropLast(6)) : path
        if isAddress(address) { return address }
        fields.report(SlugOfFile.diagnostic(for: fields.source.file, suggested: suggested(for: address) + ".md"))
        return nil
    }

    private func isAddress(_ text: String) -> Bool {
        text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(Slug.isValid)
    }

    private func suggested(for text: String) -> String {
        text.split(separator: "/").map { Slug.of(String($0)) }.filter { !$0.isEmpty }.joined(separator: "/")
    }
}

/// Reads the files of `profiles/`.
struct ProfileReader: FileReading {
    /// Whether to read the text as well; without, a profile has its front matter and no text.
    var readsText = true

    func read(_ file: SourceFile) -> Outcome<AreaProfile?> {
        MarkdownFile(file, readsText: readsText).read { fields, body in
            let area = fields.requiredText("area", suggestion: "Write area: followed by the area's code or short name.")
            let title = fields.wording("title")?.value
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

/// Reads the files of `briefings/`.
struct BriefingReader: FileReading {
    /// The file's name without its extension.
    let name: String

    func read(_ file: SourceFile) -> Outcome<Briefing?> {
        MarkdownFile(file).read(briefing)
    }

    private func briefing(_ fields: inout FieldReader, _ body: Document) -> Briefing? {
        let id = SlugOfFile.of(name, &fields)
        let title = fields.requiredWording("title", suggestion: "Write title: followed by the briefing's heading.")
        fields.require("date", suggestion: "Write date: followed by the day of publication, YYYY-MM-DD.")
        let date = fields.date("date")
        let author = fields.wording("author")?.value
        let summary = fields.wording("summary")?.value
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
        let title = fields.requiredWording(
            "title",
            suggestion: "Write title: followed by what readers will find in it."
        )
        return file.map { Attachment(file: $0, title: title?.value ?? $0.value) }
    }
}
