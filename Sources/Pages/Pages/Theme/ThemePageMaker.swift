internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// Makes `/themes/ID/` for every theme.
struct ThemePageMaker: PageMaker {
    static let kind = "theme page"
    private let template: Template<ThemePage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("theme", for: ThemePage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.themes.map { theme in
            PageJob(view.addresses.theme(theme.id), origin: theme.declaredAt) {
                template.render(page(for: theme, in: view))
            }
        }
    }

    private func page(for theme: Theme, in view: RenderContext) -> ThemePage {
        let path = view.addresses.theme(theme.id)
        let links = view.site.links
        let places = links.commitmentsOfTheme[theme.id] ?? []
        return ThemePage(
            frame: view.frames.frame(
                path,
                title: theme.title,
                description: theme.summary,
                section: .themes,
                trail: [view.step(.pageThemes, SiteAddresses.themes)],
                feed: view.feeds.path(of: theme.id)
            ),
            title: theme.title,
            summary: theme.summary,
            indicators: (links.indicatorsOfTheme[theme.id] ?? []).map { IndicatorLine($0, in: view, from: path) },
            charts: charts(of: theme, in: view),
            commitments: places.map { CommitmentLine($0, in: view, from: path) },
            acting: CommitmentGroup.all(places, in: view, from: path),
            progress: places.isEmpty ? nil : ThemeProgress(places, under: theme, in: view, from: path),
            briefings: BriefingsAbout(
                links.briefingsOfTheme[theme.id] ?? [],
                list: view.briefingLists.place(of: theme.id.text, in: .theme),
                feed: view.feeds.path(of: theme.id),
                in: view,
                from: path
            ),
            others: view.site.themes.filter { $0.id != theme.id }.map { view.link(to: $0, from: path) }
        )
    }

    /// For each indicator the smallest level with pages of which some areas have figures for one period.
    private func charts(of theme: Theme, in view: RenderContext) -> HTML? {
        let positions = view.site.links.indicatorsOfTheme[theme.id] ?? []
        let strips = positions.compactMap { position in
            let id = "spread-" + AnchorText.of(view.site.indicators[position].indicator.id.text)
            return view.places.levels.reversed().lazy.compactMap { level in
                view.charts.strip(of: level.id, indicator: position, larger: view.places.tops, id: id)
            }.first.map { strip in
                var strip = strip
                strip.frame = strip.frame.captioned(strip.frame.title)
                return strip
            }
        }
        return strips.isEmpty ? nil : SmallMultiples(strips).svg
    }
}
