internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The box into which readers type a postcode or the name of a place; script shows it.
struct FinderBox: TemplateContext {
    let view: RenderContext

    /// Nil for a site without places.
    init?(in view: RenderContext) {
        guard !view.places.tops.isEmpty else { return nil }
        self.view = view
    }

    static let fields = ContextFields<FinderBox>(
        "FinderBox",
        .optionalText("postcodes", "How many postcodes it knows: 18,148 postcodes; missing where it knows none.") {
            let count = $0.view.postcodes.count
            return count == 0
                ? nil : $0.view.text.counted(count, Message.countedPostcodes, none: .countedNoPostcodes)
        },
        .optionalText("postcodeSource", "Which edition of the postcodes that is, in the editor's words.") {
            $0.view.site.settings.postcodeSource
        }
    )
}
