internal import Diagnostics
internal import Model

/// Every name that a reference may use, for looking up and for 'did you mean'.
struct KnownNames {
    let areas: [String]
    let indicators: Set<String>
    /// Indicators whose files could not be read, which has been reported: a link to one is not at fault.
    let unreadIndicators: Set<String>
    let themes: Set<String>
    let terms: Set<String>
    let briefings: Set<String>
    let levels: Set<String>
    /// Files that would define names and could not be read, which has been reported.
    let unreadFiles: Set<String>
    private let areaNames: [String: String]
    /// The slugs of areas by their other names and older codes.
    private let otherNames: [String: String]
    private let nameOfCode: [String: String]

    init(content: Content, areas tree: AreaTree) {
        areas = tree.areas.flatMap { [$0.slug, $0.code.text] }
        indicators = Set(content.indicators.map(\.id.text))
        unreadIndicators = Set(content.unreadIndicators.map(\.text))
        unreadFiles = content.unreadFiles
        themes = Set(content.themes.map(\.id.text))
        terms = Set(content.glossary.map(\.id.text))
        briefings = Set(content.briefings.map(\.id.text))
        levels = Set(tree.levels.map(\.id.text))
        otherNames = Dictionary(
            tree.areas.flatMap { area in
                (area.alsoKnownAs + (area.replaces + area.replacesRoughly).map(\.text)).map {
                    (Self.plain($0), area.slug)
                }
            }
        ) { first, _ in first }
        nameOfCode = Dictionary(tree.areas.map { ($0.code.text, $0.name) }) { first, _ in first }
        areaNames = Dictionary(tree.areas.map { (Self.plain($0.name), $0.slug) }) { first, _ in first }
    }

    /// A name as it may be typed in an address: small letters and digits, with no regard to what stands between them.
    private static func plain(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// The slug or code that was most likely meant: the slug of an area with that very name, else the closest.
    ///
    /// A code is never offered without the name of its area, because that of a neighbour may be one digit away.
    func closestArea(to name: String) -> String? {
        let plain = Self.plain(name)
        if let slug = areaNames[plain] ?? otherNames[plain] { return slug }
        return NameSuggestion.of(name, in: areas).map { match in
            nameOfCode[match].map { "\(match) (\($0))" } ?? match
        }
    }
}

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
    /// A level whose figures an indicator says to be rounded.
    static let roundedLevel = UnresolvedName(
        rule: AssemblyRules.unknownLevel,
        kind: "level",
        home: "the levels of site.yml",
        remedy: "Write the id of a level, or add the level to site.yml.",
        effect: "The figures of no level are taken for rounded like that."
    )
    static let briefing = UnresolvedName(
        rule: AssemblyRules.unknownBriefing,
        kind: "briefing",
        home: "briefings/",
        remedy: "Write the slug of a briefing: its file's name without .md.",
        effect: "The site is not written, because a link would lead nowhere."
    )
}

/// Leaves out findings that only follow from another one, so that a cause is not lost among its consequences.
struct CascadeFilter {
    let names: KnownNames

    /// The findings without those that repeat that a whole kind of name is unknown.
    ///
    /// Where `themes.yml`, `glossary.yml` or the levels of `site.yml` give no name at all, the first reference speaks
    /// for all of them, and none does where the file could not be read. Where there are no areas, the reader of
    /// `areas.csv` has said so.
    func removed(from diagnostics: [Diagnostic]) -> [Diagnostic] {
        let unread = kinds.filter { !$0.isKnown && names.unreadFiles.contains($0.file) }.map(\.rule)
        let ofLevels =
            names.unreadFiles.contains("site.yml") ? [AssemblyRules.unseenProfile, AssemblyRules.unseenLink] : []
        var found = diagnostics.filter { !unread.contains($0.rule) && !ofLevels.contains($0.rule) }
        for (rule, name, _, isKnown) in kinds where !isKnown {
            let alike = found.indices.filter { found[$0].rule == rule }
            guard let first = alike.min(by: { comesBefore(found[$0], found[$1]) }), alike.count > 1 else { continue }
            found[first] = representative(found[first], of: alike.count - 1, name)
            found = found.indices.filter { found[$0].rule != rule || $0 == first }.map { found[$0] }
        }
        guard names.areas.isEmpty else { return found }
        return found.filter { !Self.rulesAboutAreas.contains($0.rule) }
    }

    private static let rulesAboutAreas: Set<Rule> = [
        AssemblyRules.unknownArea, AssemblyRules.emptySelection, AssemblyRules.noFigures,
    ]

    /// The kinds of name of which one reference may speak for all, and whether any such name is known.
    private var kinds: [(rule: Rule, name: String, file: String, isKnown: Bool)] {
        [
            (AssemblyRules.unknownTerm, "term", "glossary.yml", !names.terms.isEmpty),
            (AssemblyRules.unknownTheme, "theme", "themes.yml", !names.themes.isEmpty),
            (AssemblyRules.unknownLevel, "level", "site.yml", !names.levels.isEmpty),
        ]
    }

    private func representative(_ finding: Diagnostic, of others: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            finding.rule,
            finding.severity,
            finding.summary,
            at: finding.location,
            place: finding.place,
            explanation: "No \(name) is known at all; \(others) more like this "
                + (others == 1 ? "is not listed." : "are not listed."),
            suggestion: finding.suggestion,
            effect: finding.effect,
            related: finding.related
        )
    }

    private func comesBefore(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
        guard let left = first.location, let right = second.location else { return second.location != nil }
        return left < right
    }
}
