internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/indicators/`.
struct IndicatorsPageMaker: PageMaker {
    static let kind = "indicators page"
    private let template: Template<IndicatorsPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("indicators", for: IndicatorsPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        [PageJob(SiteAddresses.indicators) { template.render(page(for: view)) }]
    }

    private func page(for view: RenderContext) -> IndicatorsPage {
        let path = SiteAddresses.indicators
        let positions = Array(view.site.indicators.indices)
        return IndicatorsPage(
            frame: view.frames.frame(
                path,
                title: view.text.locale.format(.pageIndicators),
                description: view.text.locale.format(.pageIndicatorsAbout),
                section: .indicators
            ),
            groups: view.grouping.groups(positions).map { group in
                IndicatorGroup(
                    theme: view.link(to: group.theme, from: path),
                    anchor: "theme-" + AnchorText.of(group.theme?.id.text ?? "other"),
                    summary: group.theme?.summary,
                    indicators: group.positions.map { IndicatorLine($0, in: view, from: path) }
                )
            }
        )
    }
}
