package import Diagnostics
internal import Markdown
package import Model

/// Checks a site for what makes it hard to read or out of date; no finding keeps it from being written.
///
/// Only `placard check` asks for it, after everything else was found. It is given the assembled site, the content that
/// it came from, in which names that could not be resolved still stand, and the finished pages for links to fragments.
///
/// `checks` has a line for each `Check`, a type of `Checks/` named for the fault; the small ones on dates, structure,
/// links and readability share a file by topic. `CheckedSite` takes every text apart once for all of them: `passages`
/// (Markdown) is its running text without markup, `Tokeniser` makes words of it, each with the byte where it was typed,
/// and `Sentences` groups them. So a finding has the right column after entities, escapes and emphasis. A text is read
/// in linear time, with all phrases looked for at once (`PhraseFinder`).
///
/// `CheckSettings`, from `checks` in `site.yml`, switches a check off or makes its findings errors. Checks of English
/// words say nothing of a site in another language. `PlanChecker` is apart, because every build asks for it: it reports
/// concerns without a commitment, and gaps without an open action.
package struct SiteChecker: Sendable {
    /// A new check is a line here.
    private static let checks: [any Check] = [
        UnexplainedAbbreviation(),
        UnlinkedTerm(),
        LongSentence(),
        HardText(),
        WordToAvoid(),
        ImpersonalPhrase(),
        VagueLink(),
        SkippedHeading(),
        TableWithoutHeader(),
        PictureWithoutWords(),
        BriefingPastReview(),
        OldProfile(),
        LostFragment(),
        OverdueAction(),
        OldUpdate(),
        UnlinkedPlace(),
        FutureDate(),
        PlanPastPeriod(),
        MarkupOnPages(),
    ]

    /// A checker; the site's own settings say what is looked for.
    package init() {}

    /// Every finding of the checks that the site has not switched off, check by check.
    ///
    /// - Parameter content: what the site was assembled from, with texts whose names could not be resolved.
    package func check(_ site: Site, _ content: Content, pages: FinishedPages = FinishedPages()) -> [Diagnostic] {
        let checked = CheckedSite(site, content, pages: pages)
        return Self.checks.flatMap { check -> [Diagnostic] in
            guard let severity = checked.settings.severity(of: check.name), checked.isEnglish || !check.isForEnglish
            else { return [] }
            return check.findings(in: checked).map { $0.counting(as: severity) }
        }
    }
}

extension Diagnostic {
    fileprivate func counting(as severity: Severity) -> Diagnostic {
        var finding = self
        finding.severity = severity
        return finding
    }
}

/// One thing that `placard check` looks for.
protocol Check: Sendable {
    /// Its name in `site.yml`.
    var name: CheckName { get }

    /// Whether it looks for English words, and so says nothing of a site in another language.
    var isForEnglish: Bool { get }

    /// What it finds, as warnings; how much they matter is for the site to say.
    func findings(in site: CheckedSite) -> [Diagnostic]
}

extension Check {
    var isForEnglish: Bool { false }
}

/// What all checks look at: the site, its tokenised texts, and its finished pages.
struct CheckedSite {
    let asOf: CalendarDate
    let settings: CheckSettings
    let content: Content
    let areas: AreaTree
    /// The home page, the other pages, indicators, profiles, briefings, plans, and last what the glossary says.
    let texts: [CheckedDocument]
    let pages: FinishedPages

    /// Whether the site is in English of any country, `en-GB` or `en`.
    var isEnglish: Bool { content.settings.primaryLanguage == "en" }

    /// The texts that are Markdown.
    var documents: [Document] { texts.compactMap(\.document) }

    init(_ site: Site, _ content: Content, pages: FinishedPages) {
        asOf = site.asOf
        settings = content.settings.checks
        areas = site.areas
        self.content = content
        self.pages = pages
        let free = [content.home].compactMap { $0 } + content.pages
        texts =
            free.map { CheckedDocument($0.body, summary: $0.summary, expandsTerms: $0.expandsTerms) }
            + content.indicators.map { CheckedDocument($0.body, expandsTerms: $0.expandsTerms) }
            + content.profiles.map { CheckedDocument($0.body, expandsTerms: $0.expandsTerms) }
            + content.briefings.map { CheckedDocument($0.body, summary: $0.summary, expandsTerms: $0.expandsTerms) }
            + content.plans.map {
                CheckedDocument(
                    $0.introduction.document,
                    summary: $0.summary,
                    expandsTerms: $0.expandsTerms,
                    lines: $0.lines
                )
            }
            + content.forums.map {
                CheckedDocument(
                    $0.introduction.document,
                    summary: $0.summary,
                    expandsTerms: $0.expandsTerms,
                    lines: $0.lines
                )
            }
            + content.glossary.map { CheckedDocument($0) }
    }
}

/// The pages of a site as they will be written, for what only they show: which parts of them can be linked to.
package struct FinishedPages: Sendable {
    private let files: [String: @Sendable () -> [UInt8]]

    /// - Parameter files: how each file of the site is made, by its path in the site's folder. All pages are made
    ///   where the site looks for markup on them, else those that a text links into.
    package init(_ files: [String: @Sendable () -> [UInt8]] = [:]) {
        self.files = files
    }

    /// The paths of the pages that are HTML.
    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

    /// A page as it will be written; nothing where there is none.
    func bytes(of path: String) -> [UInt8] { files[path]?() ?? [] }

    /// The names of the parts of a page; nil where there is no such page.
    func fragments(of path: String) -> Set<String>? {
        guard let page = files[path]?() else { return nil }
        let start = Array(" id=\"".utf8)
        var fragments: Set<String> = []
        var at = 0
        while let space = page[at...].firstIndex(of: start[0]) {
            at = space + 1
            guard page[space...].starts(with: start) else { continue }
            let name = page[(space + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
            fragments.insert(String(decoding: name, as: UTF8.self))
            at = name.endIndex
        }
        return fragments
    }
}
