internal import Templating

/// The briefings of one year.
struct BriefingYear {
    let year: Int
    let briefings: [BriefingEntry]
}

extension BriefingYear: TemplateContext {
    static let fields = ContextFields<BriefingYear>(
        "BriefingYear",
        [
            .text("year", "The year.") { String($0.year) },
            .list("briefings", "Its briefings, latest first.") { $0.briefings },
        ]
    )
}
