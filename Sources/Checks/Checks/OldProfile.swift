internal import Diagnostics
internal import Markdown
internal import Model

/// Finds profiles of areas that nobody has looked at for long.
struct OldProfile: Check {
    let name = CheckName.oldProfile

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let months = site.settings.profileMonths
        return site.content.profiles.compactMap { profile in
            guard let reviewed = profile.reviewed, reviewed.adding(months: months) < site.asOf else { return nil }
            return Diagnostic(
                CheckRules.oldProfile,
                .warning,
                "the profile of \(profile.area.value.prefix(60)) was last reviewed on \(reviewed)",
                at: FrontMatterPlace(of: "reviewed", in: profile.body.file)?.location ?? profile.declaredAt,
                explanation: "That is more than \(months) months ago.",
                suggestion: "Read it again, and write today's date.",
                effect: "Readers may take what is old for what holds today."
            )
        }
    }
}
