private import Assembly
private import Assets
private import Checks
private import ContentLoading
private import DataLoading
package import Diagnostics
private import Localization
package import Model
private import Pages
private import Templates

/// The stages that make a list of files from the inputs, top to bottom; start reading here.
package struct SiteBuilder: Sendable {
    /// A builder, which keeps nothing between builds.
    package init() {}

    /// Turns the inputs of a site into the list of its files, and says everything that is wrong with them on the way.
    ///
    /// The files are worth writing only where no diagnostic is an error. Each is rendered when its bytes are asked for,
    /// so that no more of them are in memory than are being written.
    ///
    /// - Parameters:
    ///   - plan: how much has to be made. Where more than its own pages depends on a changed profile, or anything is
    ///     wrong with it, everything is.
    ///   - isChecked: whether to look as well for what is hard to read or out of date.
    ///   - onStage: is told of each stage when it begins.
    package func build(
        _ inputs: Inputs,
        _ plan: BuildPlan = .everything,
        isChecked: Bool = false,
        onStage: (BuildStage) -> Void = { _ in }
    ) -> Outcome<ListedSite> {
        switch plan {
        case .nothing(let last):
            return Outcome(
                ListedSite(files: [], plan: plan, profilesWithAttachments: [], completed: nil),
                last.diagnostics
            )
        case .profiles(let changed):
            let part = list(inputs, plan, isChecked: isChecked, onStage)
            return changed.affectOnlyTheirOwnPages(part)
                ? Outcome(part.value, changed.last.diagnostics)
                : list(inputs, .everything, isChecked: isChecked, onStage)
        case .everything:
            return list(inputs, plan, isChecked: isChecked, onStage)
        }
    }

    private func list(
        _ inputs: Inputs,
        _ plan: BuildPlan,
        isChecked: Bool,
        _ onStage: (BuildStage) -> Void
    ) -> Outcome<ListedSite> {
        let part = plan.part
        onStage(.reading)
        let reader = ContentReader(root: inputs.contentRoot)
        let (content, data) = reader.read(inputs.content, texts: part?.texts) { content in
            DataReader().read(
                inputs.content,
                indicators: content.indicators,
                plans: content.plans,
                levels: content.settings.levels,
                root: inputs.contentRoot,
                asOf: inputs.asOf,
                completed: plan.figures
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
        let attached = attachments.value.refused.union(attachments.value.files.map(\.file.path))
        let unused = UnusedFiles.diagnostics(inputs.content, skipping: inputs.dataOfUnread(content.diagnostics)) {
            reader.reads($0) || data.value.usedPaths.contains($0) || attached.contains($0)
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
            ListedSite(
                files: pages?.value ?? [],
                plan: plan,
                profilesWithAttachments: attachments.value.texts.filter(reader.isProfile).sorted(),
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

/// The files of a site, listed and not yet rendered.
package struct ListedSite: Sendable {
    /// Those to write: every file of the site, or those alone that the plan names.
    package let files: [OutputFile]
    /// How much of the site the files are.
    let plan: BuildPlan
    /// The paths of the profiles that have attachments, such as pictures, of those whose bodies were read.
    ///
    /// More depends on them than the pages that show them.
    let profilesWithAttachments: [String]
    /// The figures of the site, where they were completed for it; nil where they were known.
    let completed: FinalFigures?

    /// This site with other forms of its files.
    func with(_ files: [OutputFile]) -> ListedSite {
        ListedSite(files: files, plan: plan, profilesWithAttachments: profilesWithAttachments, completed: completed)
    }
}
