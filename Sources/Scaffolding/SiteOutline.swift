internal import ContentLoading
internal import DataLoading
package import Diagnostics
internal import Model

/// What of a site a new text refers to: its publisher, its areas and its themes.
package struct SiteOutline: Sendable {
    /// An area as a new text names it.
    struct Place {
        let code: String
        let slug: String
        let name: String
        let level: String
    }

    let publisher: String?
    let places: [Place]
    let levels: [AreaLevel]
    let themes: [String]
    /// The files of the folder of content, with paths from the folder of the site.
    let paths: Set<String>
    /// The path of each area's profile, by the slug or code that it names.
    let profiles: [String: String]

    /// Reads what is needed; what is wrong with the site is said by `check`.
    ///
    /// - Parameters:
    ///   - content: the files of the folder of content, with paths that begin with its name.
    ///   - root: the name of the folder of content.
    package init(content: [SourceFile], root: String = "Content") {
        let texts = content.filter { file in
            ["site.yml", "themes.yml"].contains { file.path == "\(root)/\($0)" }
                || file.path.hasPrefix(root + "/profiles/")
        }
        let read = ContentReader(root: root).read(texts).value
        let data = DataReader().read(
            content.filter {
                $0.path.hasPrefix(root + "/areas/") && !$0.path.hasPrefix(root + "/areas/boundaries/")
            },
            indicators: [],
            levels: read.settings.levels,
            areaSources: read.settings.areaSources,
            root: root
        )
        publisher = read.settings.publisher?.name
        levels = read.settings.levels
        places = data.value.data.areas.areas.map { area in
            Place(code: area.code.text, slug: area.slug, name: area.name, level: area.level.text)
        }
        themes = read.themes.map(\.id.text)
        paths = Set(content.map(\.path))
        profiles = Dictionary(read.profiles.map { ($0.area.value, $0.declaredAt.path) }) { first, _ in first }
    }

    /// The area of a slug or a code.
    func place(_ text: String) -> Place? {
        places.first { $0.slug == text || $0.code == text }
    }
}
