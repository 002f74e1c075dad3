internal import Templating

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
    let progress: PlanProgress
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
            .object("progress", "How far its actions have come.") { $0.progress },
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
