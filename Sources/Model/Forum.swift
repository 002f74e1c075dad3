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

/// The spreadsheet in which a forum keeps its issues, and which of its columns says what.
package struct IssueTable: Hashable, Sendable {
    /// What a column can say of an issue, under the name that it has in a forum's own `issues.csv`.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case issue, area, raised, meeting, theme, people, status, answer, plan, commitment, action
    }

    /// The file's path relative to the `issues` folder: `sampleton.csv`.
    package let file: Located<String>
    /// The sheet of a workbook; nil where its columns tell.
    package let sheet: Located<String>?
    /// The headers of the columns that have another name than their part; every other part has its own.
    package let columns: [Part: Located<String>]

    /// Names the file, and the columns whose headers are not the names of their parts.
    package init(file: Located<String>, sheet: Located<String>? = nil, columns: [Part: Located<String>] = [:]) {
        self.file = file
        self.sheet = sheet
        self.columns = columns
    }
}

/// What a forum's spreadsheet holds: texts with their places, nothing of them understood yet.
package struct IssueSheet: Hashable, Sendable {
    /// One row.
    package struct Row: Hashable, Sendable {
        /// Without white space around them; a part whose cell is empty, or that has no column, is not there.
        package let cells: [IssueTable.Part: Located<String>]
        /// Where the row begins.
        package let declaredAt: SourceLocation

        /// Takes the cells of a row as they were read.
        package init(cells: [IssueTable.Part: Located<String>], declaredAt: SourceLocation) {
            self.cells = cells
            self.declaredAt = declaredAt
        }
    }

    /// The names of all columns, whether they are read or not.
    package let headers: [Located<String>]
    /// In the order of the file.
    package let rows: [Row]

    /// Takes what was read of a file.
    package init(headers: [Located<String>], rows: [Row]) {
        self.headers = headers
        self.rows = rows
    }
}
