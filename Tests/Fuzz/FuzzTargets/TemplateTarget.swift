internal import Diagnostics
internal import Templates

/// A template of a site's own.
enum TemplateTarget {
    /// Compiles a template, and renders it where nothing is wrong with it.
    ///
    /// It is its own partial too, so that those that hold themselves are tried.
    static func template(_ input: [UInt8]) -> [String] {
        let library = TemplateLibrary([
            SourceFile(path: "Templates/page.mustache", bytes: input),
            SourceFile(path: "Templates/partials/part.mustache", bytes: input),
        ])
        let outcome = library.compile("page", for: Place.self)
        guard let template = outcome.value else {
            return outcome.diagnostics.isEmpty ? ["a template is refused without a word"] : []
        }
        let page = template.render(Place.sample)
        let most = 64 * (input.count + 1) * Place.sample.size
        return page.count > most ? ["\(input.count) bytes give \(page.count)"] : []
    }

    /// A context with a field of each kind.
    private struct Place: TemplateContext {
        let name: String
        let note: String?
        let isCurrent: Bool
        let tags: [String]
        let places: [Place]

        static let sample = Place(
            name: "<Sampleton>",
            note: "A & B",
            isCurrent: true,
            tags: ["one", "two"],
            places: [Place(name: "North", note: nil, isCurrent: false, tags: [], places: [])]
        )

        /// How often the longest section can be repeated by another in it.
        var size: Int { 1 << 12 }

        static let fields = ContextFields<Place>(
            "Place",
            [
                .text("name", "The name.") { $0.name },
                .optionalText("note", "A note.") { $0.note },
                .html("body", "The text.") { _ in HTML(trusted: "<p>Body</p>") },
                .flag("isCurrent", "Whether it still exists.") { $0.isCurrent },
                .textList("tags", "Its themes.") { $0.tags },
                .list("places", "The places in it.") { $0.places },
                .object("first", "The first of them.") { $0.places.first },
            ]
        )
    }
}
