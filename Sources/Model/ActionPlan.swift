public import Diagnostics

/// What partners in an area have agreed to do: one file of `plans/`.
public struct ActionPlan: Sendable {
    public typealias ID = Identifier<ActionPlan>

    /// Where a plan is in its life.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case draft, agreed, closed
    }

    /// The slug of its address, taken from the file's name.
    public let id: ID
    public let title: String
    public let summary: String?
    /// Slugs or codes, as written.
    public let areas: [Located<String>]
    public let status: Status
    public let owner: String?
    /// The time it covers, in the editor's words: `2031/32`.
    public let period: String?
    /// The text between the front matter and the first commitment.
    public let introduction: DocumentFragment
    public var commitments: [Commitment]
    /// The lines of the file that hold fields or updates rather than running text.
    public let lines: PlanLines
    /// Where more of its actions are; nil where all of them are in its text.
    public let actionTable: ActionTable?
    /// Indicators that it deliberately has no commitment on.
    public let leavesOut: [Located<Indicator.ID>]
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    public let declaredAt: SourceLocation

    public init(
        id: ID,
        title: String,
        summary: String? = nil,
        areas: [Located<String>] = [],
        status: Status = .draft,
        owner: String? = nil,
        period: String? = nil,
        introduction: DocumentFragment,
        commitments: [Commitment] = [],
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
        self.introduction = introduction
        self.commitments = commitments
        self.lines = lines
        self.actionTable = actionTable
        self.leavesOut = leavesOut
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}
