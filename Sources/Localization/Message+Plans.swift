/// Messages with arguments: targets and action plans.
extension Message {
    package static func targetBy(value: String, date: String) -> Self {
        Self(.`targetBy(value:date:)`, .text(value), .text(date))
    }
    package static func targetPassed(amount: String) -> Self { Self(.`targetPassed(amount:)`, .text(amount)) }
    package static func targetToGo(amount: String) -> Self { Self(.`targetToGo(amount:)`, .text(amount)) }
    package static func targetAway(amount: String) -> Self { Self(.`targetAway(amount:)`, .text(amount)) }

    package static func planUpdateDue(count: Int) -> Self { Self(.`planUpdateDue(count:)`, .count(count)) }
    package static func planOpenGaps(count: Int) -> Self { Self(.`planOpenGaps(count:)`, .count(count)) }
    package static func planGapsOf(name: String, counted: String) -> Self {
        Self(.`planGapsOf(name:counted:)`, .text(name), .text(counted))
    }
    package static func planFeed(name: String) -> Self { Self(.`planFeed(name:)`, .text(name)) }
    package static func planCalendarDue(what: String) -> Self { Self(.`planCalendarDue(what:)`, .text(what)) }
    package static func planNotPublished(what: String) -> Self { Self(.`planNotPublished(what:)`, .text(what)) }
    package static func planHolds(first: String, last: String) -> Self {
        Self(.`planHolds(first:last:)`, .text(first), .text(last))
    }
    package static func planOverdue(count: Int) -> Self { Self(.`planOverdue(count:)`, .count(count)) }
    package static func planIdle(count: Int) -> Self { Self(.`planIdle(count:)`, .count(count)) }
    package static func planWithoutOwner(count: Int) -> Self { Self(.`planWithoutOwner(count:)`, .count(count)) }
    package static func planWithoutDueDate(count: Int) -> Self { Self(.`planWithoutDueDate(count:)`, .count(count)) }
}
