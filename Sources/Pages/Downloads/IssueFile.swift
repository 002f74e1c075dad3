internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model

/// The files of issues: `/issues/issues.csv` of all forums and one beside the page of each, with their descriptions.
enum IssueDownloads: GeneratedFiles {
    static let kind = "issue downloads"
    static let name = "issues.csv"
    static let ofAll = SiteAddresses.issues.beside(name)

    static func files(in context: RenderContext) -> [OutputFile] {
        let site = context.site
        guard !site.forums.isEmpty else { return [] }
        let all = IssueFile(
            forums: Array(site.forums.indices),
            title: context.text.locale.format(.pageIssues),
            summary: nil,
            context: context
        )
        return files(all, beside: SiteAddresses.issues, origin: nil)
            + site.forums.enumerated().flatMap { position, forum in
                files(
                    IssueFile(forums: [position], title: forum.title, summary: forum.summary, context: context),
                    beside: context.addresses.forum(position),
                    origin: forum.declaredAt
                )
            }
    }

    private static func files(_ table: IssueFile, beside page: PagePath, origin: SourceLocation?) -> [OutputFile] {
        self.table(page.beside(name), origin: origin) {
            table.csv()
        } describedBy: {
            table.description
        }
    }
}

/// The issues of some forums as CSV: one row an issue, in the order of the forums.
struct IssueFile {
    /// Positions in `Site.forums`.
    let forums: [Int]
    let title: String
    let summary: String?
    let context: RenderContext

    /// The file's description for machines.
    var description: TableDescription {
        let settings = context.site.settings
        let hasPeriods = forums.contains { context.site.forums[$0].issues.contains { $0.raisedPeriod != nil } }
        return TableDescription(
            file: IssueDownloads.name,
            schema: TableSchema(
                language: settings.language,
                columns: IssueColumn.allCases.map { $0.description(hasPeriods: hasPeriods) }
            ),
            facts: [
                ("dc:title", title), ("dc:description", summary),
                ("dc:publisher", settings.publisher?.name), ("dc:license", settings.licence?.name),
                ("dc:rights", settings.licence?.attribution),
            ]
        )
    }

    func csv() -> [UInt8] {
        var writer = CSVWriter(columns: IssueColumn.allCases.map(\.rawValue))
        for forum in forums {
            for (number, issue) in context.site.forums[forum].issues.enumerated() {
                let areas = context.site.links.areasOfIssue[forum][number]
                for column in IssueColumn.allCases {
                    writer.text(cell(column, of: issue, about: areas, in: context.site.forums[forum]) ?? "")
                }
                writer.endRow()
            }
        }
        return writer.bytes
    }

    private func cell(
        _ column: IssueColumn,
        of issue: RaisedIssue,
        about areas: [AreaIndex],
        in forum: Forum
    ) -> String? {
        let site = context.site
        let plan = issue.answeredBy.map { site.plans[$0.commitment.plan] }
        let commitment = issue.answeredBy.flatMap { answer in plan?.commitments[answer.commitment.commitment] }
        return switch column {
        case .forum: forum.title
        case .issue: issue.said
        case .area: areas.map { site.areas[$0].code.text }.joined(separator: "; ")
        case .name: areas.map { site.areas[$0].name }.joined(separator: "; ")
        case .theme: issue.theme?.value.text
        case .raised: ActionFile.date(issue.raised, or: issue.raisedPeriod)
        case .meeting: issue.meeting
        case .people: issue.people.map(String.init)
        case .status: issue.status.rawValue
        case .answer: issue.answer
        case .plan: plan?.title
        case .commitment: commitment?.statement
        case .action: issue.answeredBy?.action.flatMap { commitment?.actions[$0].description }
        }
    }
}

/// One column of a file of issues, in the order in which they stand.
///
/// The header of the file and its CSVW description come from here, in English like all that programs read.
enum IssueColumn: String, CaseIterable, Sendable {
    case forum, issue, area, name, theme, raised, meeting, people, status, answer, plan, commitment, action

    /// What stands in it, for somebody who has not seen the site.
    private var explanation: String {
        switch self {
        case .forum: "The name of the forum at which it was raised."
        case .issue: "What was said."
        case .area: "The code of the area that it is about; several are separated by semicolons."
        case .name: "The name of that area; several are separated by semicolons."
        case .theme: "The identifier of the theme, as in the address of its page. Empty where none is named."
        case .raised: "When it was raised. Empty where that is not known."
        case .meeting: "The meeting at which it was raised, in the forum's words."
        case .people: "How many people raised it. Empty where that is not known."
        case .status: "How far it has come; no says that nothing will be done."
        case .answer: "What was done or is to be done about it, or why nothing is."
        case .plan: "The title of the plan that answers it. Empty where none does."
        case .commitment: "The commitment of the plan that answers it."
        case .action: "The action of the commitment that answers it. Empty where the whole commitment does."
        }
    }

    /// - Parameter hasPeriods: whether dates may be months and years, which are no dates to a machine.
    func description(hasPeriods: Bool) -> TableDescription.Column {
        TableDescription.Column(
            name: rawValue,
            explanation: explanation,
            datatype: self == .raised && hasPeriods ? .text("string") : datatype,
            isRequired: self == .forum || self == .issue || self == .status
        )
    }

    private var datatype: JSONValue {
        switch self {
        case .raised: .text("date")
        case .people: .text("integer")
        case .status: TableDescription.oneOf(RaisedIssue.Status.allCases.map(\.rawValue))
        default: .text("string")
        }
    }
}
