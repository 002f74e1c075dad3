/// Messages with arguments about what people raised.
extension Message {
    /// Says “{count} issues”.
    package static func countedIssues(count: Int) -> Self { Self(.`countedIssues(count:)`, .count(count)) }

    /// Says “{count} forums”.
    package static func countedForums(count: Int) -> Self { Self(.`countedForums(count:)`, .count(count)) }

    /// Says “{count} people”.
    package static func issuePeople(count: Int) -> Self { Self(.`issuePeople(count:)`, .count(count)) }

    /// Says “{count} without an answer”.
    package static func issueUnanswered(count: Int) -> Self { Self(.`issueUnanswered(count:)`, .count(count)) }
}
