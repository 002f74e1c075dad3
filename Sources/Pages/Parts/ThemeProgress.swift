internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The commitments under one theme, with how far their actions have come.
struct ThemeProgress {
    let theme: LinkItem
    let commitments: [CommitmentLine]
    let tally: ActionTally
    let text: Formatters

    /// One for each theme that some plans have a commitment under, in the order of the themes.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func all(of plans: [Int], in view: RenderContext, from path: PagePath) -> [ThemeProgress] {
        let none = view.site.themes.count
        var places: [Int: [SiteLinks.CommitmentPosition]] = [:]
        for plan in plans {
            for commitment in view.site.plans[plan].commitments.indices {
                let place = SiteLinks.CommitmentPosition(plan: plan, commitment: commitment)
                places[view.commitmentThemes.theme(of: place) ?? none, default: []].append(place)
            }
        }
        return places.sorted { $0.key < $1.key }.map { theme, places in
            ThemeProgress(places, under: theme == none ? nil : view.site.themes[theme], in: view, from: path)
        }
    }

    init(
        _ places: [SiteLinks.CommitmentPosition],
        under theme: Theme?,
        in view: RenderContext,
        from path: PagePath
    ) {
        self.theme = view.link(to: theme, from: path)
        commitments = places.map { CommitmentLine($0, in: view, from: path) }
        tally = ActionTally(
            places.lazy.flatMap { view.site.plans[$0.plan].commitments[$0.commitment].actions },
            on: view.clock
        )
        text = view.text
    }
}

extension ThemeProgress: TemplateContext {
    static let fields = ContextFields<ThemeProgress>(
        "ThemeProgress",
        [
            .object("theme", "The theme.") { $0.theme },
            .list("commitments", "The commitments under it.") { $0.commitments },
            .text("commitmentCount", "How many: 1 commitment, 3 commitments.") {
                $0.text.locale.format(.countedCommitments(count: $0.commitments.count))
            },
            .flag("hasActions", "Whether any action is named.") { $0.tally.total > 0 },
            .text("actionCount", "How many actions: 1 action, 12 actions.") {
                $0.text.counted($0.tally.total, Message.countedActions, none: .countedNoActions)
            },
            .list("stages", "The actions counted by stage.") { StageCount.counts(of: $0.tally, text: $0.text) },
            .optionalText("overdue", "How many actions are overdue; missing where none is.") {
                $0.tally.overdue > 0 ? String($0.tally.overdue) : nil
            },
            .optionalText("updateDue", "How many open actions are due for an update; missing where none is.") {
                $0.tally.updateDue > 0 ? String($0.tally.updateDue) : nil
            },
        ]
    )
}
