internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// One issue in a list or a table.
struct IssueLine: PagePart {
    let position: SiteLinks.IssuePosition
    let scope: PageScope

    init(_ position: SiteLinks.IssuePosition, in scope: PageScope) {
        self.position = position
        self.scope = scope
    }

    static let fields = ContextFields<IssueLine>(
        .text("said", "What was said.", \.issue.said),
        .list("places", "The places that it is about.") { line in line.links(to: line.areas) },
        .object("theme", "The theme; missing where none is named.") { line in
            line.issue.theme.flatMap { line.site.links.themes[$0.value] }.map { line.link(toTheme: $0) }
        },
        .optionalHTML("raised", "When it was raised; missing where that is not known.") { line in
            line.context.times.date(line.issue.raised, or: line.issue.raisedPeriod)
        },
        .optionalText("meeting", "The meeting at which it was raised.", \.issue.meeting),
        .optionalText("people", "How many people raised it: 14; missing where that is not known.") { line in
            line.issue.people.map { line.text.figures.value(Double($0), decimals: 0, unit: "") }
        },
        .optionalText("peopleCount", "The same with a noun: 14 people.") { line in
            line.issue.people.map { line.locale.format(.issuePeople(count: $0)) }
        },
        .object("status", "How far it has come.") { IssueStatusCount($0.issue.status, locale: $0.locale) },
        .flag("isRefused", "Whether nothing will be done.") { $0.issue.status == .refused },
        .optionalText("answer", "What was done or is to be done, or why nothing is.", \.issue.answer),
        .object("answeredBy", "The action or the commitment that answers it, in its plan.", \.answeredBy),
        .object("forum", "The forum at which it was raised.") { $0.link(toForum: $0.position.forum) }
    )

    private var issue: RaisedIssue { site.issue(at: position) }

    private var areas: [AreaIndex] { site.links.areasOfIssue[position.forum][position.issue] }

    private var answeredBy: LinkItem? {
        guard let answer = issue.answeredBy else { return nil }
        let place = answer.commitment
        let commitment = site.plans[place.plan].commitments[place.commitment]
        let plan = context.addresses.plan(place.plan)
        guard let action = answer.action.map({ commitment.actions[$0] }) else {
            return link(commitment.statement, to: plan, fragment: commitment.anchor)
        }
        return link(action.description, to: plan, fragment: commitment.anchor(of: action))
    }
}

/// How far an issue has come, or how many have come so far: a word, and a shape that says the same without colour.
struct IssueStatusCount: TemplateContext {
    private let status: RaisedIssue.Status
    private let count: Int
    private let locale: Locale

    init(_ status: RaisedIssue.Status, count: Int = 1, locale: Locale) {
        self.status = status
        self.count = count
        self.locale = locale
    }

    static let fields = ContextFields<IssueStatusCount>(
        "IssueStatus",
        .text("word", "raised, being looked at, agreed, done or no.") { $0.locale.format($0.look.messageKey) },
        .text("symbol", "A shape that stands for the word.", \.look.symbol),
        .text("count", "How many issues.") { String($0.count) }
    )

    /// The words, and a shape that fills up as the answer comes about.
    private var look: (messageKey: MessageKey, symbol: String) {
        switch status {
        case .raised: (.issueRaised, "○")
        case .lookedAt: (.issueLookedAt, "◐")
        case .agreed: (.issueAgreed, "◉")
        case .done: (.issueDone, "●")
        case .refused: (.issueRefused, "⊗")
        }
    }
}

/// How many issues there are, how far they have come, and how long those without an answer have waited.
struct IssueCounts: PagePart {
    private let tally: IssueTally
    let scope: PageScope

    init(_ issues: some Sequence<SiteLinks.IssuePosition>, in scope: PageScope) {
        tally = IssueTally(issues.map { scope.site.issue(at: $0) }, on: scope.site.asOf)
        self.scope = scope
    }

    static let fields = ContextFields<IssueCounts>(
        .text("count", "How many issues: 12 issues.") { $0.locale.format(.countedIssues(count: $0.tally.total)) },
        .list("statuses", "The issues counted by status; only statuses that occur.") { counts in
            counts.tally.statuses.map { IssueStatusCount($0.status, count: $0.count, locale: counts.locale) }
        },
        .optionalText("unanswered", "How many have no answer yet, as words; missing where all have one.") { counts in
            counts.tally.unanswered > 0 ? counts.locale.format(.issueUnanswered(count: counts.tally.unanswered)) : nil
        },
        .list("ages", "Those without an answer, counted by how long they have waited.") { counts in
            counts.tally.ages.map { IssueAgeCount(age: $0.age, count: $0.count, locale: counts.locale) }
        }
    )
}

/// How many issues without an answer have waited for some time.
struct IssueAgeCount: TemplateContext {
    let age: IssueTally.Age
    let count: Int
    let locale: Locale

    static let fields = ContextFields<IssueAgeCount>(
        "IssueAge",
        .text("age", "How long: less than 3 months, 3 to 6 months.") { $0.locale.format($0.messageKey) },
        .text("count", "How many issues.") { String($0.count) }
    )

    private var messageKey: MessageKey {
        switch age {
        case .underThreeMonths: .issueUnderThreeMonths
        case .underSixMonths: .issueUnderSixMonths
        case .underYear: .issueUnderYear
        case .yearOrMore: .issueYearOrMore
        case .unknown: .issueAgeUnknown
        }
    }
}

extension PagePart {
    /// A link to a forum's page.
    ///
    /// - Parameter position: a position in `Site.forums`.
    func link(toForum position: Int) -> LinkItem {
        link(site.forums[position].title, to: context.addresses.forum(position))
    }

    /// Issues with the newest first; those of which nobody knows when they were raised come last.
    func newestFirst(_ issues: some Sequence<SiteLinks.IssuePosition>) -> [SiteLinks.IssuePosition] {
        issues.map { ($0, site.issue(at: $0).raised) }.enumerated().sorted { left, right in
            switch (left.element.1, right.element.1) {
            case (let first?, let second?) where first != second: first > second
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element.0)
    }

    /// What people said and what came of it, of the issues that were done or refused.
    func youSaid(_ issues: some Sequence<SiteLinks.IssuePosition>) -> [YouSaidItem] {
        issues.compactMap { position in
            let issue = site.issue(at: position)
            return answer(to: issue).map { answer in
                YouSaidItem(
                    item: YouSaidWeDid(said: issue.said, answer: answer, declaredAt: issue.declaredAt),
                    plan: link(toForum: position.forum)
                )
            }
        }
    }

    /// Nil while nothing was done, and where nobody says what.
    private func answer(to issue: RaisedIssue) -> YouSaidWeDid.Answer? {
        switch issue.status {
        case .refused: return issue.answer.map { .no(because: $0) }
        case .done:
            if let answer = issue.answer { return .did(answer) }
            guard let answer = issue.answeredBy else { return nil }
            let commitment = site.plans[answer.commitment.plan].commitments[answer.commitment.commitment]
            guard let action = answer.action.map({ commitment.actions[$0] }) else { return .did(commitment.statement) }
            return .did(action.updates.last?.text ?? action.description)
        case .raised, .lookedAt, .agreed: return nil
        }
    }
}
