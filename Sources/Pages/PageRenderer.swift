package import Diagnostics
package import Localization
package import Model
package import Templates

/// Turns a site into its pages.
package struct PageRenderer: Sendable {
    /// Every kind of page, in the order in which pages are listed.
    ///
    /// A new kind of page is a line here.
    private static let kinds: [any PageMaker.Type] = [
        HomePageMaker.self,
        AreasPageMaker.self,
        AreaPageMaker.self,
        HandoutPageMaker.self,
        IndicatorsPageMaker.self,
        IndicatorPageMaker.self,
        ThemesPageMaker.self,
        ThemePageMaker.self,
        BriefingsPageMaker.self,
        BriefingPageMaker.self,
        PlansPageMaker.self,
        PlanPageMaker.self,
        FindPageMaker.self,
        PostcodesPageMaker.self,
        SearchPageMaker.self,
        GlossaryPageMaker.self,
        DataPageMaker.self,
        FreePageMaker.self,
        NotFoundPageMaker.self,
        FigureDownloadsMaker.self,
        PlanDownloadsMaker.self,
        AllPlansDownloadsMaker.self,
        EnclosuresMaker.self,
        PlaceShardsMaker.self,
        PostcodeShardsMaker.self,
        SearchShardsMaker.self,
        FeedMaker.self,
        RobotsMaker.self,
        HeadersMaker.self,
        SocialCardMaker.self,
    ]

    private let makers: [CompiledMaker]
    private let assets: [SourceFile]

    /// Compiles every template once; nil where one has faults, and then all of them are in the diagnostics.
    ///
    /// - Parameter assets: files copied as they are; whatever stands after the folder `assets/` is the path there, and
    ///   of two for one path the later counts.
    package static func make(templates: TemplateLibrary, assets: [SourceFile]) -> Outcome<PageRenderer?> {
        var compiler = PageTemplateCompiler(templates)
        let makers = kinds.compactMap { CompiledMaker($0, templates, &compiler) }
        let isComplete = makers.count == kinds.count
        let renderer = isComplete ? PageRenderer(makers: makers, assets: published(assets)) : nil
        return Outcome(renderer, compiler.diagnostics)
    }

    /// Every template that Placard needs, and the fields it may use.
    package static func contexts() -> [TemplateDescription] {
        var compiler = PageTemplateCompiler(TemplateLibrary([]))
        for kind in kinds { _ = kind.init(&compiler) }
        return compiler.descriptions
    }

    /// Lists every file of a site, in an order that depends on the site alone; each is made when it is asked for.
    ///
    /// Everything that can be wrong with a page is found here, before any is made. Of two pages with one path the first is
    /// kept and the clash reported; so are links in texts that lead nowhere.
    ///
    /// - Parameter part: what alone to list; nil for all.
    package func pages(of site: Site, words: Words, _ part: PageSelection? = nil) -> Outcome<[OutputFile]> {
        let card = SharedPicture.find(site.settings.card, among: assets)
        let view = RenderContext(site, words: words, picture: card.value)
        if let part { return pages(part, of: view, words) }
        let pageJobs = makers.flatMap { $0.jobs(for: view) }
        let sitemap = Sitemap.jobs(listing: pageJobs, baseURL: site.settings.baseURL).map { $0.ofKind("sitemap") }
        let (jobs, clashes) = PathClashes.removed(from: pageJobs + sitemap)
        let links = LinkCheck(files: jobs.map(\.path.file) + assets.map(\.path))
        let broken = LinkedText.all(of: site, words: words).flatMap(links.findings)
        let pages = jobs.map(\.file)
        let files = assets.map { file in OutputFile(path: file.path, kind: "asset") { file.bytes } }
        return Outcome(pages + files, card.diagnostics + clashes + broken)
    }

    /// The pages of a part; all else that can be wrong with pages is as it was.
    private func pages(_ part: PageSelection, of view: RenderContext, _ words: Words) -> Outcome<[OutputFile]> {
        let jobs = makers.filter(\.maker.showsTexts).flatMap { maker in
            maker.jobs(for: view) { !part.texts.isDisjoint(with: $0.texts) }
        }
        let links = LinkCheck(files: part.files)
        let broken = LinkedText.all(of: view.site, words: words).flatMap(links.findings)
        return Outcome(jobs.map(\.file), broken)
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
