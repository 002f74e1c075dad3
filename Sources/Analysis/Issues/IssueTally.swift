package import Model

/// Some issues counted by status, and those without an answer by how long they have waited for one.
package struct IssueTally: Sendable {
    /// How long an issue has waited on a day.
    package enum Age: CaseIterable, Sendable {
        case underThreeMonths, underSixMonths, underYear, yearOrMore, unknown
    }

    /// The statuses that occur, in the order in which an answer comes about.
    package let statuses: [(status: RaisedIssue.Status, count: Int)]
    /// The ages that occur among those without an answer, the shortest first.
    package let ages: [(age: Age, count: Int)]

    /// Counts issues as they are on a day.
    package init(_ issues: some Sequence<RaisedIssue>, on day: CalendarDate) {
        var statuses: [RaisedIssue.Status: Int] = [:]
        var ages: [Age: Int] = [:]
        for issue in issues {
            statuses[issue.status, default: 0] += 1
            if issue.status.isUnanswered { ages[issue.age(on: day), default: 0] += 1 }
        }
        self.statuses = RaisedIssue.Status.allCases.compactMap { status in statuses[status].map { (status, $0) } }
        self.ages = Age.allCases.compactMap { age in ages[age].map { (age, $0) } }
    }

    /// How many there are.
    package var total: Int { statuses.reduce(0) { $0 + $1.count } }

    /// How many have no answer yet.
    package var unanswered: Int { ages.reduce(0) { $0 + $1.count } }
}

extension RaisedIssue {
    /// How long it has waited on a day, from the last day of the time when it was raised.
    package func age(on day: CalendarDate) -> IssueTally.Age {
        guard let raised, let first = raisedPeriod?.start ?? self.raised, first <= day else { return .unknown }
        if raised.adding(months: 12) <= day { return .yearOrMore }
        if raised.adding(months: 6) <= day { return .underYear }
        return raised.adding(months: 3) <= day ? .underSixMonths : .underThreeMonths
    }
}
