internal import Diagnostics
internal import Markdown
internal import Model

/// Turns the names that front matter and settings use into positions, and reports those that lead nowhere.
struct ReferenceResolver {
    let names: KnownNames
    let areas: AreaTree
    private(set) var diagnostics: [Diagnostic] = []

    init(names: KnownNames, areas: AreaTree) {
        self.names = names
        self.areas = areas
    }

    /// The profiles by area; of two for one area the first counts.
    mutating func profiles(_ profiles: [AreaProfile]) -> [AreaIndex: AreaProfile] {
        var found: [AreaIndex: AreaProfile] = [:]
        for profile in profiles {
            guard let area = area(profile.area) else { continue }
            guard let first = found[area] else {
                found[area] = profile
                if !areas.hasPage(area) { reportUnseen(profile, of: area) }
                continue
            }
            diagnostics.append(
                Diagnostic(
                    AssemblyRules.secondProfile,
                    .error,
                    "\"\(profile.area.value)\" has a second profile",
                    at: profile.area.location,
                    effect: "This profile appears on no page.",
                    related: [.init(location: first.area.location, message: "the first profile")]
                )
            )
        }
        return found
    }

    /// A profile of an area whose level has no pages.
    private mutating func reportUnseen(_ profile: AreaProfile, of area: AreaIndex) {
        diagnostics.append(
            Diagnostic(
                AssemblyRules.unseenProfile,
                .warning,
                "\(areas[area].name) has a profile and no page",
                at: profile.area.location,
                explanation: "Areas of its level have no pages: site.yml says pages: false.",
                suggestion: "Let the level have pages, or write the words into the profile of a larger area.",
                effect: "The words of the profile appear on no page."
            )
        )
    }

    mutating func links(
        indicators: [Indicator],
        themes: [Theme],
        glossary: [GlossaryTerm],
        briefings: [Briefing],
        plans: [ActionPlan],
        forums: [Forum],
        profiles: [AreaIndex: AreaProfile]
    ) -> SiteLinks {
        var links = SiteLinks()
        links.indicators = positions(indicators.map(\.id))
        links.themes = positions(themes.map(\.id))
        links.terms = positions(glossary.map(\.id))
        links.briefings = positions(briefings.map(\.id))
        for (position, indicator) in indicators.enumerated() {
            for theme in unique(themes: indicator.themes) {
                links.indicatorsOfTheme[theme, default: []].append(position)
            }
            if let other = indicator.sameAs { check(indicator: other) }
            for rounding in indicator.roundedTo?.ofLevels ?? [] { check(level: rounding.level, as: .roundedLevel) }
        }
        diagnostics += SameMeasureCheck.diagnostics(indicators)
        for term in glossary {
            for other in term.see where !names.terms.contains(other.value.text) {
                report(.term, other.value.text, other.location, names.terms.sorted())
            }
        }
        for (position, briefing) in briefings.enumerated() { add(briefing, at: position, to: &links) }
        let supersession = Supersession(briefings, positions: links.briefings)
        links.supersededBy = supersession.successors
        diagnostics += supersession.diagnostics
        for (position, plan) in plans.enumerated() { add(plan, at: position, to: &links) }
        for (position, forum) in forums.enumerated() { add(forum, at: position, to: &links) }
        return links
    }

    /// Settings and live blocks.
    mutating func check(_ settings: SiteSettings, _ blocks: [SourceLocation: EmbeddedBlock]) {
        for level in settings.comparators { check(level: level) }
        if let population = settings.population { check(indicator: population, as: .population) }
        for (location, block) in blocks.sorted(by: { $0.key < $1.key }) {
            switch block {
            case .table(let table):
                for indicator in table.indicators { check(indicator: indicator) }
                check(table.areas, at: location)
            case .chart(let chart): check(chart, at: location)
            case .map(let map):
                check(indicator: map.indicator)
                check(map.areas, at: location)
            case .areas(let list):
                if let level = list.groupedBy { check(level: level) }
                check(list.areas, at: location)
            }
        }
    }

    /// The themes and indicators that put areas in the order of need.
    mutating func check(_ priorities: PrioritySettings, indicators: [Indicator]) {
        _ = unique(themes: priorities.weights.map(\.theme))
        for name in priorities.indicators ?? [] where check(indicator: name) {
            guard let indicator = indicators.first(where: { $0.id == name.value }), !indicator.showsNeed else {
                continue
            }
            diagnostics.append(
                Diagnostic(
                    AssemblyRules.needlessIndicator,
                    .warning,
                    "indicator \"\(name.value)\" cannot count towards priorities",
                    at: name.location,
                    explanation: indicator.polarity == .noJudgement
                        ? "Neither a high nor a low figure of it is good."
                        : "It is a \(indicator.kind.rawValue).",
                    suggestion: "Take it off the list.",
                    effect: "The order of need is made without it."
                )
            )
        }
    }

    // MARK: Briefings, plans and forums

    private mutating func add(_ briefing: Briefing, at position: Int, to links: inout SiteLinks) {
        let named = briefing.areas.compactMap { area($0) }
        reportUnseen(briefing.areas, "The briefing is on no page of an area.")
        let linked = briefing.body.references.filter { $0.scheme == .area }.compactMap { areas.index(named: $0.target) }
        links.areasOfBriefing.append(unique(named))
        for area in unique(named + linked) { links.briefingsOfArea[area, default: []].append(position) }
        let measured = briefing.body.references.filter { $0.scheme == .indicator }.map { Indicator.ID($0.target) }
        for indicator in unique(unique(indicators: briefing.indicators) + measured) {
            links.briefingsOfIndicator[indicator, default: []].append(position)
        }
        for theme in unique(themes: briefing.themes) { links.briefingsOfTheme[theme, default: []].append(position) }
        guard let old = briefing.supersedes, !names.briefings.contains(old.value.text) else { return }
        report(.briefing, old.value.text, old.location, names.briefings.sorted())
    }

    private mutating func add(_ plan: ActionPlan, at position: Int, to links: inout SiteLinks) {
        let own = unique(plan.areas.compactMap { area($0) })
        reportUnseen(plan.areas, "The plan is on no page of an area.")
        links.areasOfPlan.append(own)
        for area in own { links.plansOfArea[area, default: []].append(position) }
        for indicator in plan.leavesOut { check(indicator: indicator) }
        for (number, commitment) in plan.commitments.enumerated() {
            let place = SiteLinks.CommitmentPosition(plan: position, commitment: number)
            if let indicator = commitment.indicator, check(indicator: indicator) {
                links.commitmentsOfIndicator[indicator.value, default: []].append(place)
            }
            if let theme = commitment.theme, let known = unique(themes: [theme]).first {
                links.commitmentsOfTheme[known, default: []].append(place)
            }
        }
    }

    private mutating func add(_ forum: Forum, at position: Int, to links: inout SiteLinks) {
        let own = unique(forum.areas.compactMap { area($0) })
        reportUnseen(forum.areas, "The issues of the forum are on no page of an area.")
        links.areasOfForum.append(own)
        let ofIssues = forum.issues.map { issue in
            _ = unique(themes: [issue.theme].compactMap(\.self))
            guard let name = issue.area else { return own }
            reportUnseen([name], "The issue is on no page of an area.")
            return [area(name)].compactMap(\.self)
        }
        links.areasOfIssue.append(ofIssues)
        for (number, issue) in forum.issues.enumerated() {
            guard let answer = issue.answeredBy else { continue }
            links.issuesOfCommitment[answer.commitment, default: []].append(.init(forum: position, issue: number))
        }
        for (number, areas) in ofIssues.enumerated() {
            for area in areas { links.issuesOfArea[area, default: []].append(.init(forum: position, issue: number)) }
        }
    }

    /// Areas without pages that a briefing, a plan or a forum is for.
    private mutating func reportUnseen(_ names: [Located<String>], _ effect: String) {
        for name in names {
            guard let index = areas.index(named: name.value), !areas.hasPage(index) else { continue }
            diagnostics.append(.unseenLink(to: index, in: areas, at: name.location, effect: effect))
        }
    }

    // MARK: Names

    private mutating func area(_ name: Located<String>) -> AreaIndex? {
        if let index = areas.index(named: name.value) { return index }
        diagnostics.append(
            UnresolvedName.area.diagnostic(name.value, at: name.location, closest: names.closestArea(to: name.value))
        )
        return nil
    }

    @discardableResult
    private mutating func check(indicator: Located<Indicator.ID>, as kind: UnresolvedName = .indicator) -> Bool {
        if names.indicators.contains(indicator.value.text) { return true }
        guard !names.unreadIndicators.contains(indicator.value.text) else { return false }
        report(kind, indicator.value.text, indicator.location, names.indicators.sorted())
        return false
    }

    private mutating func check(level: Located<AreaLevel.ID>, as kind: UnresolvedName = .level) {
        guard !names.levels.contains(level.value.text) else { return }
        report(kind, level.value.text, level.location, names.levels.sorted())
    }

    private mutating func check(_ selection: AreaSelection, at location: SourceLocation) {
        let before = diagnostics.count
        switch selection {
        case .named(let list): for name in list { _ = area(name) }
        case .children(let parent): if let index = area(parent) { checkKinds(inside: index, named: parent) }
        case .level(let level, let within):
            check(level: level)
            if let within { _ = area(within) }
        }
        guard diagnostics.count == before, areas.areas(in: selection).isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                AssemblyRules.emptySelection,
                .warning,
                "this block selects no areas",
                at: location,
                effect: "The block is left out of the page."
            )
        )
    }

    private mutating func checkRoom(for selection: AreaSelection, at location: SourceLocation) {
        let count = areas.areas(in: selection).count
        guard count > FigureChart.mostBars else { return }
        let drawn = 2 * FigureChart.barsAtEachEnd
        diagnostics.append(
            Diagnostic(
                AssemblyRules.crowdedBars,
                .warning,
                "this chart has \(count) places and room for \(FigureChart.mostBars) bars",
                at: location,
                suggestion: "Choose fewer places with within or children of, or write kind: strip.",
                effect:
                    "The first \(drawn / 2) and the last \(drawn / 2) are drawn; up to \(count - drawn) between them are "
                    + "left out, which the chart says."
            )
        )
    }

    /// Reports that the places directly in an area are of several levels.
    private mutating func checkKinds(inside area: AreaIndex, named parent: Located<String>) {
        let inside = Set(areas.children(of: area).map { areas[$0].level })
        let levels = areas.levels.filter { inside.contains($0.id) }
        guard levels.count > 1, let first = levels.first else { return }
        let kinds = levels.map(\.plural).joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                AssemblyRules.mixedChildren,
                .warning,
                "the places directly in \(areas[area].name) are of several kinds: \(kinds)",
                at: parent.location,
                suggestion: "Name one kind in place of areas: level: \(first.id) and within: \(parent.value).",
                effect: "They are shown side by side, though they may cover the same ground."
            )
        )
    }

    private mutating func check(_ chart: FigureChart, at location: SourceLocation) {
        for indicator in chart.indicators { check(indicator: indicator) }
        for name in [chart.area].compactMap(\.self) + chart.compare { _ = area(name) }
        switch chart.kind {
        case .bars(let areas, period: _):
            check(areas, at: location)
            checkRoom(for: areas, at: location)
        case .strip(let level, let within):
            if let level { check(level: level) }
            if let within { _ = area(within) }
        case .trend, .spine: break
        }
    }

    private mutating func unique(themes: [Located<Theme.ID>]) -> [Theme.ID] {
        for theme in themes where !names.themes.contains(theme.value.text) {
            report(.theme, theme.value.text, theme.location, names.themes.sorted())
        }
        return unique(themes.map(\.value).filter { names.themes.contains($0.text) })
    }

    private mutating func unique(indicators: [Located<Indicator.ID>]) -> [Indicator.ID] {
        unique(indicators.filter { check(indicator: $0) }.map(\.value))
    }

    private mutating func report(_ what: UnresolvedName, _ name: String, _ location: SourceLocation, _ known: [String])
    {
        diagnostics.append(what.diagnostic(name, at: location, closest: NameSuggestion.of(name, in: known)))
    }

    private func positions<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>: Int] {
        Dictionary(zip(ids, ids.indices)) { first, _ in first }
    }

    private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
