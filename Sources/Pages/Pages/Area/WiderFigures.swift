internal import Analysis
internal import Localization
internal import Templates

/// Figures that exist only for a larger area.
struct WiderFigures {
    let place: LinkItem
    let kind: String
    let themes: [ThemeGroup]
    let count: Int
    let figureCount: String
    /// Those of the themes of which the place itself has no figure.
    let missingThemes: [ThemeGroup]

    /// - Parameter own: the figures of the place itself by theme.
    init(place: LinkItem, kind: String, themes: [ThemeGroup], besides own: [ThemeGroup], count: Int, text: Formatters) {
        self.place = place
        self.kind = kind
        self.themes = themes
        self.count = count
        let ownThemes = Set(own.map(\.theme))
        missingThemes = themes.filter { !ownThemes.contains($0.theme) }
        figureCount = text.counted(count, Message.countedFigures, none: .countedNoFigures)
    }
}

extension WiderFigures: TemplateContext {
    static let fields = ContextFields<WiderFigures>(
        "WiderFigures",
        [
            .object("place", "The larger area that the figures are for.") { $0.place },
            .text("kind", "What sort of area that is, as it stands in a sentence: council area.") { $0.kind },
            .list("themes", "Its cards by theme.") { $0.themes },
            .flag("hasMissingThemes", "Whether on any theme there are figures only for the larger area.") {
                !$0.missingThemes.isEmpty
            },
            .list("missingThemes", "The themes on which there are figures only for the larger area.") {
                $0.missingThemes
            },
            .text("count", "How many figures.") { String($0.count) },
            .text("figureCount", "The same with a noun: 1 figure, 20 figures.") {
                $0.figureCount
            },
        ]
    )
}
