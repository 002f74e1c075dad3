package import Diagnostics
package import Model

/// Looks through a site for what makes it hard to read or out of date, and keeps it from nothing.
package struct SiteChecker: Sendable {
    /// A new check is a line here.
    private static let checks: [any Check] = [
        UnexplainedAbbreviation(),
        UnlinkedTerm(),
        LongSentence(),
        HardText(),
        WordToAvoid(),
        ImpersonalPhrase(),
        VagueLink(),
        SkippedHeading(),
        TableWithoutHeader(),
        PictureWithoutWords(),
        BriefingPastReview(),
        OldProfile(),
        LostFragment(),
        OverdueAction(),
        OldUpdate(),
        UnlinkedPlace(),
        FutureDate(),
    ]

    package init() {}

    /// Every finding of the checks that the site has not switched off, check by check.
    ///
    /// - Parameter content: what the site was assembled from, with texts whose names could not be resolved.
    package func check(_ site: Site, _ content: Content, pages: FinishedPages = FinishedPages()) -> [Diagnostic] {
        let checked = CheckedSite(site, content, pages: pages)
        let isEnglish = content.settings.primaryLanguage == "en"
        return Self.checks.flatMap { check -> [Diagnostic] in
            guard let severity = checked.settings.severity(of: check.name), isEnglish || !check.isForEnglish
            else { return [] }
            return check.findings(in: checked).map { $0.counting(as: severity) }
        }
    }
}

extension Diagnostic {
    fileprivate func counting(as severity: Severity) -> Diagnostic {
        Diagnostic(
            rule,
            severity,
            summary,
            at: location,
            place: place,
            explanation: explanation,
            suggestion: suggestion,
            effect: effect,
            related: related
        )
    }
}
