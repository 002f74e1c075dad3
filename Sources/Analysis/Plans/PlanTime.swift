package import Model

/// How a plan's time stands to the day from which the site speaks, which decides the tense in which it is told of.
package enum PlanTime: Hashable, Sendable {
    /// The plan's dates cover the day.
    case now
    /// The time it covers has not begun.
    case coming
    /// The time it covers is over, or its editor calls it closed; the day of the latest update since, if there is one.
    case over(latestNews: CalendarDate?)
    /// It has no dates from which that can be told.
    case unknown

    /// Looks at the time that the plan says it covers; without that, at the dates of its actions and updates: one that
    /// is due on the day or later, or an update no older than the site asks for, shows that it is being worked on.
    package init(_ plan: ActionPlan, on clock: ActionClock) {
        let actions = plan.commitments.flatMap(\.actions)
        let news = actions.flatMap(\.updates).map(\.date).filter { $0 <= clock.day }.max()
        if plan.status == .closed {
            self = .over(latestNews: plan.covers.flatMap { covers in news.flatMap { $0 > covers.end ? $0 : nil } })
            return
        }
        if let covers = plan.covers {
            if covers.start > clock.day {
                self = .coming
            } else if covers.end < clock.day {
                self = .over(latestNews: news.flatMap { $0 > covers.end ? $0 : nil })
            } else {
                self = .now
            }
            return
        }
        let isRecent = news.map { clock.day.daysSinceEpoch - $0.daysSinceEpoch <= clock.updateAfterDays } ?? false
        self = isRecent || !clock.milestones(actions).isEmpty ? .now : .unknown
    }
}
