internal import Localization
package import Model

/// The time of a plan in words, and what was reported of actions that are not told of in the present.
package struct PlanTimeFormatter {
    let locale: Locale

    /// When the plan was planned for, and what became of it, as a sentence: `Planned for 2009/10; nothing published
    /// since.` Nil where it is going on, or a draft, and its editor does not say which time it covers, and where it is
    /// over and nothing more is known.
    package func sentence(_ plan: ActionPlan, _ time: PlanTime) -> String? {
        switch time {
        case .now:
            guard let period = plan.period else { return nil }
            return plan.covers?.hasPreposition ?? false
                ? locale.format(.planRuns(when: period)) : locale.format(.planCovers(period: period))
        case .coming(let first):
            let begin = first.map { locale.format(.planWhenFrom(date: words($0))) }
            return (when(plan) ?? begin).map { locale.format(.planPlannedAhead(when: $0)) }
        case .draft:
            return when(plan).map { locale.format(.planPlanned(when: $0)) }
        case .undated:
            return when(plan).map { locale.format(.planPlanned(when: $0)) } ?? locale.format(.planNoDates)
        case .old: return locale.format(.planNothingSince)
        case .over(let last, let news):
            return over(plan, when(plan) ?? last.map { locale.format(.planWhenUntil(date: words($0))) }, news)
        }
    }

    /// Where the plan is in its life: `draft`, of an old one without dates `draft of 2009`.
    package func status(_ plan: ActionPlan) -> String {
        switch plan.status {
        case .draft: published(plan).map { locale.format(.planIsDraftOf(period: $0)) } ?? locale.format(.planIsDraft)
        case .agreed: locale.format(.planIsAgreed)
        case .closed: locale.format(.planIsClosed)
        }
    }

    /// Where the plan is in its life, as a sentence: `Draft of 2009: not agreed`.
    package func statusSentence(_ plan: ActionPlan) -> String {
        switch plan.status {
        case .draft: published(plan).map { locale.format(.planDraftOf(period: $0)) } ?? locale.format(.planDraft)
        case .agreed: locale.format(.planAgreed)
        case .closed: locale.format(.planClosed)
        }
    }

    private func published(_ plan: ActionPlan) -> String? { plan.published.map(LocalizedDates(locale).period) }

    private func over(_ plan: ActionPlan, _ when: String?, _ news: CalendarDate?) -> String? {
        let news = news.map(LocalizedDates(locale).day)
        guard let when else { return news.map { locale.format(.planLatestNews(date: $0)) } }
        if let news { return locale.format(.planPlannedNews(when: when, date: news)) }
        return locale.format(plan.status == .closed ? .planPlannedClosed(when: when) : .planPlannedOver(when: when))
    }

    /// `for 2009/10`; the editor's own words where they say it already, such as `from April 2027`.
    private func when(_ plan: ActionPlan) -> String? {
        guard let period = plan.period else { return nil }
        guard plan.covers?.hasPreposition ?? false else { return locale.format(.planWhenFor(period: period)) }
        return period.prefix(1).lowercased() + period.dropFirst()
    }

    private func words(_ day: PlanDay) -> String {
        let dates = LocalizedDates(locale)
        return day.period.map(dates.period) ?? dates.day(day.day)
    }

    /// What was reported of the actions that are not told of in the present: `2 of 5 reported complete`.
    ///
    /// Beside others that are, only how many there are. Nil where there are none, or where none has a published stage.
    package func reported(_ tally: ActionTally) -> String? {
        guard tally.elsewhere > 0 else { return nil }
        if tally.elsewhere < tally.total { return locale.format(.planElsewhere(count: tally.elsewhere)) }
        guard tally.statedElsewhere > 0 else { return nil }
        guard tally.completeElsewhere > 0 else { return locale.format(.planNoneReportedComplete) }
        return locale.format(.planReportedComplete(count: tally.completeElsewhere, total: tally.elsewhere))
    }
}
