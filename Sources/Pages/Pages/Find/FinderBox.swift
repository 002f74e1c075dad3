internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The box into which readers type a postcode or the name of a place; script shows it.
struct FinderBox {
    let postcodes: String?
    let postcodeSource: String?
}

extension FinderBox: TemplateContext {
    static let fields = ContextFields<FinderBox>(
        "FinderBox",
        [
            .optionalText("postcodes", "How many postcodes it knows: 18,148 postcodes; missing where it knows none.") {
                $0.postcodes
            },
            .optionalText("postcodeSource", "Which edition of the postcodes that is, in the editor's words.") {
                $0.postcodeSource
            },
        ]
    )

    /// Nil for a site without places.
    init?(in view: RenderContext) {
        guard !view.places.tops.isEmpty else { return nil }
        let count = view.postcodes.count
        postcodes = count == 0 ? nil : view.text.counted(count, Message.countedPostcodes, none: .countedNoPostcodes)
        postcodeSource = view.site.settings.postcodeSource
    }
}
