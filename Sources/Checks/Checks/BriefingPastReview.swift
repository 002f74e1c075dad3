internal import Diagnostics
internal import Markdown
internal import Model

/// Finds current briefings that should have been looked at again by now.
struct BriefingPastReview: Check {
    let name = CheckName.briefingPastReview

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.content.briefings.compactMap { briefing in
            guard let review = briefing.review, review < site.asOf, briefing.status == .current else { return nil }
            return Diagnostic(
                CheckRules.briefingPastReview,
                .warning,
                "the briefing \"\(briefing.title.prefix(60))\" was to be reviewed by \(review)",
                at: FrontMatterPlace(of: "review", in: briefing.body.file)?.location ?? briefing.declaredAt,
                suggestion: "Read it again and give it a later day, or write status: archived.",
                effect: "Readers may take what is old for what holds today."
            )
        }
    }
}
