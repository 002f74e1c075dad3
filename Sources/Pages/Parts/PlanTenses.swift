internal import Analysis
internal import Localization
internal import Model

/// In which tense several plans are told of: the present only where the dates of one of them cover the site's day.
struct PlanTenses {
    private let times: [PlanTime]

    /// - Parameter plans: positions in `Site.plans`.
    init(of plans: some Sequence<Int>, in context: RenderContext) {
        times = plans.map { PlanTime(context.site.plans[$0], on: context.clock) }
    }

    /// The heading of a part about plans for a place.
    var heading: MessageKey { choose(now: .planNow, coming: .planNext, over: .planPast, unknown: .planPlans) }

    /// The heading of a part about the plans that are to change a figure.
    var headingOfActing: MessageKey {
        choose(now: .planActing, coming: .planToAct, over: .planActed, unknown: .planToAct)
    }

    private func choose(now: MessageKey, coming: MessageKey, over: MessageKey, unknown: MessageKey) -> MessageKey {
        if times.contains(.now) { return now }
        if times.contains(.coming) { return coming }
        if times.contains(.unknown) || times.isEmpty { return unknown }
        return over
    }
}
