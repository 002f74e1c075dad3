/// Messages with arguments about the time of an action plan, and about what is told of plans that are not going on.
extension Message {
    /// Says “for {period}”.
    package static func planWhenFor(period: String) -> Self { Self(.`planWhenFor(period:)`, .text(period)) }

    /// Says “until {date}”.
    package static func planWhenUntil(date: String) -> Self { Self(.`planWhenUntil(date:)`, .text(date)) }

    /// Says “from {date}”.
    package static func planWhenFrom(date: String) -> Self { Self(.`planWhenFrom(date:)`, .text(date)) }

    /// Says “Planned {when}”.
    package static func planPlanned(when: String) -> Self { Self(.`planPlanned(when:)`, .text(when)) }

    /// Says “Planned {when}; nothing published since”.
    package static func planPlannedOver(when: String) -> Self { Self(.`planPlannedOver(when:)`, .text(when)) }

    /// Says “Planned {when}; latest news of {date}”.
    package static func planPlannedNews(when: String, date: String) -> Self {
        Self(.`planPlannedNews(when:date:)`, .text(when), .text(date))
    }

    /// Says “Planned {when}; no longer worked on”.
    package static func planPlannedClosed(when: String) -> Self { Self(.`planPlannedClosed(when:)`, .text(when)) }

    /// Says “Planned {when}; it has not begun”.
    package static func planPlannedAhead(when: String) -> Self { Self(.`planPlannedAhead(when:)`, .text(when)) }

    /// Says “Draft of {period}: not agreed”.
    package static func planDraftOf(period: String) -> Self { Self(.`planDraftOf(period:)`, .text(period)) }

    /// Says “draft of {period}”.
    package static func planIsDraftOf(period: String) -> Self { Self(.`planIsDraftOf(period:)`, .text(period)) }

    /// Says “What was planned in {period}”.
    package static func planPastOf(period: String) -> Self { Self(.`planPastOf(period:)`, .text(period)) }

    /// Says “Latest news of {date}; nothing published since”.
    package static func planLatestNews(date: String) -> Self { Self(.`planLatestNews(date:)`, .text(date)) }

    /// Says “Covers {period}”.
    package static func planCovers(period: String) -> Self { Self(.`planCovers(period:)`, .text(period)) }

    /// Says “{When}”.
    package static func planRuns(when: String) -> Self { Self(.`planRuns(when:)`, .text(when)) }

    /// Says “{count} of {total} reported complete”.
    package static func planReportedComplete(count: Int, total: Int) -> Self {
        Self(.`planReportedComplete(count:total:)`, .count(count), .count(total))
    }

    /// Says “{count} in plans that are over, have not begun or give no dates”.
    package static func planElsewhere(count: Int) -> Self { Self(.`planElsewhere(count:)`, .count(count)) }

    /// Says “{count} actions were not reported as done”.
    package static func planNotReported(count: Int) -> Self { Self(.`planNotReported(count:)`, .count(count)) }

    /// Says “Was due: {what}”.
    package static func planCalendarWasDue(what: String) -> Self { Self(.`planCalendarWasDue(what:)`, .text(what)) }
}
