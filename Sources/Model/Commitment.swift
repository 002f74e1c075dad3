package import Diagnostics

/// One promise of a plan, with what it needs, what there is already and what is missing.
package struct Commitment: Sendable {
    /// What an editor typed around the number of a baseline or a target: `£` and `a week` of `£540 a week`.
    package struct MeasureWords: Hashable, Sendable {
        /// The number in the editor's digits: `1,200`.
        package let number: String
        /// Signs of currencies before it; empty where there is none.
        package let before: String
        /// The words behind it; empty where there are none.
        package let behind: String
        /// Where the field's value stands.
        package let location: SourceLocation

        /// Takes a number apart.
        package init(number: String, before: String, behind: String, location: SourceLocation) {
            self.number = number
            self.before = before
            self.behind = behind
            self.location = location
        }
    }

    /// What an indicator should reach.
    package struct Target: Hashable, Sendable {
        /// In the indicator's unit.
        package let value: Double
        /// The last day of the year or the day by which it should be reached; nil where none is named.
        package let by: CalendarDate?
        /// The date in the editor's words: `2032`.
        package let byText: String?
        /// The month or year that ends on that day; nil where a day is named.
        package let period: Period?
        /// What was typed around its number; nil where it was not read from a text.
        package let words: MeasureWords?

        /// Takes a target as it was read.
        package init(
            value: Double,
            by: CalendarDate?,
            byText: String?,
            period: Period? = nil,
            words: MeasureWords? = nil
        ) {
            self.words = words
            self.value = value
            self.by = by
            self.byText = byText
            self.period = period
        }
    }

    /// What is promised: the words of its heading.
    package let statement: String
    /// The fragment of its address on the plan's page.
    package let anchor: String
    /// The subject it belongs to, as written; nil where none is named.
    package let theme: Located<Theme.ID>?
    /// What measures it, as written; nil where nothing does.
    package let indicator: Located<Indicator.ID>?
    /// The figure it starts from, in the indicator's unit; nil where none is named.
    package let baseline: Double?
    /// The period that the baseline is the figure of, in the editor's words: `2008`; nil where none is named.
    package let baselinePeriod: Located<String>?
    /// What the indicator should reach; nil where none is named.
    package let target: Target?
    /// What was typed around the number of the baseline; nil where there is none.
    package let baselineWords: MeasureWords?
    /// The prose below its heading and fields.
    package let introduction: DocumentFragment
    /// The prose under `What needs to happen`.
    package let whatNeedsToHappen: DocumentFragment
    /// The prose under `Already happening` that belongs to no need.
    package let alreadyHappening: DocumentFragment
    /// The prose under `Gaps` that belongs to no need.
    package let gaps: DocumentFragment
    /// What `gaps` says is missing, one text a gap, as plain words; empty where it says that there is nothing to say.
    package let namedGaps: [String]
    /// What it needs, one by one, in the order of the file; empty where the plan does not part it so.
    package let needs: [Need]
    /// In the order of the file, those of its needs included.
    ///
    /// Those of the plan's spreadsheet come in behind those of its text.
    package var actions: [Action]
    /// Whether the plan says plainly that no actions are published.
    package let statesNoActions: Bool
    /// The entries under `You said, we did`, in their order.
    package let youSaid: [YouSaidWeDid]
    /// The place of its heading.
    package let declaredAt: SourceLocation

    /// Puts a commitment together from its part of a plan.
    package init(
        statement: String,
        anchor: String,
        theme: Located<Theme.ID>? = nil,
        indicator: Located<Indicator.ID>? = nil,
        baseline: Double? = nil,
        baselinePeriod: Located<String>? = nil,
        target: Target? = nil,
        baselineWords: MeasureWords? = nil,
        introduction: DocumentFragment,
        whatNeedsToHappen: DocumentFragment,
        alreadyHappening: DocumentFragment,
        gaps: DocumentFragment,
        namedGaps: [String] = [],
        needs: [Need] = [],
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
        self.baselineWords = baselineWords
        self.introduction = introduction
        self.whatNeedsToHappen = whatNeedsToHappen
        self.alreadyHappening = alreadyHappening
        self.gaps = gaps
        self.namedGaps = namedGaps
        self.needs = needs
        self.actions = actions
        self.statesNoActions = statesNoActions
        self.youSaid = youSaid
        self.declaredAt = declaredAt
    }
}

/// What residents asked for, and what came of it.
package struct YouSaidWeDid: Hashable, Sendable {
    /// The answer that was given.
    package enum Answer: Hashable, Sendable {
        /// `We did: …`
        case did(String)
        /// `No, because: …`
        case no(because: String)
    }

    /// What residents asked for, as plain words.
    package let said: String
    /// What was done about it, or why nothing was.
    package let answer: Answer
    /// Where the entry begins.
    package let declaredAt: SourceLocation

    /// Takes a request with its answer.
    package init(said: String, answer: Answer, declaredAt: SourceLocation) {
        self.said = said
        self.answer = answer
        self.declaredAt = declaredAt
    }
}
