internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The list of all action plans: `/plans/`.
struct PlansPage: SinglePage {
    static let template = "plans"
    static let address = SiteAddresses.plans
    static let part: SiteSection? = .plans
    private static let mostMilestones = 8

    let scope: PageScope
    /// Positions in `Site.plans` in alphabetical order.
    private var ordered: [Int] = []

    init(scope: PageScope) { self.scope = scope }

    static let fields = ContextFields<PlansPage>(
        .frame,
        .flag("isEmpty", "Whether there is no plan.", \.site.plans.isEmpty),
        .list("plans", "The plans in alphabetical order.", of: \.ordered, as: PlanSummary.init),
        .list("groups", "The same plans by the area that holds their places, such as a region.", \.groups),
        .flag("hasGroups", "Whether there are several such areas.") { $0.groups.count > 1 },
        .text("count", "How many plans, commitments and actions there are.", \.count),
        .list("stages", "The actions of plans whose dates cover the day, counted by stage.") {
            StageCount.counts(of: $0.tally, locale: $0.locale)
        },
        .optionalText("reported", "What was reported of the other actions: 2 of 5 reported complete.") {
            $0.text.plans.reported($0.tally)
        },
        .optionalCount("overdue", "How many actions are overdue; missing where none is.", \.tally.overdue),
        .list("milestones", "The next days by which an open action is due.") {
            Milestone.next(mostMilestones, of: Array($0.site.plans.indices), in: $0.scope)
        },
        .list("actionAreas", "The action areas of all plans; empty where fewer than two plans have any.") {
            ActionAreaProgress.all(of: Array($0.site.plans.indices), in: $0.scope)
        },
        .text("csv", "The way to all actions as CSV.") { $0.path.link(to: AllPlansDownloads.actions) },
        .optionalText("calendar", "The way to all due dates as a calendar; missing where there are none.") {
            ActionCalendar.hasEvents(Array($0.site.plans.indices), in: $0.context)
                ? $0.path.link(to: AllPlansDownloads.calendar) : nil
        },
        .optionalText("feed", "The way to the feed of updates; missing where the site does not know its address.") {
            $0.site.settings.baseURL == nil ? nil : $0.path.link(to: PlanFeed.path)
        }
    )

    mutating func prepare() {
        let plans = site.plans
        ordered = plans.indices.map { (InitialLetter.sortKey(plans[$0].title), $0) }.sorted(by: <).map(\.1)
    }

    var frame: PageFrame {
        frame(title: locale.format(.pagePlans), description: locale.format(.pagePlansAbout), section: .plans)
    }

    private var tally: ActionTally {
        let actions = site.plans.indices.lazy.flatMap { plan in
            let tense = context.tense(ofPlan: plan)
            return site.plans[plan].commitments.lazy.flatMap(\.actions).map { (action: $0, tense: tense) }
        }
        return ActionTally(actions, on: context.clock)
    }

    private var groups: [PlanGroup] { PlanGroup.all(ordered, in: scope) }

    private var count: String {
        let commitments = site.plans.reduce(0) { $0 + $1.commitments.count }
        let actions = tally.total
        return [
            locale.format(.countedPlans(count: site.plans.count)),
            text.counted(commitments, Message.countedCommitments, none: .countedNoCommitments),
            text.counted(actions, Message.countedActions, none: .countedNoActions),
        ].joined(separator: ", ")
    }
}

/// The plans for one part of the country in a list.
struct PlanGroup: PagePart {
    /// nil for plans that name no place.
    private let area: AreaIndex?
    private let plans: [Int]
    let scope: PageScope

    static let fields = ContextFields<PlanGroup>(
        .object("title", "The area that holds their places, such as a region.") { group in
            group.area.map { group.link(to: $0) } ?? LinkItem(text: group.locale.format(.planNoPlace), href: nil)
        },
        .text("anchor", "The group's name in the page, unique on it.") { group in
            "plans-" + AnchorName.of(group.area.map { group.site.areas[$0].slug } ?? "nowhere")
        },
        .text("count", "How many plans.") { String($0.plans.count) },
        .list("plans", "The plans in alphabetical order.", of: \.plans, as: PlanSummary.init)
    )

    /// Plans by the largest area but the top that holds the first of their places; those for the top stand first, those
    /// that name no place last.
    ///
    /// - Parameter plans: positions in `Site.plans`, in the order in which they are to be listed.
    static func all(_ plans: [Int], in scope: PageScope) -> [PlanGroup] {
        var groups: [AreaIndex?: [Int]] = [:]
        for plan in plans {
            let area = scope.site.links.areasOfPlan[plan].first.map { place in
                (scope.context.places.containers(of: place) + [place]).prefix(2).last ?? place
            }
            groups[area, default: []].append(plan)
        }
        let order = scope.context.places.tops.flatMap { [$0] + scope.context.places.children(of: $0) }
        let known = order.filter { groups[$0] != nil }.map(Optional.some)
        let others = groups.keys.filter { !known.contains($0) }.sorted {
            ($0?.position ?? .max) < ($1?.position ?? .max)
        }
        return (known + others).map { PlanGroup(area: $0, plans: groups[$0] ?? [], scope: scope) }
    }
}
