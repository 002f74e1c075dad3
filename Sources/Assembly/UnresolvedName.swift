internal import Diagnostics

/// Words the finding that a name leads nowhere; every kind of name is reported in the same form.
struct UnresolvedName {
    let rule: Rule
    /// What the name should have been the name of: `indicator`.
    let kind: String
    /// Where such names are defined: `indicators/`.
    let home: String
    /// What to do where no known name is close.
    let remedy: String
    let effect: String

    func diagnostic(_ name: String, at location: SourceLocation, closest: String?) -> Diagnostic {
        Diagnostic(
            rule,
            .error,
            "\(kind) \"\(name)\" is not in \(home)",
            at: location,
            suggestion: closest.map { "Did you mean \($0)?" } ?? remedy,
            effect: effect
        )
    }

    static let indicator = UnresolvedName(
        rule: AssemblyRules.unknownIndicator,
        kind: "indicator",
        home: "indicators/",
        remedy: "Write the id of an indicator, or add a file for it to indicators.",
        effect: "The site is not written, because a link would lead nowhere."
    )
    /// The indicator that `site.yml` names for how many people live where.
    static let population = UnresolvedName(
        rule: AssemblyRules.unknownIndicator,
        kind: "indicator",
        home: "indicators/",
        remedy: "Write the id of an indicator that counts people, or leave population out.",
        effect: "The site is not written, because nobody would know how many people live in an area."
    )
    static let area = UnresolvedName(
        rule: AssemblyRules.unknownArea,
        kind: "area",
        home: "areas.csv",
        remedy: "Write the slug or code of an area, or add a row for it to areas.csv.",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let term = UnresolvedName(
        rule: AssemblyRules.unknownTerm,
        kind: "term",
        home: "glossary.yml",
        remedy: "Write the id of a term, or add the term to glossary.yml.",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let theme = UnresolvedName(
        rule: AssemblyRules.unknownTheme,
        kind: "theme",
        home: "themes.yml",
        remedy: "Write the id of a theme, or add the theme to themes.yml.",
        effect: "The site is not written, because a link would lead nowhere."
    )
    static let level = UnresolvedName(
        rule: AssemblyRules.unknownLevel,
        kind: "level",
        home: "the levels of site.yml",
        remedy: "Write the id of a level, or add the level to site.yml.",
        effect: "No area would be found."
    )
    static let briefing = UnresolvedName(
        rule: AssemblyRules.unknownBriefing,
        kind: "briefing",
        home: "briefings/",
        remedy: "Write the slug of a briefing: its file's name without .md.",
        effect: "The site is not written, because a link would lead nowhere."
    )
}
