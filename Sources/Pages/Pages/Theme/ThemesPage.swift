internal import Templates

/// The list of all themes.
struct ThemesPage {
    let frame: PageFrame
    let themes: [ThemeLine]
}

extension ThemesPage: TemplateContext {
    static let fields = ContextFields<ThemesPage>(
        "ThemesPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("hasThemes", "Whether there is any theme.") { !$0.themes.isEmpty },
            .list("themes", "The themes in their order.") { $0.themes },
        ]
    )
}
