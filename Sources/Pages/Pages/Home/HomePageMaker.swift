internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/`.
struct HomePageMaker: PageMaker {
    static let kind = "home page"
    /// Older briefings are left to `/briefings/`.
    private static let latestBriefings = 4
    private static let mostPlans = 6

    private let template: Template<HomePage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("home", for: HomePage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        [
            PageJob(SiteAddresses.home, origin: view.site.home?.declaredAt) {
                template.render(page(for: view))
            }
        ]
    }

    private func page(for view: RenderContext) -> HomePage {
        let path = SiteAddresses.home
        let home = view.site.home
        return HomePage(
            frame: view.frames.frame(path, title: nil, description: home?.summary, subject: .site),
            finder: FinderBox(in: view),
            title: home?.title ?? view.site.settings.title,
            lead: home?.summary ?? view.site.settings.description,
            body: home.map { home in
                view.prose.html(
                    home.body,
                    on: path,
                    terms: home.expandsTerms ? view.terms.marks(in: home.body, on: path) : .none
                )
            },
            map: view.places.tops.first.flatMap { PlacesMap.html(of: $0, in: view, from: path) },
            places: PlaceTreeBuilder(view: view, path: path).groups(),
            counts: counts(in: view),
            themes: view.site.themes.map { view.link(to: $0, from: path) },
            briefings: view.site.briefings.indices.filter { BriefingStanding($0, of: view.site).isOpen }
                .prefix(Self.latestBriefings).map { BriefingLink($0, in: view, from: path) },
            plans: view.site.plans.indices.prefix(Self.mostPlans).map { PlanSummary($0, in: view, from: path) }
        )
    }

    private func counts(in view: RenderContext) -> [LevelCount] {
        let levels = view.places.levels.map { level in
            (view.site.areas.areas(at: level.id).count { !view.isFormer($0) }, level.name, level.plural)
        }
        let counted =
            levels + [
                (
                    view.site.indicators.count, view.text.locale.format(.pageIndicator),
                    view.text.locale.format(.pageIndicators)
                )
            ]
        return counted.filter { $0.0 > 0 }.map { count, one, many in
            LevelCount(
                count: view.text.locale.number(count),
                name: view.text.locale.noun(count == 1 ? one : many)
            )
        }
    }
}
