package import Diagnostics

/// One thing that somebody is to do for a commitment.
package struct Action: Hashable, Sendable {
    /// How far an action has come.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        case notStarted = "not started"
        case underWay = "under way"
        case ongoing
        case paused
        case complete
        case stopped

        /// Whether there is still something to do.
        package var isOpen: Bool { self != .complete && self != .stopped }
    }

    /// How sure its owner is that an open action will be done in time.
    package enum Confidence: String, Hashable, Sendable, CaseIterable {
        case onTrack = "on track"
        case atRisk = "at risk"
        case offTrack = "off track"
        case notRated = "not rated"
    }

    /// What was reported on a day.
    package struct Update: Hashable, Sendable {
        /// The day that the report is of.
        package let date: CalendarDate
        /// What was reported, as plain words.
        package let text: String

        /// Puts an update together.
        package init(date: CalendarDate, text: String) {
            self.date = date
            self.text = text
        }
    }

    /// What is to be done, as plain words on one line.
    package let description: String
    /// nil where none is named.
    package let owner: String?
    /// Who else takes part, by name.
    package let partners: [String]
    /// The first day on which it is worked at; nil where the plan does not say.
    package let start: CalendarDate?
    /// The last day by which it should be done; nil where the plan does not say.
    package let due: CalendarDate?
    /// The month or year that the plan gives in place of the day it starts; nil where it gives a day.
    package let startPeriod: Period?
    /// The month or year that the plan gives in place of the day it is due; nil where it gives a day.
    package let duePeriod: Period?
    /// nil where the plan does not say.
    package let stage: Stage?
    /// How sure its owner is that it will be done in time; `notRated` where the plan does not say.
    package let confidence: Confidence
    /// In the editor's words: `none`, `in kind`.
    package let cost: String?
    /// Earliest first.
    package let updates: [Update]
    /// The one of its commitment's needs that it is for, as a position among them; nil where it is for none by name.
    package var need: Int?
    /// The action area that it belongs to, as it is written; nil where it names none.
    package let areaName: Located<String>?
    /// The one of its plan's action areas that `areaName` means, as a position among them; nil where it means none.
    package var area: Int?
    /// Where the action begins: its item of a list, or its cell of a spreadsheet.
    package let declaredAt: SourceLocation

    /// Puts an action together from what a plan says of it.
    package init(
        description: String,
        owner: String? = nil,
        partners: [String] = [],
        start: CalendarDate? = nil,
        due: CalendarDate? = nil,
        startPeriod: Period? = nil,
        duePeriod: Period? = nil,
        stage: Stage? = nil,
        confidence: Confidence = .notRated,
        cost: String? = nil,
        updates: [Update] = [],
        need: Int? = nil,
        areaName: Located<String>? = nil,
        area: Int? = nil,
        declaredAt: SourceLocation
    ) {
        self.description = description
        self.owner = owner
        self.partners = partners
        self.start = start
        self.due = due
        self.startPeriod = startPeriod
        self.duePeriod = duePeriod
        self.stage = stage
        self.confidence = confidence
        self.cost = cost
        self.updates = updates
        self.need = need
        self.areaName = areaName
        self.area = area
        self.declaredAt = declaredAt
    }

    /// Whether there is still something to do; an action whose plan does not say how far it has come is open.
    package var isOpen: Bool { stage?.isOpen ?? true }

    /// Whether it should have been done by now and is not.
    package func isOverdue(on day: CalendarDate) -> Bool {
        guard let due, isOpen else { return false }
        return due < day
    }
}
