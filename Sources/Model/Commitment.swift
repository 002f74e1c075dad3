public import Diagnostics

/// One promise of a plan, with what it needs, what there is already and what is missing.
public struct Commitment: Sendable {
    /// What an indicator should reach.
    public struct Target: Hashable, Sendable {
        /// In the indicator's unit.
        public let value: Double
        /// The last day of the year or the day by which it should be reached; nil where none is named.
        public let by: CalendarDate?
        /// The date in the editor's words: `2032`.
        public let byText: String?

        public init(value: Double, by: CalendarDate?, byText: String?) {
            self.value = value
            self.by = by
            self.byText = byText
        }
    }

    public let statement: String
    /// The fragment of its address on the plan's page.
    public let anchor: String
    public let theme: Located<Theme.ID>?
    public let indicator: Located<Indicator.ID>?
    public let baseline: Double?
    /// The period that the baseline is the figure of, in the editor's words: `2008`; nil where none is named.
    public let baselinePeriod: Located<String>?
    public let target: Target?
    public let introduction: DocumentFragment
    public let needs: DocumentFragment
    public let alreadyHappening: DocumentFragment
    public let gaps: DocumentFragment
    /// What `gaps` says is missing, one text a gap, as plain words; empty where it says that there is nothing to say.
    public let namedGaps: [String]
    public var actions: [Action]
    /// Whether the plan says plainly that no actions are published.
    public let statesNoActions: Bool
    public let youSaid: [YouSaidWeDid]
    public let declaredAt: SourceLocation

    public init(
        statement: String,
        anchor: String,
        theme: Located<Theme.ID>? = nil,
        indicator: Located<Indicator.ID>? = nil,
        baseline: Double? = nil,
        baselinePeriod: Located<String>? = nil,
        target: Target? = nil,
        introduction: DocumentFragment,
        needs: DocumentFragment,
        alreadyHappening: DocumentFragment,
        gaps: DocumentFragment,
        namedGaps: [String] = [],
        actions: [Action] = [],
        statesNoActions: Bool = false,
        youSaid: [YouSaidWeDid] = [],
        declaredAt: SourceLocation
    ) {
        self.statement = statement
        self.anchor = anchor
        self.theme = theme
        self.indicator = indicator
        self.baseline = baseline
        self.baselinePeriod = baselinePeriod
        self.target = target
        self.introduction = introduction
        self.needs = needs
        self.alreadyHappening = alreadyHappening
        self.gaps = gaps
        self.namedGaps = namedGaps
        self.actions = actions
        self.statesNoActions = statesNoActions
        self.youSaid = youSaid
        self.declaredAt = declaredAt
    }
}
