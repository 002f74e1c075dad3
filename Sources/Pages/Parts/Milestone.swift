internal import Analysis
internal import Model
internal import Templates

/// An open action with a day by which it is due.
struct Milestone {
    let due: HTML
    let action: String
    let href: String
    let owner: String?
    let plan: LinkItem

    /// The next ones among some plans, at most as many as asked for.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func next(_ most: Int, of plans: [Int], in view: RenderContext, from path: PagePath) -> [Milestone] {
        let all = plans.flatMap { position in
            let plan = view.site.plans[position]
            let page = view.addresses.plan(position)
            let link = LinkItem(text: plan.title, href: path.link(to: page))
            return plan.commitments.flatMap { commitment in
                view.clock.milestones(commitment.actions).compactMap { action in
                    action.due.map { due in
                        let milestone = Milestone(
                            due: view.times.day(due),
                            action: action.description,
                            href: path.link(to: page, fragment: commitment.anchor),
                            owner: action.owner,
                            plan: link
                        )
                        return (due: due, milestone: milestone)
                    }
                }
            }
        }
        return all.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.prefix(most)
            .map(\.element.milestone)
    }
}

extension Milestone: TemplateContext {
    static let fields = ContextFields<Milestone>(
        "Milestone",
        [
            .html("due", "The day by which it is due.") { $0.due },
            .text("action", "What is to be done.") { $0.action },
            .text("href", "The way to its commitment on the plan's page.") { $0.href },
            .optionalText("owner", "Who does it; missing where none is published.") { $0.owner },
            .object("plan", "The plan it belongs to.") { $0.plan },
        ]
    )
}
