internal import Localization
internal import Model

/// What a plan does not say anywhere, told once for the whole plan.
enum UnpublishedParts {
    /// As a sentence; nil where every part is there somewhere.
    static func sentence(_ plan: ActionPlan, hasIndicator: Bool, locale: Locale) -> String? {
        let commitments = plan.commitments
        let actions = commitments.flatMap(\.actions)
        var missing: [MessageKey] = []
        if plan.owner == nil { missing.append(.planPartOwner) }
        if plan.period == nil { missing.append(.planPartPeriod) }
        if commitments.allSatisfy(\.needs.isEmpty) { missing.append(.planPartNeeds) }
        if commitments.allSatisfy(\.alreadyHappening.isEmpty) { missing.append(.planPartHappening) }
        if commitments.allSatisfy(\.gaps.isEmpty) { missing.append(.planPartGaps) }
        if !hasIndicator { missing.append(.planPartIndicator) }
        if commitments.allSatisfy({ $0.target == nil }) { missing.append(.planPartTargets) }
        if actions.isEmpty {
            missing.append(.planPartActions)
        } else {
            if actions.allSatisfy({ $0.owner == nil }) { missing.append(.planPartOwners) }
            if actions.allSatisfy({ $0.due == nil }) { missing.append(.planPartDates) }
        }
        if commitments.allSatisfy(\.youSaid.isEmpty) { missing.append(.planPartSaid) }
        guard !missing.isEmpty else { return nil }
        return locale.format(.planNotPublished(what: missing.map { locale.format($0) }.joined(separator: "; ")))
    }
}

/// The words for what a plan does not say, alike on its page and in its files.
enum PlanWords {
    static let noActions = "No actions are published for this commitment"
    static let noOwner = "not published"
    static let noStage = "not stated"
}
