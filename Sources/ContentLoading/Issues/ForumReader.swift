internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the files of `issues/`.
struct ForumReader: FileReading {
    /// The file's name without its extension.
    let name: String

    func read(_ file: SourceFile) -> Outcome<Forum?> {
        MarkdownFile(file).read(forum)
    }

    private func forum(_ fields: inout FieldReader, _ document: Document) -> Forum? {
        let id = SlugOfFile.of(name, &fields)
        let title = fields.requiredWording("title", suggestion: "Write title: followed by the forum's name.")
        let summary = fields.wording("summary")?.value
        let areas = fields.texts("areas")
        let period = fields.wording("period")?.value
        let plan = fields.text("plan")
        let expandsTerms = fields.flag("terms") ?? true
        let table = SheetMappingReader<IssuePart>(key: "issues", folder: "issues").table(&fields)
        let sections = IssueSections(of: document)
        sections.diagnostics.forEach { fields.report($0) }
        var issues: [RaisedIssue] = []
        var lines = PlanLines()
        for item in sections.items {
            var reader = IssueItemReader(item, in: document)
            let outcome = reader.read()
            outcome.diagnostics.forEach { fields.report($0) }
            if let issue = outcome.value { issues.append(issue) }
            lines.fields.formUnion(reader.fieldLines)
            lines.plain.formUnion(reader.lines)
        }
        let place = title?.location ?? fields.location
        if table == nil, sections.items.isEmpty { fields.report(.noIssue(at: place)) }
        guard let id else { return nil }
        return Forum(
            id: Forum.ID(id),
            title: title?.value ?? id,
            summary: summary,
            areas: areas,
            period: period,
            plan: plan,
            introduction: DocumentFragment(document: document, blocks: sections.introduction),
            issues: issues,
            lines: lines,
            table: table,
            expandsTerms: expandsTerms,
            declaredAt: place
        )
    }
}

/// The top-level blocks of a forum's text: its prose, and the items of the lists under a heading Issues.
private struct IssueSections {
    private(set) var introduction: [Int] = []
    private(set) var items: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(of document: Document) {
        /// The level of the heading Issues that the block stands under; nil where it stands under none.
        var section: Int?
        for block in document.children(of: 0) {
            if case .heading(let level) = document.nodes[block].kind {
                let isIssues = Self.isIssues(document.plainText(of: block))
                if isIssues || section.map({ level <= $0 }) ?? true { section = isIssues ? level : nil }
                if section == nil { introduction.append(block) }
            } else if section == nil {
                introduction.append(block)
            } else if document.isList(block) {
                items += document.children(of: block)
            } else {
                introduction.append(block)
                diagnostics.append(
                    Diagnostic(
                        IssueRules.strayText,
                        .warning,
                        "text under Issues that is not an item of a list",
                        at: document.location(of: block),
                        suggestion: "Start each issue with a hyphen and a space.",
                        effect: "It is shown in the forum's introduction."
                    )
                )
            }
        }
    }

    private static func isIssues(_ heading: String) -> Bool {
        ["issues", "issuesraised", "whatpeoplehaveraised"].contains(TextNormalization.folded(heading))
    }
}

extension Diagnostic {
    /// A forum at which nothing was raised.
    static func noIssue(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            IssueRules.noIssue,
            .warning,
            "the forum has no issue",
            at: location,
            suggestion: "List what was said under ## Issues, or name a spreadsheet: issues: and its file.",
            effect: "Its page says that nothing has been raised."
        )
    }
}
