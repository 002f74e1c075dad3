package import Analysis
internal import Diagnostics
internal import Localization
package import Markdown
package import Model
package import Templates

/// Turns what editors wrote in Markdown into HTML, with every reference resolved and every live block filled.
package struct ProseRenderer: Sendable {
    private let context: ProseContext
    var site: Site { context.site }
    private var addresses: SiteAddresses { context.addresses }
    private var text: Formatters { context.text }

    /// Makes an analyst, charts and maps of its own, which takes a while for a large site.
    package init(site: Site, addresses: SiteAddresses, text: Formatters) {
        let analyst = Analyst(site)
        self.init(
            ProseContext(
                site: site,
                addresses: addresses,
                analyst: analyst,
                charts: ChartBuilder(site, analyst: analyst, text: text),
                choropleths: ChoroplethBuilder(
                    site: site,
                    addresses: addresses,
                    analyst: analyst,
                    text: text,
                    places: PlaceTree(site.areas),
                    outlines: SiteOutlines(site)
                )
            )
        )
    }

    init(_ context: ProseContext) {
        self.context = context
    }

    /// A whole document.
    ///
    /// - Parameters:
    ///   - path: the page it stands on, from which links lead.
    ///   - area: the area it is about; a live figure that names no area means this one.
    ///   - topHeading: the level on the page of the document's highest headings; deeper ones follow.
    ///   - headingAnchors: whether headings can be linked to; only where nothing else on the page could have their
    ///     names.
    ///   - terms: what the first uses of terms in it become.
    package func html(
        _ document: Document,
        on path: PagePath,
        about area: AreaIndex? = nil,
        topHeading: Int = 2,
        headingAnchors: Bool = false,
        terms: TermMarks = .none
    ) -> HTML {
        let whole = DocumentFragment(document: document, blocks: [0])
        let text = html(
            whole,
            on: path,
            about: area,
            topHeading: topHeading,
            headingAnchors: headingAnchors,
            terms: terms
        )
        let notes = notes(of: document, on: path, about: area, heading: topHeading, terms: terms)
        return HTML(trusted: (text?.bytes ?? []) + (notes?.bytes ?? []))
    }

    /// The footnotes of a document, for the end of a page that shows it in parts; nil where it has none.
    package func notes(
        of document: Document,
        on path: PagePath,
        about area: AreaIndex? = nil,
        heading level: Int = 2,
        terms: TermMarks = .none
    ) -> HTML? {
        let notes = DocumentFragment(document: document, blocks: document.footnotes.map(\.node))
        let list = html(notes, on: path, about: area, topHeading: level, terms: terms)
        return list.map { endnotes.section($0.bytes, heading: level) }
    }

    /// Some blocks of a document, without its footnotes; nil where there are none.
    ///
    /// - Parameter openings: what paragraphs and headings begin with, by the indices of their nodes.
    package func html(
        _ text: DocumentFragment,
        on path: PagePath,
        about area: AreaIndex? = nil,
        topHeading: Int = 4,
        headingAnchors: Bool = false,
        terms: TermMarks = .none,
        openings: [Int: BlockOpening] = [:]
    ) -> HTML? {
        guard !text.isEmpty else { return nil }
        let renderer = renderer(for: text.document, topHeading: topHeading, headingAnchors: headingAnchors)
        return HTML(
            trusted: renderer.render(
                text.document,
                nodes: text.blocks,
                insertions: terms.insertions,
                openings: openings,
                address: { address($0, on: path) },
                picture: { picture($0, of: text.document, on: path) },
                link: { link($0, on: path, about: area, terms) },
                block: { block($0, on: path) },
                notes: endnotes.markup,
                tableLabel: { self.text.locale.format(.textTable(what: $0)) }
            )
        )
    }

    private var endnotes: Endnotes { Endnotes(locale: text.locale) }

    private func renderer(for document: Document, topHeading: Int, headingAnchors: Bool) -> HTMLRenderer {
        let highest = document.headings.map(\.level).min() ?? topHeading
        return HTMLRenderer(
            headingLevelOffset: topHeading - highest,
            headingAnchors: headingAnchors,
            scrollingTables: true,
            hasFigures: true
        )
    }

    /// An address from the site's root as it leads from the page; any other as it was typed.
    private func address(_ typed: String, on path: PagePath) -> String {
        RootedAddress(typed).map { path.root + $0.file + $0.rest } ?? typed
    }

    /// A picture of the content folder as it is published; nil for any other.
    private func picture(_ typed: String, of document: Document, on path: PagePath) -> ShownPicture? {
        site.attachments.file(typed, of: document.file.path).map { publishedFile in
            ShownPicture(address: path.link(to: SiteAddresses.file(publishedFile)), size: publishedFile.size)
        }
    }

    private func link(
        _ reference: Reference,
        on path: PagePath,
        about area: AreaIndex?,
        _ terms: TermMarks
    ) -> LinkRendering {
        switch reference.scheme {
        case .area: areaLink(reference, on: path)
        case .indicator: figureLink(reference, on: path, about: area)
        case .term: termLink(reference, on: path, isExpanded: terms.expandedLinks.contains(reference.node))
        }
    }

    private func areaLink(_ reference: Reference, on path: PagePath) -> LinkRendering {
        guard let area = site.areas.index(named: reference.target) else { return .plain }
        let text = reference.text.isEmpty ? site.areas[area].name : nil
        guard let target = site.areas.pageHolder(of: area).flatMap(addresses.area) else {
            return text.map { .html(Markup.escaped($0)) } ?? .plain
        }
        return .link(href: path.link(to: target), text: text)
    }

    private func figureLink(_ reference: Reference, on path: PagePath, about area: AreaIndex?) -> LinkRendering {
        guard let position = site.links.indicators[Indicator.ID(reference.target)] else { return .plain }
        let href = path.link(to: addresses.indicator(position))
        let written = reference.text
        guard written.isEmpty || written.isNumberAlone else { return .link(href: href) }
        let figure = site.liveFigure(reference, about: area)
        let text = written.isEmpty ? figureText(figure) : nil
        let label = label(of: figure, shownAs: text ?? written, site.indicators[position].indicator)
        return .link(href: href, text: text, label: label)
    }

    /// The name of a link whose text is a figure: the figure, and what it measures where.
    ///
    /// - Returns: nil where the place is not known.
    private func label(of figure: FigureLinkTarget, shownAs shown: String, _ indicator: Indicator) -> String? {
        let place: AreaIndex? =
            switch figure {
            case .figure(let observation, _): observation.area
            case .noFigure(let area, _), .unknownPeriod(_, let area, _): area
            case .unknownIndicator, .unknownArea: nil
            }
        return place.map { place in
            text.locale.format(.figureLink(figure: shown, what: indicator.short, place: site.areas[place].name))
        }
    }

    func figureText(_ figure: FigureLinkTarget) -> String {
        guard case .figure(let observation, let indicator) = figure,
            let value = text.figures.value(observation, of: indicator)
        else { return text.locale.format(.figureNone) }
        return value
    }

    /// An abbreviation is marked as one, with the words in full after it where the page has not said them yet.
    private func termLink(_ reference: Reference, on path: PagePath, isExpanded: Bool) -> LinkRendering {
        guard let position = site.links.terms[GlossaryTerm.ID(reference.target)] else { return .plain }
        let term = site.glossary[position]
        let href = path.link(to: SiteAddresses.glossary, fragment: SiteAddresses.anchor(of: term.id))
        guard let short = term.abbreviation, reference.text.isEmpty || reference.text == short else {
            return .link(href: href, text: reference.text.isEmpty ? term.term : nil)
        }
        let words = Markup.escaped(term.term)
        let mark = isExpanded ? "<abbr>" : "<abbr title=\"\(words)\">"
        let link = "<a class=\"term\" href=\"\(Markup.escaped(href))\">\(mark)\(Markup.escaped(short))</abbr></a>"
        return .html(isExpanded ? "\(link) (\(words))" : link)
    }

    /// How many tests of figures the charts of a document show.
    func testCount(of document: Document, on path: PagePath) -> Int {
        let blocks = EmbeddedBlockRenderer(context: context, path: path)
        return document.fences.reduce(0) { sum, fence in
            guard case .chart(let chart) = site.embeddedBlocks[fence.location] else { return sum }
            return sum + (FigureChartBlock(chart, id: "", in: blocks)?.testCount ?? 0)
        }
    }

    private func block(_ fence: Fence, on path: PagePath) -> String {
        let blocks = EmbeddedBlockRenderer(context: context, path: path)
        return site.embeddedBlocks[fence.location].map { blocks.html($0, at: fence.location) } ?? ""
    }
}

extension String {
    /// The text where it has digits and no letter, as "33.2%" or "1,612", which says nothing as the name of a link.
    fileprivate var isNumberAlone: Bool {
        contains(where: \.isNumber) && !contains(where: \.isLetter)
    }
}
