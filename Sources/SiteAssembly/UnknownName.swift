internal import Diagnostics

/// Words the finding that a name leads nowhere; every kind of name is reported in the same form.
struct UnknownName {
    let rule: Rule
    /// What the name should have been the name of: `indicator`.
    let kind: String
    /// Where such names are defined: `indicators/`.
    let home: String
    let effect: String

    func diagnostic(_ name: String, at location: SourceLocation, closest: String?) -> Diagnostic {
        Diagnostic(
            rule,
            .error,
            "\(kind) “\(name)” is not in \(home)",
            at: location,
            suggestion: closest.map { "Did you mean \($0)?" },
            effect: effect
        )
    }

    static let indicator = UnknownName(
        rule: SiteAssemblyRules.unknownIndicator,
        kind: "indicator",
        home: "indicators/",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let area = UnknownName(
        rule: SiteAssemblyRules.unknownArea,
        kind: "area",
        home: "areas.csv",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let term = UnknownName(
        rule: SiteAssemblyRules.unknownTerm,
        kind: "term",
        home: "glossary.yml",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let theme = UnknownName(
        rule: SiteAssemblyRules.unknownTheme,
        kind: "theme",
        home: "themes.yml",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let level = UnknownName(
        rule: SiteAssemblyRules.unknownLevel,
        kind: "level",
        home: "the levels of site.yml",
        effect: "No area would be found."
    )
    static let briefing = UnknownName(
        rule: SiteAssemblyRules.unknownBriefing,
        kind: "briefing",
        home: "briefings/",
        effect: "The site is not written, because a link would lead nowhere."
    )
}
