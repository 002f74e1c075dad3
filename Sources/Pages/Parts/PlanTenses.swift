internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// In which tense several plans are told of: the present only where the dates of one of them cover the site's day.
struct PlanTenses {
    private let tenses: [PlanTime.Tense]
    /// When old plans without dates were published; nil among others.
    private let published: Set<Period?>

    /// - Parameter plans: positions in `Site.plans`.
    init(of plans: some Sequence<Int>, in context: RenderContext) {
        tenses = plans.map(context.tense)
        published = Set(
            plans.map { position in
                if case .old(let period) = context.planTimes[position] { period } else { nil }
            }
        )
    }

    /// The heading of a part about plans for a place, with the year of those that are all of one year long ago.
    func heading(in locale: Locale) -> String {
        if published.count == 1, let period = published.first ?? nil {
            return locale.format(.planPastOf(period: LocalizedDates(locale).period(period)))
        }
        return locale.format(choose(present: .planNow, planned: .planNext, past: .planPast, none: .planPlans))
    }

    /// The heading of a part about the plans that are to change a figure.
    var headingOfActing: MessageKey {
        choose(present: .planActing, planned: .planToAct, past: .planActed, none: .planToAct)
    }

    private func choose(present: MessageKey, planned: MessageKey, past: MessageKey, none: MessageKey) -> MessageKey {
        if tenses.isEmpty { return none }
        if tenses.contains(.present) { return present }
        return tenses.contains(.planned) ? planned : past
    }
}

/// A page or part that tells of one plan or of something in it, and so in the tense of the plan.
protocol PlanPart: TemplateContext {
    var tense: PlanTime.Tense { get }
}

extension Field where Context: PlanPart {
    /// What templates may say in the present of a plan.
    static var isPresent: Field {
        flag("isPresent", "Whether the plan's dates cover the day, so that it may be told of in the present.") {
            $0.tense == .present
        }
    }

    /// What templates have to say in the past of a plan.
    static var isPast: Field {
        flag("isPast", "Whether the plan's time is over, or it is closed; one still to come or without dates is not.") {
            $0.tense == .past
        }
    }
}
