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

/// The stages that make a list of files from the inputs, top to bottom: load, assemble, list the pages.
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
    ///   - memory: whether the stages are kept for a next build, and those that an earlier one kept.
    ///   - onStage: is told of each stage when it begins.
    package func build(
        _ inputs: Inputs,
        _ plan: BuildPlan = .everything,
        isChecked: Bool = false,
        memory: StageMemory.Use = .none,
        onStage: (BuildStage) -> Void = { _ in }
    ) -> Outcome<ListedSite> {
        switch plan {
        case .nothing(let last):
            return Outcome(
                ListedSite(
                    files: [],
                    plan: plan,
                    profilesWithAttachments: [],
                    oldAddresses: [],
                    pathOnServer: "/",
                    completed: nil,
                    memory: nil
                ),
                last.diagnostics
            )
        case .profiles(let changed):
            let part = list(inputs, plan, isChecked: isChecked, memory, onStage)
            return changed.affectOnlyTheirOwnPages(part)
                ? Outcome(part.value, changed.last.diagnostics)
                : list(inputs, .everything, isChecked: isChecked, memory, onStage)
        case .everything:
            return list(inputs, plan, isChecked: isChecked, memory, onStage)
        }
    }

    private func list(
        _ inputs: Inputs,
        _ plan: BuildPlan,
        isChecked: Bool,
        _ use: StageMemory.Use,
        _ onStage: (BuildStage) -> Void
    ) -> Outcome<ListedSite> {
        onStage(.reading)
        let known = StageMemory.Known(use, for: inputs, saysUnread: isChecked)
        let loaded = load(inputs, plan, saysUnread: isChecked, known)
        onStage(.assembling)
        let settings = loaded.value.content.value.settings
        let locale = known.locale(settings) ?? locale(inputs, settings)
        let assembled = assemble(loaded.value, inputs, locale, faults: loaded.diagnostics)
        onStage(.compilingTemplates)
        let assets = known.assets ?? self.assets(inputs, settings)
        let renderer = known.renderer(with: assets.value, settings) ?? renderer(inputs, assets.value, locale.value)
        onStage(.listingPages)
        let pages = renderer.value?.pages(of: assembled.value.site, locale: locale.value, plan.part)
        if isChecked { onStage(.checking) }
        let (site, content) = (assembled.value.site, assembled.value.content)
        let checks = isChecked ? Self.checks(site, content, pages: pages?.value ?? []) : []
        return Outcome(
            ListedSite(
                files: pages?.value ?? [],
                plan: plan,
                profilesWithAttachments: assembled.value.profilesWithAttachments,
                oldAddresses: content.settings.oldAddresses,
                pathOnServer: PagePath.notFound(baseURL: content.settings.baseURL).root,
                completed: loaded.value.data.value.data.areFiguresComplete ? nil : FinalFigures(site),
                memory: use.keeps
                    ? StageMemory(
                        inputs: inputs,
                        saysUnread: isChecked,
                        content: loaded.value.content,
                        locale: locale,
                        data: loaded.value.data,
                        assets: assets,
                        renderer: renderer
                    ) : nil
            ),
            loaded.diagnostics + assembled.diagnostics + assets.diagnostics + renderer.diagnostics
                + (pages?.diagnostics ?? []) + checks
        )
    }

    /// Reads the texts, and the data meanwhile, where they are not known.
    private func load(
        _ inputs: Inputs,
        _ plan: BuildPlan,
        saysUnread: Bool,
        _ known: StageMemory.Known
    ) -> Outcome<LoadedInputs> {
        let reader = ContentReader(root: inputs.contentRoot)
        let (content, data): (Outcome<Content>, Outcome<DataReader.Result>)
        if let texts = known.content {
            (content, data) = (texts, self.data(texts.value, inputs, plan, saysUnread: saysUnread, known))
        } else {
            (content, data) = reader.read(inputs.content, texts: plan.part?.texts) { content in
                self.data(content, inputs, plan, saysUnread: saysUnread, known)
            }
        }
        let loaded = LoadedInputs(
            content: content,
            data: data,
            dataOfUnread: inputs.dataOfUnread(content.diagnostics)
        )
        return Outcome(loaded, content.diagnostics + data.diagnostics)
    }

    /// Reads the data that the texts ask for, where they are not known.
    private func data(
        _ content: Content,
        _ inputs: Inputs,
        _ plan: BuildPlan,
        saysUnread: Bool,
        _ known: StageMemory.Known
    ) -> Outcome<DataReader.Result> {
        known.data(content.settings)
            ?? DataReader().read(
                inputs.content,
                indicators: content.indicators,
                plans: content.plans,
                forums: content.forums,
                levels: content.settings.levels,
                areaSources: content.settings.areaSources,
                root: inputs.contentRoot,
                asOf: inputs.asOf,
                saysUnread: saysUnread,
                completed: saysUnread ? nil : plan.figures
            )
    }

    /// Makes one site of texts, data and attachments, in the words of its language, and finds the files that it leaves
    /// unused.
    private func assemble(
        _ loaded: LoadedInputs,
        _ inputs: Inputs,
        _ locale: Outcome<Locale>,
        faults: [Diagnostic]
    ) -> Outcome<AssembledSite> {
        let (reader, settings) = (ContentReader(root: inputs.contentRoot), loaded.content.value.settings)
        let plans = ActionJoiner().join(loaded.data.value.data.actionRows, into: loaded.content.value.plans)
        let forums = IssueJoiner(asOf: inputs.asOf).join(
            loaded.data.value.data.issueSheets,
            into: loaded.content.value.with(plans: plans.value, forums: loaded.content.value.forums)
        )
        let content = loaded.content.value.with(plans: plans.value, forums: forums.value)
        let attachments = AttachmentReader(root: inputs.contentRoot).read(content, files: inputs.content)
        let site = SiteAssembler().assemble(
            content,
            loaded.data.value.data,
            attachments: attachments.value,
            asOf: inputs.asOf,
            locale: locale.value
        )
        let leftUndone = PlanChecker().check(site.value) + PriorityChecker().check(site.value)
        let attached = attachments.value.refused.union(attachments.value.files.map(\.file.path))
        let unusedFiles = UnusedFiles.diagnostics(
            inputs.content,
            skipping: loaded.dataOfUnread,
            faults: faults + attachments.diagnostics
        ) {
            reader.reads($0) || loaded.data.value.usedPaths.contains($0) || attached.contains($0)
                || settings.branding?.logo.map { "\(inputs.contentRoot)/\($0.value)" } == $0
        }
        let assembled = AssembledSite(
            site: site.value,
            content: content,
            profilesWithAttachments: attachments.value.texts.filter(reader.isProfile).sorted()
        )
        return Outcome(
            assembled,
            plans.diagnostics + forums.diagnostics + attachments.diagnostics + site.diagnostics + leftUndone
                + locale.diagnostics
                + unusedFiles
        )
    }

    /// The words of the site's language.
    private func locale(_ inputs: Inputs, _ settings: SiteSettings) -> Outcome<Locale> {
        LocaleReader().read(inputs.words, language: settings.language, settings: inputs.contentRoot + "/site.yml")
    }

    /// The files that are published as they are, in the site's colours.
    private func assets(_ inputs: Inputs, _ settings: SiteSettings) -> Outcome<[SourceFile]> {
        AssetPipeline().build(inputs.assets, for: settings, content: inputs.content, root: inputs.contentRoot)
    }

    /// What pages are made with; nil where a template cannot be compiled.
    private func renderer(_ inputs: Inputs, _ assets: [SourceFile], _ locale: Locale) -> Outcome<PageRenderer?> {
        let templates = TemplateLibrary(inputs.templates, phrases: TemplatePhrase.all(of: locale))
        let renderer = PageRenderer.make(templates: templates, assets: assets)
        let unused = templates.unused(pages: PageRenderer.contexts().map(\.template)).filter(inputs.isAboutContent)
        return Outcome(renderer.value, renderer.diagnostics + unused)
    }

    private static func checks(_ site: Site, _ content: Content, pages: [OutputFile]) -> [Diagnostic] {
        let finished = Dictionary(pages.map { ($0.path, $0.render) }) { first, _ in first }
        return SiteChecker().check(site, content, pages: FinishedPages(finished))
    }
}

/// What the inputs say, each part by itself.
private struct LoadedInputs {
    let content: Outcome<Content>
    let data: Outcome<DataReader.Result>
    /// The folder of data files, where an indicator that may name them could not be read.
    let dataOfUnread: String?
}

/// A site with what its pages and checks need beside it.
private struct AssembledSite {
    let site: Site
    /// What the editors wrote, with the actions of spreadsheets in its plans.
    let content: Content
    /// The paths of the profiles that have attachments, of those whose bodies were read.
    let profilesWithAttachments: [String]
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
    /// The addresses that pages had once, as `site.yml` has them.
    let oldAddresses: [OldAddress]
    /// The path of the site on the server that it is published on, ending in `/`; empty where `site.yml` names none.
    let pathOnServer: String
    /// The figures of the site, where they were completed for it; nil where they were known.
    let completed: FinalFigures?
    /// What the stages made; nil where nobody asked for it.
    package let memory: StageMemory?

    /// This site with other forms of its files.
    func with(_ files: [OutputFile]) -> ListedSite {
        ListedSite(
            files: files,
            plan: plan,
            profilesWithAttachments: profilesWithAttachments,
            oldAddresses: oldAddresses,
            pathOnServer: pathOnServer,
            completed: completed,
            memory: memory
        )
    }
}
