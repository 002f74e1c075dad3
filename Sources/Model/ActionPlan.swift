package import Diagnostics
package import Markdown

/// What partners in an area have agreed to do: one file of `plans/`.
package struct ActionPlan: Sendable {
    /// What tells plans apart: the slug of the address.
    package typealias ID = Identifier<ActionPlan>

    /// Where a plan is in its life.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// Still being talked about.
        case draft
        /// What partners have committed themselves to.
        case agreed
        /// Over: its actions are no longer followed.
        case closed
    }

    /// The days that a plan covers; either end may be open, as in `from April 2027`.
    package struct Span: Hashable, Sendable {
        /// The first day; nil where only the last is named.
        package let start: CalendarDate?
        /// The last day; nil where only the first is named.
        package let end: CalendarDate?
        /// Whether the editor's words begin with one that says how, such as `from`, `until` or `since`, so that no
        /// other is put in front of them.
        package let hasPreposition: Bool

        /// Nil where neither end is known, or the last day is before the first.
        package init?(start: CalendarDate?, end: CalendarDate?, hasPreposition: Bool = false) {
            switch (start, end) {
            case (nil, nil): return nil
            case (let start?, let end?) where end < start: return nil
            default: break
            }
            self.start = start
            self.end = end
            self.hasPreposition = hasPreposition
        }
    }

    /// The slug of its address, taken from the file's name.
    package let id: ID
    /// The heading of its page.
    package let title: String
    /// What it is about in a sentence or two; nil where there is none.
    package let summary: String?
    /// Slugs or codes, as written.
    package let areas: [Located<String>]
    /// Where it is in its life; a draft where its editor does not say.
    package let status: Status
    /// Who answers for it as a whole; nil where none is named.
    package let owner: String?
    /// The time it covers, in the editor's words: `2031/32`.
    package let period: String?
    /// The days it covers, as far as its editor's words can be read; nil where they cannot.
    package let covers: Span?
    /// When it was published, where it has no better date; nil where its editor does not say.
    package let published: Period?
    /// The text between the front matter and the first commitment.
    package let introduction: DocumentFragment
    /// In the order of the file.
    ///
    /// The actions of its spreadsheet come in behind those of its text.
    package var commitments: [Commitment]
    /// In the order of the file.
    package let actionAreas: [ActionArea]
    /// The lines of the file that hold fields or updates rather than running text.
    package let lines: PlanLines
    /// Where more of its actions are; nil where all of them are in its text.
    package let actionTable: ActionTable?
    /// Indicators that it deliberately has no commitment on.
    package let leavesOut: [Located<Indicator.ID>]
    /// Whether terms of the glossary are explained where the text uses them first.
    package let expandsTerms: Bool
    /// Where its title is written, else where its front matter begins.
    package let declaredAt: SourceLocation

    /// Puts a plan together from what its file says.
    package init(
        id: ID,
        title: String,
        summary: String? = nil,
        areas: [Located<String>] = [],
        status: Status = .draft,
        owner: String? = nil,
        period: String? = nil,
        covers: Span? = nil,
        published: Period? = nil,
        introduction: DocumentFragment,
        commitments: [Commitment] = [],
        actionAreas: [ActionArea] = [],
        lines: PlanLines = PlanLines(),
        actionTable: ActionTable? = nil,
        leavesOut: [Located<Indicator.ID>] = [],
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.areas = areas
        self.status = status
        self.owner = owner
        self.period = period
        self.covers = covers
        self.published = published
        self.introduction = introduction
        self.commitments = commitments
        self.actionAreas = actionAreas
        self.lines = lines
        self.actionTable = actionTable
        self.leavesOut = leavesOut
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

/// A run of prose inside a plan: some of the top-level blocks of the plan's document.
package struct DocumentFragment: Sendable {
    /// All of the plan's text.
    package let document: Document
    /// Indices into `document.nodes` of the blocks to show, in order; empty where nothing was written.
    package let blocks: [Int]

    /// Takes some of a document's top-level blocks.
    package init(document: Document, blocks: [Int]) {
        self.document = document
        self.blocks = blocks
    }

    /// Whether nothing was written.
    package var isEmpty: Bool { blocks.isEmpty }
}

/// What the lines of a plan's file hold, by their numbers; those that are not named hold running text.
package struct PlanLines: Hashable, Sendable {
    /// Lines of `key: value`, which are no sentences.
    package var fields: Set<Int>
    /// Lines on which an update begins.
    package var updates: Set<Int>
    /// Lines whose words are shown as they stand, without links: actions, and what residents said.
    package var plain: Set<Int>

    /// Sorts lines by what they hold; lines count from 1.
    package init(fields: Set<Int> = [], updates: Set<Int> = [], plain: Set<Int> = []) {
        self.fields = fields
        self.updates = updates
        self.plain = plain
    }
}

/// What a column of a spreadsheet can say of an action, under the name that it has in a plan's own `actions.csv`.
package enum ActionPart: String, Hashable, Sendable, CaseIterable {
    case commitment, need, action, owner, partners, start, due, stage, confidence, cost, updates
    case actionArea = "action_area"
}

/// The spreadsheet in which a plan keeps its actions.
package typealias ActionTable = SheetMapping<ActionPart>

/// One row of a plan's spreadsheet of actions.
package typealias ActionRow = TextSheet<ActionPart>.Row
