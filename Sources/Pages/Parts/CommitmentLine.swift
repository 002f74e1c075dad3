internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A commitment in a list, with how far its actions have come.
struct CommitmentLine: CountedActions, PlanPart {
    let position: SiteLinks.CommitmentPosition
    let scope: PageScope
    let tally: ActionTally

    init(_ position: SiteLinks.CommitmentPosition, in scope: PageScope) {
        self.position = position
        self.scope = scope
        tally = ActionTally(
            scope.site.plans[position.plan].commitments[position.commitment].actions,
            in: scope.context.tense(ofPlan: position.plan),
            on: scope.context.clock
        )
    }

    static let fields = ContextFields<CommitmentLine>(
        countingActions: [
            .text("statement", "What is promised.", \.commitment.statement),
            .text("href", "The way to it on its plan's page.") { $0.href(of: $0.position) },
            .object("plan", "The plan it belongs to.") { $0.link(toPlan: $0.position.plan) },
            .object("indicator", "The indicator it is to change.") { line in
                line.indicator.map { line.link(toIndicator: $0) }
            },
            .optionalText("target", "What the indicator should reach: 33% by 2032.", \.target),
            .flag("hasOwners", "Whether anybody is named for an action.") {
                $0.commitment.actions.contains { $0.owner != nil }
            },
            .text("owners", "Who is named for its actions, separated by semicolons.", \.owners),
            .optionalText("timing", "What became of its plan, as a sentence; missing while the plan goes on.") {
                $0.tense == .present ? nil : $0.context.timing(ofPlan: $0.position.plan)
            },
            .isPresent, .isPast,
        ]
    )

    var tense: PlanTime.Tense { context.tense(ofPlan: position.plan) }

    private var commitment: Commitment { site.plans[position.plan].commitments[position.commitment] }

    /// A position in `Site.indicators`.
    private var indicator: Int? { commitment.indicator.flatMap { site.links.indicators[$0.value] } }

    private var target: String? {
        commitment.target.map { target in
            let indicator = indicator.map { site.indicators[$0].indicator }
            let value = text.figures.value(
                target.value,
                decimals: indicator?.decimals ?? 1,
                unit: indicator?.unit ?? ""
            )
            let words = text.target(value, of: target)
            // A plan for several places measures the first of them.
            let areas = site.links.areasOfPlan[position.plan]
            guard areas.count > 1, let first = areas.first else { return words }
            return locale.format(.targetOf(target: words, place: text.name(of: site.areas[first])))
        }
    }

    private var owners: String {
        commitment.actions.compactMap(\.owner).uniqued().joined(separator: "; ")
    }
}

/// The commitments under one theme, with how far their actions have come.
struct ThemeProgress: CountedActions {
    private let subject: Theme?
    private let positions: [SiteLinks.CommitmentPosition]
    let scope: PageScope
    let tally: ActionTally

    init(_ positions: [SiteLinks.CommitmentPosition], under theme: Theme?, in scope: PageScope) {
        subject = theme
        self.positions = positions
        self.scope = scope
        tally = ActionTally(
            positions.lazy.flatMap { position in
                let tense = scope.context.tense(ofPlan: position.plan)
                return scope.site.plans[position.plan].commitments[position.commitment].actions.lazy
                    .map { (action: $0, tense: tense) }
            },
            on: scope.context.clock
        )
    }

    /// One for each theme that some plans have a commitment under, in the order of the themes.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func all(of plans: [Int], in scope: PageScope) -> [ThemeProgress] {
        let none = scope.site.themes.count
        var positions: [Int: [SiteLinks.CommitmentPosition]] = [:]
        for plan in plans {
            for commitment in scope.site.plans[plan].commitments.indices {
                let position = SiteLinks.CommitmentPosition(plan: plan, commitment: commitment)
                positions[scope.context.commitmentThemes.theme(of: position) ?? none, default: []].append(position)
            }
        }
        return positions.sorted { $0.key < $1.key }.map { theme, positions in
            ThemeProgress(positions, under: theme == none ? nil : scope.site.themes[theme], in: scope)
        }
    }

    static let fields = ContextFields<ThemeProgress>(
        countingActions: [
            .object("theme", "The theme.") { $0.link(to: $0.subject) },
            .list("commitments", "The commitments under it.", of: \.positions, as: CommitmentLine.init),
            .text("commitmentCount", "How many: 1 commitment, 3 commitments.") {
                $0.locale.format(.countedCommitments(count: $0.positions.count))
            },
        ]
    )
}

/// Commitments of plans for the same places.
struct CommitmentGroup: PagePart {
    private let areas: [AreaIndex]
    /// Its place among the groups, from 1.
    private let number: Int
    private let positions: [SiteLinks.CommitmentPosition]
    let scope: PageScope

    /// Some commitments by the places of their plans, in the order in which they are met.
    static func all(_ positions: [SiteLinks.CommitmentPosition], in scope: PageScope)
        -> [CommitmentGroup]
    {
        positions.grouped { scope.site.links.areasOfPlan[$0.plan] }.enumerated().map { place, group in
            CommitmentGroup(areas: group.key, number: place + 1, positions: group.elements, scope: scope)
        }
    }

    static let fields = ContextFields<CommitmentGroup>(
        .list("places", "The places that the commitments' plans are for.", \.places),
        .text("anchor", "The group's name in the page, unique on it.") { "acting-\($0.number)" },
        .list("commitments", "The commitments.", of: \.positions, as: CommitmentLine.init)
    )

    private var places: [LinkItem] {
        areas.isEmpty ? [LinkItem(text: locale.format(.planNoPlace), href: nil)] : links(to: areas)
    }
}

/// A part that says how far some actions have come: those of a plan, a commitment or a theme.
protocol CountedActions: PagePart {
    var tally: ActionTally { get }
}

extension ContextFields where Context: CountedActions {
    /// The fields of a part, and what they all say of its actions.
    init(countingActions fields: [Field<Context>]) {
        self.init(
            "\(Context.self)",
            fields + [
                .flag("hasActions", "Whether any action is named.") { $0.tally.total > 0 },
                .text("actionCount", "How many actions: 1 action, 12 actions.") {
                    $0.text.counted($0.tally.total, Message.countedActions, none: .countedNoActions)
                },
                .list("stages", "The actions of plans whose dates cover the day, counted by stage.") {
                    StageCount.counts(of: $0.tally, locale: $0.locale)
                },
                .optionalText("reported", "What was reported of the other actions: 2 of 5 reported complete.") {
                    $0.text.plans.reported($0.tally)
                },
                .optionalCount("overdue", "How many actions are overdue; missing where none is.", \.tally.overdue),
                .optionalCount(
                    "updateDue",
                    "How many open actions are due for an update; missing where none is.",
                    \.tally.updateDue
                ),
            ]
        )
    }
}
