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
        let title = fields.requiredText("title", suggestion: "Write title: followed by the page's heading.")
        let summary = fields.text("summary")?.value
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
