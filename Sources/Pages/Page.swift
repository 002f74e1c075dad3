internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// One kind of page: the page is the context of its template.
///
/// A page holds what it is about and its scope: the site and its path. Its fields read the site when the template asks
/// for them: each is asked for once a page at most, however often the template names it. So a new kind of page is one
/// file like this, its template `Templates/river.mustache`, and a line in `PageRenderer.kinds`:
///
/// ```swift
/// /// The page of one river.
/// struct RiverPage: Page {
///     static let template = "river"
///
///     let river: River
///     let scope: PageScope
///
///     static func all(in context: RenderContext) -> [RiverPage] {
///         context.site.rivers.map { RiverPage(river: $0, scope: PageScope(context, at: PagePath(["rivers", $0.id]))) }
///     }
///
///     static let fields = ContextFields<RiverPage>(
///         .frame,
///         .text("title", "The river's name.", \.river.name),
///         .list("areas", "The places along it, each a link.", \.areas)
///     )
///
///     var frame: PageFrame { frame(title: river.name, section: .areas) }
///
///     private var areas: [LinkItem] { links(to: river.areas) }
/// }
/// ```
///
/// Templates may ask every list whether it has anything in it: `hasAreas`.
protocol Page: PagePart, OutputKind {
    /// The name of its template: `glossary` for `Templates/glossary.mustache`.
    static var template: String { get }

    /// All the templates that its pages are rendered with: several where their layout depends on what they are about.
    static var templates: [String] { get }

    /// Which of the templates the page is rendered with.
    var layout: String { get }

    /// What its pages with a template are called where the work of a build is counted: `glossary page`.
    static func kind(of template: String) -> String

    /// The part of the site that its pages are made for; nil where every site has them.
    static var part: SiteSection? { get }

    /// The pages of a site that has the part, in an order that depends on the site alone; nothing that they show is
    /// worked out yet.
    static func all(in context: RenderContext) -> [Self]

    /// What stands around the content.
    var frame: PageFrame { get }

    /// Where an editor declared what the page is about; nil where Placard makes it of its own accord.
    var origin: SourceLocation? { get }

    /// Whether search engines are to be told of it.
    var isListed: Bool { get }

    /// The inputs specific to one page; inputs common to every page are in `CacheKeys`.
    var dependencies: PageDependencies { get }

    /// Works out what several of its fields need, so that it is done once; called just before the page is rendered.
    mutating func prepare()
}

extension Page {
    static var templates: [String] { [template] }
    var layout: String { Self.template }
    static func kind(of template: String) -> String { template.replacing("-", with: " ") + " page" }
    static var part: SiteSection? { nil }

    var origin: SourceLocation? { nil }
    var isListed: Bool { true }
    var dependencies: PageDependencies { PageDependencies() }
    mutating func prepare() {}

    static func compile(with compiler: inout PageCompiler) -> CompiledKind? {
        let compiled = templates.compactMap { compiler.compile($0, for: Self.self) }
        guard compiled.count == templates.count else { return nil }
        return CompiledKind(showsProfiles: showsProfiles) { context in
            guard part.map(context.sections.contains) ?? true else { return [] }
            return all(in: context).compactMap { page in compiled.first { $0.name == page.layout }?.file(page) }
        }
    }
}

/// A page of which a site has but one, and every site at the same address.
protocol SinglePage: Page {
    static var address: PagePath { get }

    init(scope: PageScope)
}

extension SinglePage {
    static func all(in context: RenderContext) -> [Self] {
        [Self(scope: PageScope(context, at: address))]
    }
}

extension Field where Context: Page {
    /// The frame, which every page has.
    static var frame: Field { .object("frame", "What every page has around its content.") { $0.frame } }
}
