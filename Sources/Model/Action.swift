public import Diagnostics

/// One thing that somebody is to do for a commitment.
public struct Action: Hashable, Sendable {
    /// How far an action has come.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case notStarted = "not started"
        case underWay = "under way"
        case ongoing
        case paused
        case complete
        case stopped

        /// Whether there is still something to do.
        public var isOpen: Bool { self != .complete && self != .stopped }
    }

    /// How sure its owner is that an open action will be done in time.
    public enum Confidence: String, Hashable, Sendable, CaseIterable {
        case onTrack = "on track"
        case atRisk = "at risk"
        case offTrack = "off track"
        case notRated = "not rated"
    }

    /// What was reported on a day.
    public struct Update: Hashable, Sendable {
        public let date: CalendarDate
        public let text: String

        public init(date: CalendarDate, text: String) {
            self.date = date
            self.text = text
        }
    }

    public let description: String
    /// nil where nobody is named.
    public let owner: String?
    public let partners: [String]
    public let start: CalendarDate?
    public let due: CalendarDate?
    /// nil where the plan does not say.
    public let stage: Stage?
    public let confidence: Confidence
    /// In the editor's words: `none`, `in kind`.
    public let cost: String?
    /// Earliest first.
    public let updates: [Update]
    public let declaredAt: SourceLocation

    public init(
        description: String,
        owner: String? = nil,
        partners: [String] = [],
        start: CalendarDate? = nil,
        due: CalendarDate? = nil,
        stage: Stage? = nil,
        confidence: Confidence = .notRated,
        cost: String? = nil,
        updates: [Update] = [],
        declaredAt: SourceLocation
    ) {
        self.description = description
        self.owner = owner
        self.partners = partners
        self.start = start
        self.due = due
        self.stage = stage
        self.confidence = confidence
        self.cost = cost
        self.updates = updates
        self.declaredAt = declaredAt
    }

    /// Whether there is still something to do; an action whose plan does not say how far it has come is open.
    public var isOpen: Bool { stage?.isOpen ?? true }

    /// Whether it should have been done by now and is not.
    public func isOverdue(on day: CalendarDate) -> Bool {
        guard let due, isOpen else { return false }
        return due < day
    }
}
