internal import Analysis
package import Diagnostics
package import Localization
package import Model
package import Templates

/// Lists the pages of a site and the files beside them; each is rendered when its bytes are asked for.
///
/// `kinds` has a line for every kind of page (`Page`) and of other files (`GeneratedFiles`: downloads, feeds, the
/// indexes of the finder and the search). `make` compiles their templates once, and `pages` lists their files as
/// `OutputFile`s: a path, and a function that makes the bytes. Everything that can be wrong is found by then, two pages
/// with one path (`PathClashes`) and links in texts that lead nowhere (`LinkCheck`) among it. Rendering is left to the
/// writer, so that no more pages are in memory than are being written; it is pure and may happen on any thread.
///
/// - `RenderContext` has what several kinds of page need, worked out once: the `Analyst`, the addresses, maps, charts,
///   lists of briefings. A page holds its subject and the context, and its fields read the model.
/// - `ProseRenderer` makes HTML of texts. `TermFinder` goes over the nodes of a document, not over HTML, and links the
///   first use of each term of the glossary.
/// - `PageFrame` is what surrounds the content of each page, with its head: `LinkedData` describes the page's subject
///   as JSON-LD, and `SharingFacts` is what other sites show beside a link to it. Pages have nothing inline and load
///   nothing from other sites, which `Headers` tells web servers to enforce.
/// - `ShardTree` divides the words of the finder and of the search among files that a browser loads one at a time.
///
/// The order of the files depends on the site alone, and their bytes on the site, the templates and the assets alone.
package struct PageRenderer: Sendable {
    /// Every kind of page and other files, in the order in which they are listed.
    ///
    /// A new kind of page is a line here.
    private static let kinds: [any OutputKind.Type] = [
        HomePage.self,
        AreasPage.self,
        AreaSummaryPage.self,
        NeighbourhoodPage.self,
        HandoutPage.self,
        IndicatorsPage.self,
        IndicatorPage.self,
        ThemesPage.self,
        ThemePage.self,
        BriefingsPage.self,
        BriefingPage.self,
        PlansPage.self,
        PlanPage.self,
        IssuesPage.self,
        ForumPage.self,
        FindPage.self,
        PostcodesPage.self,
        SearchPage.self,
        GlossaryPage.self,
        DataPage.self,
        FreeTextPage.self,
        AccessibilityPage.self,
        NotFoundPage.self,
        FigureDownloads.self,
        PlanDownloads.self,
        AllPlansDownloads.self,
        IssueDownloads.self,
        PublishedAttachments.self,
        PlaceShards.self,
        PostcodeShards.self,
        SearchShards.self,
        Feeds.self,
        Robots.self,
        Headers.self,
        SocialCard.self,
    ]

    private static let issueStyles = "assets/issues.css"

    private let kinds: [CompiledKind]
    /// The template of the pages at old addresses, which come after all others.
    private let moved: CompiledPage<MovedPage>
    private let assets: [SourceFile]

    /// Compiles every template once; nil where one has faults, and then all of them are in the diagnostics.
    ///
    /// - Parameter assets: files copied as they are; whatever stands after the folder `assets/` is the path there, and
    ///   of two for one path the later counts.
    package static func make(templates: TemplateLibrary, assets: [SourceFile]) -> Outcome<PageRenderer?> {
        var compiler = PageCompiler(templates)
        let compiled = kinds.compactMap { $0.compile(with: &compiler) }
        guard let moved = compileMoved(&compiler), compiled.count == kinds.count else {
            return Outcome(nil, compiler.diagnostics)
        }
        return Outcome(
            PageRenderer(kinds: compiled, moved: moved, assets: published(assets)),
            compiler.diagnostics
        )
    }

    /// Every template that Placard needs, and the fields it may use.
    package static func contexts() -> [TemplateDescription] {
        var compiler = PageCompiler(TemplateLibrary([]))
        for kind in kinds { _ = kind.compile(with: &compiler) }
        _ = compileMoved(&compiler)
        return compiler.descriptions
    }

    private static func compileMoved(_ compiler: inout PageCompiler) -> CompiledPage<MovedPage>? {
        compiler.compile(MovedPage.template, for: MovedPage.self)
    }

    /// Lists every file of a site, in an order that depends on the site alone; each is made when it is asked for.
    ///
    /// Everything that can be wrong with a page is found here, before any is made. Of two pages with one path the first
    /// is kept and the clash reported; so are links in texts that lead nowhere.
    ///
    /// - Parameter part: what alone to list; nil for all.
    package func pages(of site: Site, locale: Locale, _ part: PageSelection? = nil) -> Outcome<[OutputFile]> {
        let card = SharedPicture.find(site.settings.card, among: assets)
        let context = RenderContext(site, locale: locale, picture: card.value)
        if let part { return pages(part, of: context) }
        let listed = kinds.flatMap { $0.files(context) }
        let sitemap = Sitemap.files(listing: listed, baseURL: site.settings.baseURL)
        let (files, clashes) = PathClashes.removed(from: listed + sitemap)
        // The stylesheet of issues is for sites that have any.
        let assets = assets.filter { $0.path != Self.issueStyles || !site.forums.isEmpty }
        let paths = files.map(\.path) + assets.map(\.path)
        let old = OldAddresses(context, files: Set(paths), template: moved).read()
        let links = LinkCheck(files: paths + old.pages.map(\.path))
        let broken = LinkedDocument.all(of: site, locale: locale).flatMap(links.findings)
        let copied = assets.map { file in OutputFile(path: file.path, kind: "asset") { file.bytes } }
        let parts = site.briefings.flatMap { BriefingPart.findings(in: $0.body, locale: locale) }
        return Outcome(files + copied + old.pages, card.diagnostics + clashes + old.diagnostics + broken + parts)
    }

    /// The pages of a part; all else that can be wrong with pages is as it was.
    private func pages(_ part: PageSelection, of context: RenderContext) -> Outcome<[OutputFile]> {
        let files = kinds.filter(\.showsProfiles).flatMap { kind in
            kind.files(context).filter { !part.texts.isDisjoint(with: $0.dependencies.profiles) }
        }
        let links = LinkCheck(files: part.files)
        let broken = LinkedDocument.all(of: context.site, locale: context.text.locale).flatMap(links.findings)
        return Outcome(files, broken)
    }

    /// The assets by path; of two for one path the later, so that a site's own come last.
    private static func published(_ files: [SourceFile]) -> [SourceFile] {
        let byPath = Dictionary(files.map(asset).map { ($0.path, $0) }) { _, later in later }
        return byPath.values.sorted { $0.path < $1.path }
    }

    /// A file under the path at which it is published.
    private static func asset(_ file: SourceFile) -> SourceFile {
        let parts = file.path.split(separator: "/")
        let inside = parts.lastIndex(of: "assets").map { parts[($0 + 1)...] } ?? parts.suffix(1)
        return SourceFile(path: (["assets"] + inside).joined(separator: "/"), bytes: file.bytes)
    }
}

/// The pages that show certain texts, of a site of which all other files are as they were.
package struct PageSelection: Sendable {
    /// The paths of the profiles.
    package let texts: Set<String>
    /// The path of every file of the site.
    package let files: [String]

    /// - Parameters:
    ///   - texts: paths of profiles.
    ///   - files: paths on the site, with which links are checked.
    package init(texts: Set<String>, files: [String]) {
        self.texts = texts
        self.files = files
    }
}

/// Finds pages that would be written over one another.
enum PathClashes {
    /// The files without those whose path an earlier one has, and a finding for each of these.
    ///
    /// Paths that differ only in case clash too: many disks and web servers do not tell them apart. Of a page and the
    /// files beside it, one finding speaks for all.
    static func removed(from files: [OutputFile]) -> ([OutputFile], [Diagnostic]) {
        var first: [String: Int] = [:]
        first.reserveCapacity(files.count)
        var kept: [OutputFile] = []
        kept.reserveCapacity(files.count)
        var diagnostics: [Diagnostic] = []
        var reported: Set<Substring> = []
        for file in files {
            let key = file.path.lowercased()
            if let earlier = first[key] {
                let folder = key.lastIndex(of: "/").map { key[..<$0] } ?? key[...]
                if reported.insert(folder).inserted { diagnostics.append(clash(of: file, with: kept[earlier])) }
            } else {
                first[key] = kept.count
                kept.append(file)
            }
        }
        return (kept, diagnostics)
    }

    private static func clash(of file: OutputFile, with earlier: OutputFile) -> Diagnostic {
        let related = earlier.origin.map {
            Diagnostic.Related(location: $0, message: "the other page is declared here")
        }
        return Diagnostic(
            PageRules.pathClash,
            .error,
            "two pages have the address \"/\(PagePath.address(of: file.path))\"",
            at: file.origin ?? earlier.origin,
            explanation: earlier.origin == nil ? "Placard makes a page of its own at this address." : nil,
            suggestion: "Give one of them another: path: in a page, id: in an indicator, slug in areas.csv, else the "
                + "file's name.",
            effect: "Only one of them can be written.",
            related: related.map { [$0] } ?? []
        )
    }
}
