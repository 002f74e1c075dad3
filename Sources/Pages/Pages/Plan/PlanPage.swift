internal import Templates

/// One action plan.
struct PlanPage {
    let frame: PageFrame
    let title: String
    let summary: String?
    let status: String
    let owner: String?
    let period: String?
    let areas: [LinkItem]
    let introduction: HTML?
    let notPublished: String?
    let progress: PlanProgress
    let milestones: [Milestone]
    let contents: [LinkItem]
    let commitments: [CommitmentCard]
    let notes: HTML?
    let csv: String
    let calendar: String?
}

extension PlanPage: TemplateContext {
    static let fields = ContextFields<PlanPage>(
        "PlanPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("title", "The plan's title.") { $0.title },
            .optionalText("summary", "What it is for, in a sentence or two.") { $0.summary },
            .text("status", "What stage of its life the plan is in, as a sentence.") { $0.status },
            .optionalText("owner", "Who answers for it; missing where none is published.") { $0.owner },
            .optionalText("period", "The time it covers, in the plan's words.") { $0.period },
            .flag("hasAreas", "Whether it names any place.") { !$0.areas.isEmpty },
            .list("areas", "The places it is for.") { $0.areas },
            .optionalHTML("introduction", "What it says before its commitments.") { $0.introduction },
            .optionalText(
                "notPublished",
                "What the plan says nowhere, as a sentence; missing where it says everything."
            ) {
                $0.notPublished
            },
            .object("progress", "How far its actions have come.") { $0.progress },
            .flag("hasMilestones", "Whether any open action has a day to come.") { !$0.milestones.isEmpty },
            .list("milestones", "The next days by which an open action is due.") { $0.milestones },
            .list("contents", "The commitments, each a link.") { $0.contents },
            .list("commitments", "The commitments.") { $0.commitments },
            .optionalHTML("notes", "The footnotes of its texts, under a heading.") { $0.notes },
            .text("csv", "The way to its actions as CSV.") { $0.csv },
            .optionalText("calendar", "The way to its due dates as a calendar; missing where there are none.") {
                $0.calendar
            },
        ]
    )
}
