internal import Diagnostics
internal import Model
internal import Templates

/// What a page says about itself to programs: JSON-LD in the words of schema.org, as one block of data.
///
/// Addresses in it have to be complete, so a site that does not know its own leaves them out.
struct LinkedData {
    let context: RenderContext
    let path: PagePath
    let description: String?
    /// The pages above this one and itself, the outermost first; empty where there are none.
    let trail: [PageFrame.Step]

    private var settings: SiteSettings { context.site.settings }

    /// The data for the page; nil where there is nothing to say.
    ///
    /// `JSONEscaper` writes `<`, `>` and `&` as escapes, so that no text can end the script that holds it.
    func markup(_ subject: PageSubject) -> HTML? {
        let parts = [breadcrumbs, about(subject)].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let graph = JSONValue.object([("@context", .text("https://schema.org")), ("@graph", .list(parts))])
        return HTML(trusted: graph.bytes)
    }

    private var breadcrumbs: JSONValue? {
        guard !trail.isEmpty else { return nil }
        let steps = trail.enumerated().map { position, step in
            JSONValue.object([
                ("@type", .text("ListItem")), ("position", .number(position + 1)), ("name", .text(step.text)),
                ("item", address(of: step.path)),
            ])
        }
        return .object([("@type", .text("BreadcrumbList")), ("itemListElement", .list(steps))])
    }

    private func about(_ subject: PageSubject) -> JSONValue? {
        switch subject {
        case .page: nil
        case .site: site
        case .figures(let facts): dataset(facts)
        case .article(let briefing, let places, let topics): article(briefing, places, topics)
        }
    }

    private var site: JSONValue {
        .object([
            ("@type", .text("WebSite")), ("name", .text(settings.title)), ("description", .optional(description)),
            ("url", address(of: path)), ("inLanguage", .text(settings.language)), ("publisher", publisher),
        ])
    }

    private func dataset(_ facts: DatasetFacts) -> JSONValue {
        let creator = facts.source?.publisher.map { Self.organisation($0, url: nil) }
        let downloads = facts.downloads.compactMap(download)
        let licence = facts.source?.licence ?? settings.licence.map { $0.url ?? $0.name }
        let times = facts.coverage.map { "\($0.lowerBound)/\($0.upperBound)" }
        var members: [(name: String, value: JSONValue?)] = [
            ("@type", .text("Dataset")), ("name", .text(facts.name)), ("description", .optional(description)),
            ("url", address(of: path)), ("inLanguage", .text(settings.language)), ("license", .optional(licence)),
            ("creator", creator ?? publisher),
        ]
        if creator != nil { members.append(("publisher", publisher)) }
        members += [
            ("datePublished", .optional(facts.source?.published?.description)),
            ("isBasedOn", .optional(facts.source?.url)), ("temporalCoverage", .optional(times)),
            ("spatialCoverage", .filled(facts.places.map(place))),
            ("variableMeasured", .filled(facts.measured.map(measure))), ("distribution", .filled(downloads)),
        ]
        return .object(members)
    }

    private func download(_ file: PagePath) -> JSONValue? {
        let type = file.name.hasSuffix(".csv") ? "text/csv" : "application/json"
        return address(of: file).map { address in
            .object([("@type", .text("DataDownload")), ("encodingFormat", .text(type)), ("contentUrl", address)])
        }
    }

    private func measure(_ name: String, _ unit: String?) -> JSONValue {
        guard let unit else { return .text(name) }
        return .object([("@type", .text("PropertyValue")), ("name", .text(name)), ("unitText", .text(unit))])
    }

    private func article(_ briefing: Briefing, _ places: [AreaIndex], _ topics: [LinkItem]) -> JSONValue {
        let topics = topics.map { JSONValue.object([("@type", .text("Thing")), ("name", .text($0.text))]) }
        // Whether it is a person or a body is not known.
        let author = briefing.author.map { JSONValue.object([("name", .text($0))]) }
        let members: [(name: String, value: JSONValue?)] = [
            ("@type", .text("Article")), ("headline", .text(briefing.title)), ("description", .optional(description)),
            ("url", address(of: path)), ("inLanguage", .text(settings.language)),
            ("datePublished", .text(briefing.date.description)), ("author", author ?? publisher),
            ("publisher", publisher), ("about", .filled(places.map(place) + topics)),
        ]
        return .object(members)
    }

    private func place(_ index: AreaIndex) -> JSONValue {
        let area = context.site.areas[index]
        return .object([
            ("@type", .text("Place")), ("name", .text(area.name)), ("identifier", .text(area.code.text)),
            ("url", address(of: context.addresses.area(index))),
        ])
    }

    private var publisher: JSONValue? {
        settings.publisher.map { Self.organisation($0.name, url: $0.url) }
    }

    private static func organisation(_ name: String, url: String?) -> JSONValue {
        .object([("@type", .text("Organization")), ("name", .text(name)), ("url", .optional(url))])
    }

    private func address(of path: PagePath?) -> JSONValue? {
        path.flatMap { path in settings.baseURL.map { .text($0 + path.address) } }
    }
}
