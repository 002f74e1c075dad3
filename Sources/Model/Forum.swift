package import Diagnostics

/// A meeting or a group at which people raise what concerns them: one file of `issues/`.
package struct Forum: Sendable {
    /// What tells forums apart: the slug of the address.
    package typealias ID = Identifier<Forum>

    /// The slug of its address, taken from the file's name.
    package let id: ID
    /// The heading of its page.
    package let title: String
    /// What it is in a sentence or two; nil where there is none.
    package let summary: String?
    /// The slugs or codes of the places that it is for, as written.
    package let areas: [Located<String>]
    /// The time that its issues are of, in the editor's words: `2031/32`.
    package let period: String?
    /// The plan that answers its issues, unless one names another: the file's name, or the title.
    package let plan: Located<String>?
    /// Its text, without its issues.
    package let introduction: DocumentFragment
    /// In the order of the file.
    ///
    /// Those of its spreadsheet come in behind those of its text.
    package var issues: [RaisedIssue]
    /// The lines of the file that hold issues rather than running text.
    package let lines: PlanLines
    /// Where more of its issues are; nil where all of them are in its text.
    package let table: IssueTable?
    /// Whether terms of the glossary are explained where the text uses them first.
    package let expandsTerms: Bool
    /// Where its title is written, else where its front matter begins.
    package let declaredAt: SourceLocation

    /// Puts a forum together from what its file says.
    package init(
        id: ID,
        title: String,
        summary: String? = nil,
        areas: [Located<String>] = [],
        period: String? = nil,
        plan: Located<String>? = nil,
        introduction: DocumentFragment,
        issues: [RaisedIssue] = [],
        lines: PlanLines = PlanLines(),
        table: IssueTable? = nil,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.areas = areas
        self.period = period
        self.plan = plan
        self.introduction = introduction
        self.issues = issues
        self.lines = lines
        self.table = table
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

/// What a column of a spreadsheet can say of an issue, under the name that it has in a forum's own `issues.csv`.
package enum IssuePart: String, Hashable, Sendable, CaseIterable {
    case issue, area, raised, meeting, theme, people, status, answer, plan, commitment, action
}

/// The spreadsheet in which a forum keeps its issues.
package typealias IssueTable = SheetMapping<IssuePart>

/// What a forum's spreadsheet holds.
package typealias IssueSheet = TextSheet<IssuePart>
