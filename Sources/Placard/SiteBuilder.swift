private import ContentReading
private import DataReading
public import Diagnostics
private import PageRendering
private import PlanChecking
private import ReportModel
private import SiteAssembly
private import Styling
private import Templating
private import Wording

/// The whole build, top to bottom; start reading here.
public struct SiteBuilder: Sendable {
    /// The most pages that are rendered at once.
    private let threads: Int

    /// A builder that uses as many threads as the machine has cores, or as many as it is told.
    public init(threads: Int? = nil) {
        self.threads = max(1, threads ?? Machine.cores)
    }

    /// Turns the files of a site into its pages, and says everything that is wrong with them on the way.
    ///
    /// The pages are worth writing only where no diagnostic is an error.
    public func build(_ inputs: Inputs) async -> Outcome<[BuiltFile]> {
        let reader = ContentReader(root: inputs.contentRoot)
        let content = reader.read(inputs.content)
        let data = DataReader().read(
            inputs.content,
            indicators: content.value.indicators,
            plans: content.value.plans,
            levels: content.value.settings.levels,
            root: inputs.contentRoot
        )
        let plans = ActionJoiner().join(data.value.data.actionRows, into: content.value.plans)
        let words = WordsReader().read(
            inputs.words,
            language: content.value.settings.language,
            settings: inputs.contentRoot + "/site.yml"
        )
        let site = SiteAssembler().assemble(
            content.value.with(plans: plans.value),
            data.value.data,
            asOf: inputs.asOf,
            signs: words.value.signs
        )
        let undone = PlanChecker().check(site.value)
        let unused = UnusedFiles.diagnostics(inputs.content, skipping: inputs.dataOfUnread(content.diagnostics)) {
            reader.reads($0) || data.value.usedPaths.contains($0)
                || content.value.settings.branding?.logo.map { "\(inputs.contentRoot)/\($0.value)" } == $0
        }

        let templates = TemplateLibrary(inputs.templates)
        let assets = Stylist().dress(
            inputs.assets,
            for: content.value.settings,
            content: inputs.content,
            root: inputs.contentRoot
        )
        let renderer = PageRenderer.make(templates: templates, assets: assets.value)
        let idle = templates.unused(pages: PageRenderer.contexts().map(\.template)).filter(inputs.isAboutContent)
        let pages = await renderer.value?.render(site.value, words: words.value, threads: threads)

        let findings =
            content.diagnostics + data.diagnostics + plans.diagnostics + site.diagnostics + undone + words.diagnostics
            + unused
        return Outcome(
            pages?.value.map(BuiltFile.init) ?? [],
            findings + assets.diagnostics + renderer.diagnostics + idle + (pages?.diagnostics ?? [])
        )
    }
}
