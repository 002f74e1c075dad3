private import Assembly
private import Assets
private import Checks
private import ContentLoading
private import DataLoading
public import Diagnostics
private import Localization
private import Model
private import Pages
private import Templates

/// The whole build, top to bottom; start reading here.
public struct SiteBuilder: Sendable {
    public init() {}

    /// Turns the files of a site into the list of its pages, and says everything that is wrong with them on the way.
    ///
    /// The pages are worth writing only where no diagnostic is an error. Each is made when its bytes are asked for, so that
    /// no more of them are in memory than are being written.
    ///
    /// - Parameters:
    ///   - scope: how much has to be made. Where a changed text turns out to matter to more than its own pages, or
    ///     anything is wrong with it, everything is.
    ///   - isChecked: whether to look as well for what is hard to read or out of date.
    ///   - onStage: is told of each stage when it begins.
    public func build(
        _ inputs: Inputs,
        _ scope: BuildPlan = .everything,
        isChecked: Bool = false,
        onStage: (BuildStage) -> Void = { _ in }
    ) -> Outcome<BuiltSite> {
        switch scope {
        case .nothing(let last):
            return Outcome(BuiltSite(files: [], scope: scope, enclosing: [], completed: nil), last.diagnostics)
        case .texts(let texts):
            let part = make(inputs, scope, isChecked: isChecked, onStage)
            return texts.matterToTheirPagesOnly(part)
                ? Outcome(part.value, texts.last.diagnostics)
                : make(inputs, .everything, isChecked: isChecked, onStage)
        case .everything:
            return make(inputs, scope, isChecked: isChecked, onStage)
        }
    }

    private func make(
        _ inputs: Inputs,
        _ scope: BuildPlan,
        isChecked: Bool,
        _ onStage: (BuildStage) -> Void
    ) -> Outcome<BuiltSite> {
        let part = scope.part
        onStage(.reading)
        let reader = ContentReader(root: inputs.contentRoot)
        let (content, data) = reader.read(inputs.content, texts: part?.texts) { content in
            DataReader().read(
                inputs.content,
                indicators: content.indicators,
                plans: content.plans,
                levels: content.settings.levels,
                root: inputs.contentRoot,
                completed: scope.figures
            )
        }
        onStage(.assembling)
        let plans = ActionJoiner().join(data.value.data.actionRows, into: content.value.plans)
        let locale = LocaleReader().read(
            inputs.words,
            language: content.value.settings.language,
            settings: inputs.contentRoot + "/site.yml"
        )
        let written = content.value.with(plans: plans.value)
        let attachments = AttachmentReader(root: inputs.contentRoot).read(written, files: inputs.content)
        let site = SiteAssembler().assemble(
            written,
            data.value.data,
            attachments: attachments.value,
            asOf: inputs.asOf,
            signs: locale.value.signs
        )
        let undone = PlanChecker().check(site.value)
        let enclosed = attachments.value.refused.union(attachments.value.files.map(\.file.path))
        let unused = UnusedFiles.diagnostics(inputs.content, skipping: inputs.dataOfUnread(content.diagnostics)) {
            reader.reads($0) || data.value.usedPaths.contains($0) || enclosed.contains($0)
                || content.value.settings.branding?.logo.map { "\(inputs.contentRoot)/\($0.value)" } == $0
        }

        onStage(.compilingTemplates)
        let templates = TemplateLibrary(inputs.templates)
        let assets = AssetPipeline().build(
            inputs.assets,
            for: content.value.settings,
            content: inputs.content,
            root: inputs.contentRoot
        )
        let renderer = PageRenderer.make(templates: templates, assets: assets.value)
        let idle = templates.unused(pages: PageRenderer.contexts().map(\.template)).filter(inputs.isAboutContent)
        onStage(.listingPages)
        let pages = renderer.value?.pages(of: site.value, locale: locale.value, part)

        if isChecked { onStage(.checking) }
        let checks = isChecked ? Self.checks(site.value, written, pages: pages?.value ?? []) : []
        let findings =
            content.diagnostics + data.diagnostics + plans.diagnostics + attachments.diagnostics + site.diagnostics
            + undone + locale.diagnostics
            + unused
        return Outcome(
            BuiltSite(
                files: pages?.value.map(BuiltFile.init) ?? [],
                scope: scope,
                enclosing: attachments.value.texts.filter(reader.isProfile).sorted(),
                completed: data.value.data.areFiguresComplete ? nil : FinalFigures(site.value)
            ),
            findings + assets.diagnostics + renderer.diagnostics + idle + (pages?.diagnostics ?? []) + checks
        )
    }

    private static func checks(_ site: Site, _ content: Content, pages: [OutputFile]) -> [Diagnostic] {
        let finished = Dictionary(pages.map { ($0.path, $0.render) }) { first, _ in first }
        return SiteChecker().check(site, content, pages: FinishedPages(finished))
    }
}
