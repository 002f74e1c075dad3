internal import Analysis
internal import Localization
internal import Model

extension IndicatorPage {
    init(_ position: Int, path: PagePath, in view: RenderContext) {
        let indicator = view.site.indicators[position].indicator
        let links = view.site.links
        let builder = RankedTableBuilder(view: view, path: path)
        let top = view.places.tops.first
        frame = view.frames.frame(
            path,
            title: indicator.short,
            description: view.text.locale.format(.pageIndicatorAbout(indicator: indicator.title)),
            section: .indicators,
            trail: [view.step(.pageIndicators, SiteAddresses.indicators)],
            subject: .figures(DatasetFacts(ofIndicator: position, on: path, in: view))
        )
        title = indicator.title
        question = indicator.question
        id = indicator.id.text
        kind = view.text.indicators.kind(indicator)
        unit = indicator.unit.isEmpty ? nil : indicator.unit
        polarity = view.text.indicators.polarity(indicator)
        headline = IndicatorLine(position, in: view, from: path)
        themes = indicator.themes.compactMap { links.themes[$0.value] }.map {
            view.link(to: view.site.themes[$0], from: path)
        }
        body = view.prose.html(
            indicator.body,
            on: path,
            topHeading: 2,
            terms: indicator.expandsTerms ? view.terms.marks(in: indicator.body, on: path) : .none
        )
        source = SourceDetails(
            indicators: [LinkItem(text: indicator.short, href: nil)],
            source: indicator.source,
            in: view
        )
        caveats = indicator.caveats
        tables = view.places.levels.compactMap { level in
            builder.table(
                indicator: position,
                areas: view.analyst.table(of: level.id)?.areas ?? [],
                level: level,
                whole: top,
                isIllustrated: true
            )
        }
        trend = TrendTable(indicator: position, in: view, from: path)
        commitments = (links.commitmentsOfIndicator[indicator.id] ?? []).map {
            CommitmentLine($0, in: view, from: path)
        }
        acting = CommitmentGroup.all(links.commitmentsOfIndicator[indicator.id] ?? [], in: view, from: path)
        briefings = BriefingsAbout(links.briefingsOfIndicator[indicator.id] ?? [], in: view, from: path)
    }
}
