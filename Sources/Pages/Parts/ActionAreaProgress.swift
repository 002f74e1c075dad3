internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The actions that plans sort into action areas of one name, with how far they have come.
struct ActionAreaProgress: CountedActions {
    /// An action area of a plan.
    private struct Place {
        /// A position in `Site.plans`.
        let plan: Int
        /// A position in the plan's action areas.
        let area: Int
    }

    /// In the words of the first plan.
    private let name: String
    private let places: [Place]
    let scope: PageScope
    let tally: ActionTally

    private init(_ places: [Place], named name: String, in scope: PageScope) {
        self.name = name
        self.places = places
        self.scope = scope
        let actions = places.flatMap { place in
            let tense = scope.context.tense(ofPlan: place.plan)
            return scope.site.plans[place.plan].commitments.flatMap(\.actions).filter { $0.area == place.area }
                .map { (action: $0, tense: tense) }
        }
        tally = ActionTally(actions, on: scope.context.clock)
    }

    /// The action areas of some plans, those of most plans first; none where fewer than two of the plans have any,
    /// since the page of the one has them.
    ///
    /// Two have one name where their letters and digits are the same, whatever their capitals.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func all(of plans: [Int], in scope: PageScope) -> [ActionAreaProgress] {
        let sorted = plans.filter { !scope.site.plans[$0].actionAreas.isEmpty }
        guard sorted.count > 1 else { return [] }
        let places = sorted.flatMap { plan in
            scope.site.plans[plan].actionAreas.indices.map { Place(plan: plan, area: $0) }
        }
        func name(_ place: Place) -> String { scope.site.plans[place.plan].actionAreas[place.area].name }
        let groups = places.grouped { place in name(place).lowercased().filter { $0.isLetter || $0.isNumber } }
        return groups.enumerated()
            .sorted { ($1.element.elements.count, $0.offset) < ($0.element.elements.count, $1.offset) }
            .map { ActionAreaProgress($0.element.elements, named: name($0.element.elements[0]), in: scope) }
    }

    static let fields = ContextFields<ActionAreaProgress>(
        countingActions: [
            .text("name", "The name of the action area.", \.name),
            .list("plans", "The plans that have it, each the way to it.") { area in
                area.places.map { place in
                    let plan = area.site.plans[place.plan]
                    return area.link(
                        plan.title,
                        to: area.context.addresses.plan(place.plan),
                        fragment: plan.actionAreas[place.area].anchor
                    )
                }
            },
        ]
    )
}
