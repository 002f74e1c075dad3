package import Diagnostics
package import Localization
package import Model
internal import Primitives

/// Joins content and data into one `Site`, which nothing changes from then on.
///
/// First the figures of everybody that are sums of groups are made (`GroupTotals`). Then those of each indicator are
/// completed, the indicator of population before the others, because it weights their totals. `FigureCompletion` has
/// the order for one indicator:
///
/// 1. Add up (`AreaAggregation`): areas that are made of smaller ones, the smallest level first. `TotalCalculator`
///    makes one total from its parts, with the share of the people that the parts cover.
/// 2. Suppress (`SmallNumberSuppression`): counts under the indicator's `suppress_below`, surveys with few replies, and
///    what would give these back. `DeclaredSums` lists the sums in which readers could subtract, `LinkedTables` makes
///    cells with additive constraints of them, and `ComplementarySuppression` (Statistics) proves of each suppressed
///    cell that it could have another value. Totals of a survey are no sums, so there suppression comes before adding
///    up.
/// 3. Carry over (`BoundaryChanges`): areas take over the figures of those that they replace. This repeats or adds up
///    only what readers may see, so that the copy of a suppressed figure is suppressed and none needs suppression
///    alone.
/// 4. Add up again, for totals that need figures of earlier areas; steps 3 and 4 repeat until nothing is added.
///
/// Then indicators are put in the order of their themes, every name is resolved (`ReferenceResolver`), and the figures
/// typed in texts are compared with the data (`TextCheck`, `BaselineCheck`). `CascadeFilter` removes findings that only
/// follow from another one.
///
/// A name that leads nowhere is left out of the site and reported. Where `data.areFiguresComplete`, the figures are
/// those of an earlier build (`FinalFigures`) and are taken as they are.
package struct SiteAssembler: Sendable {
    /// An assembler holds nothing: what it needs is given to `assemble`.
    package init() {}

    /// Assembles the site as it stands on a day.
    ///
    /// Names that lead nowhere are left out of the site and reported.
    ///
    /// - Parameters:
    ///   - content: what editors wrote, with the actions of spreadsheets in their plans.
    ///   - data: what was read from data files, with figures in the order of the content's indicators.
    ///   - attachments: the files that the texts show or offer.
    ///   - asOf: the day that the site speaks from.
    ///   - locale: the site's language: of the notes beside figures that are added up, and of the numbers typed in
    ///     texts, `27,2 %` or `27.2%`.
    package func assemble(
        _ content: Content,
        _ data: ReportData,
        attachments: Attachments = Attachments(),
        asOf: CalendarDate,
        locale: Locale
    ) -> Outcome<Site> {
        let data = GroupTotals(areaCount: data.areas.areas.count, locale: locale).added(
            to: data,
            of: content.indicators
        )
        let completion = FigureCompletion(areas: data.areas, locale: locale)
        let published = zip(content.indicators, data.figures)
        let (indicators, population, countFindings) = figures(content, data, completion)
        let withCaveats = indicators.enumerated().map { position, figures in
            figures.with(foundCaveats: data.caveats.indices.contains(position) ? data.caveats[position] : [])
        }
        let ordered = IndicatorOrder(themes: content.themes).sorted(withCaveats)
        let briefings = content.briefings.sorted { ($1.date, $0.id) < ($0.date, $1.id) }
        let glossary = content.glossary.sorted { ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id) }
        let names = KnownNames(content: content, areas: data.areas)
        var resolver = ReferenceResolver(names: names, areas: data.areas)
        let profiles = resolver.profiles(content.profiles)
        let links = resolver.links(
            indicators: ordered.map(\.indicator),
            themes: content.themes,
            glossary: glossary,
            briefings: briefings,
            plans: content.plans,
            forums: content.forums,
            profiles: profiles
        )
        resolver.check(content.settings, content.embeddedBlocks)
        resolver.check(content.settings.priorities, indicators: content.indicators)
        let site = Site(
            settings: content.settings,
            asOf: asOf,
            areas: data.areas,
            postcodes: data.postcodes,
            boundaries: data.boundaries,
            themes: content.themes,
            glossary: glossary,
            indicators: ordered,
            population: population,
            home: content.home,
            pages: content.pages,
            profiles: profiles,
            briefings: briefings,
            plans: content.plans,
            forums: content.forums,
            embeddedBlocks: content.embeddedBlocks,
            attachments: attachments,
            links: links
        )
        let texts =
            TextCheck(site: site, names: names, signs: locale.signs).diagnostics()
            + DueDateCheck(site: site).diagnostics() + IndicatorTitleCheck(site: site).diagnostics()
        // Of figures that are kept, this was found when they were completed.
        let ofFigures =
            data.areFiguresComplete
            ? []
            : figureless(ordered, unread: data.indicatorsWithoutData)
                + BaselineCheck(site: site) { position in
                    published.first { $0.0.id == ordered[position].indicator.id }.map {
                        completion.everything($0.1, of: $0.0, population: population)
                    }
                }.diagnostics()
                + TargetCheck(site: site).diagnostics()
                + MeasuredTimeCheck(site: site).diagnostics()
                + UnseenIndicators(site: site).diagnostics()
                + published.compactMap { SharesOfNobody.diagnostic($0.1, of: $0.0, areas: data.areas) }
                + countFindings
                + FiguresOfNoArea(site: site).diagnostics()
                + SameFiguresCheck.diagnostics(Array(published))
                + published.enumerated().compactMap { position, pair in
                    let groups = data.groups.indices.contains(position) ? data.groups[position] : []
                    return ([pair.1] + groups).lazy.compactMap { UncountedFigureCheck.diagnostic($0, of: pair.0) }.first
                }
                + published.enumerated().flatMap { position, pair in
                    let groups = data.groups.indices.contains(position) ? data.groups[position] : []
                    return TotalAmongGroups(indicator: pair.0, areas: data.areas).diagnostics(pair.1, groups)
                }
                + published.compactMap { DeclaredRoundingCheck.diagnostic($0.1, of: $0.0, areas: data.areas) }
                + Parallel.map(ordered, batch: 1) { PartsCheck(figures: $0, site: site).diagnostics() }.flatMap(\.self)
        let findings = resolver.diagnostics + texts + TableMarkup(site: site).diagnostics() + ofFigures
        return Outcome(site, CascadeFilter(names: names).removed(from: findings))
    }

    /// The figures of each indicator as readers may see them, how many people live where, and the indicators with
    /// counts of other figures.
    private func figures(_ content: Content, _ data: ReportData, _ completion: FigureCompletion)
        -> ([IndicatorFigures], Population?, [Diagnostic])
    {
        let given = content.indicators.indices.map { position in
            let indicator = content.indicators[position]
            let groups = data.groups.indices.contains(position) ? data.groups[position] : []
            func shares(_ columns: ObservationColumns) -> ObservationColumns {
                SharesOfNobody.removed(from: columns, of: indicator, areaCount: data.areas.areas.count)
            }
            return (indicator, shares(data.figures[position]), groups.map(shares))
        }
        func isPopulation(_ indicator: Indicator) -> Bool { indicator.id == content.settings.population?.value }
        if data.areFiguresComplete {
            let indicators = given.map { IndicatorFigures(indicator: $0, columns: $1, groups: $2) }
            return (indicators, indicators.first { isPopulation($0.indicator) }.map(Population.init), [])
        }
        let checked = Parallel.map(given, batch: 1) { indicator, columns, groups in
            let check = FigureCountsCheck(indicator: indicator, areas: data.areas)
            return (indicator, check.checked(columns), groups.map(check.checked))
        }
        let inhabitants = checked.first { isPopulation($0.0) }.map {
            completion.completePopulation($0.1.columns, groups: $0.2.map(\.columns), of: $0.0)
        }
        let population = inhabitants.map(Population.init)
        let indicators = Parallel.map(checked, batch: 1) { indicator, checked, groups in
            if let inhabitants, inhabitants.indicator.id == indicator.id { return inhabitants }
            return completion.complete(
                checked.columns,
                groups: groups.map(\.columns),
                of: indicator,
                population: population
            )
        }
        let findings = checked.flatMap { [$0.1.diagnostic] + $0.2.map(\.diagnostic) }.compactMap(\.self)
        return (indicators, population, findings)
    }

    /// Indicators of which no row belongs to the site, other than those whose data could not be read.
    private func figureless(_ indicators: [IndicatorFigures], unread: Set<Indicator.ID>) -> [Diagnostic] {
        indicators.filter { figures in
            figures.columns.count == 0 && !figures.indicator.data.isEmpty && !unread.contains(figures.indicator.id)
        }.map { figures in
            Diagnostic(
                AssemblyRules.noFigures,
                .warning,
                "indicator \"\(figures.indicator.id)\" has no figures for any area of this site",
                at: figures.indicator.declaredAt,
                suggestion: "Mend what is said of its data, or put figures of areas of this site into its file.",
                effect: "Its page and every card of it say that there is no figure."
            )
        }
    }
}

/// Puts indicators in the order readers meet them: by their first theme in `themes.yml`, then by file.
private struct IndicatorOrder {
    let themes: [Theme]

    func sorted(_ indicators: [IndicatorFigures]) -> [IndicatorFigures] {
        let places = Dictionary(zip(themes.map(\.id), themes.indices)) { first, _ in first }
        func place(_ indicator: Indicator) -> Int {
            indicator.themes.lazy.compactMap { places[$0.value] }.first ?? themes.count
        }
        return indicators.enumerated()
            .sorted { (place($0.element.indicator), $0.offset) < (place($1.element.indicator), $1.offset) }
            .map(\.element)
    }
}
