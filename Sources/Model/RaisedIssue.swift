package import Diagnostics

/// One thing that people raised at a forum, and what came of it.
package struct RaisedIssue: Sendable {
    /// How far an issue has come.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case raised
        case lookedAt = "being looked at"
        case agreed
        case done
        /// Nothing will be done; the answer says why.
        case refused = "no"

        /// Whether people have had no answer yet.
        package var isUnanswered: Bool { self == .raised || self == .lookedAt }
    }

    /// The commitment or the action that answers an issue.
    package struct Answer: Hashable, Sendable {
        /// Where the commitment stands.
        package let commitment: SiteLinks.CommitmentPosition
        /// A position in the commitment's actions; nil where the whole commitment answers.
        package let action: Int?

        /// Names a commitment, or an action of it.
        package init(commitment: SiteLinks.CommitmentPosition, action: Int? = nil) {
            self.commitment = commitment
            self.action = action
        }
    }

    /// The words by which a forum names what answers an issue; nothing in them is resolved yet.
    package struct AnswerNames: Hashable, Sendable {
        /// The file's name of a plan, or its title; nil for the plan of the forum.
        package let plan: Located<String>?
        /// The words of a commitment's heading, its number or the name of its place on the page.
        package let commitment: Located<String>?
        /// The words of an action.
        package let action: Located<String>?

        /// Takes names as they are written.
        package init(
            plan: Located<String>? = nil,
            commitment: Located<String>? = nil,
            action: Located<String>? = nil
        ) {
            self.plan = plan
            self.commitment = commitment
            self.action = action
        }
    }

    /// What was said, as plain words on one line.
    package let said: String
    /// The slug or code of the place that it is about, as written; nil where it is about the places of its forum.
    package let area: Located<String>?
    /// The last day of the time when it was raised; nil where the forum does not say.
    package let raised: CalendarDate?
    /// The month or year that the forum gives in place of a day.
    package let raisedPeriod: Period?
    /// The meeting at which it was raised, in the forum's words.
    package let meeting: String?
    /// The subject it belongs to, as written; nil where none is named.
    package let theme: Located<Theme.ID>?
    /// How many people raised it; nil where the forum does not say.
    package let people: Int?
    /// How far it has come.
    package let status: Status
    /// What was done or is to be done about it, or why nothing is, as plain words.
    package let answer: String?
    /// What answers it, as it is written.
    package let answerNames: AnswerNames
    /// What answers it; nil where nothing is named, or until the plans are known.
    package var answeredBy: Answer?
    /// Where it begins: its item of a list, or its cell of a spreadsheet.
    package let declaredAt: SourceLocation

    /// Puts an issue together from what a forum says of it.
    package init(
        said: String,
        area: Located<String>? = nil,
        raised: CalendarDate? = nil,
        raisedPeriod: Period? = nil,
        meeting: String? = nil,
        theme: Located<Theme.ID>? = nil,
        people: Int? = nil,
        status: Status = .raised,
        answer: String? = nil,
        answerNames: AnswerNames = AnswerNames(),
        answeredBy: Answer? = nil,
        declaredAt: SourceLocation
    ) {
        self.said = said
        self.area = area
        self.raised = raised
        self.raisedPeriod = raisedPeriod
        self.meeting = meeting
        self.theme = theme
        self.people = people
        self.status = status
        self.answer = answer
        self.answerNames = answerNames
        self.answeredBy = answeredBy
        self.declaredAt = declaredAt
    }
}
