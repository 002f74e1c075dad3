internal import Diagnostics
private import Model
public import Output

/// Placard as a library: turns a folder of Markdown, figures and boundaries into a website about places.
public enum Placard {
    /// Builds a site; this is the one sequence of a build's steps, and what every command calls.
    ///
    /// It reads the files, holds them against what the last build left, lists the pages and everything that is wrong,
    /// and stops there where there is an error: a site with errors is never written, and the last good one stays as it
    /// is. Else it does what the options ask for.
    ///
    /// A file that calls it imports `Placard`, and those of `Diagnostics`, `Model` and `Output` whose members it uses;
    /// this example needs all four, `Model` for the day:
    ///
    /// ```swift
    /// var options = BuildOptions(root: site, templates: placard, day: day)
    /// options.variants = [.gzip]
    /// let result = try await Placard.build(options)
    /// for finding in result.diagnostics {
    ///     print(finding.severity, finding.rule.code, finding.summary)
    /// }
    /// guard case .written(let written) = result.completion else { return nil }
    /// print("\(written.added.count) files added, \(written.changed.count) changed")
    /// options.mode = .list
    /// let home = try await Placard.build(options).file(at: "index.html")
    /// return home?.render()
    /// ```
    ///
    /// - Throws: what the disk refused, in words for the person at the keyboard. What is wrong with the content, or in
    ///   the way of the pages, is no error but in the result.
    @concurrent public static func build(_ options: BuildOptions) async throws -> BuildResult {
        let folder = options.folder
        var timer = StageTimer(isRunning: options.measuresTime)
        func begin(_ stage: BuildStage, files: Int = 0) {
            timer.begin(stage)
            options.onProgress(.stage(stage, files: files))
        }
        if let written = options.writtenFolder {
            if try folder.isInput(written) { throw OutputInsideInput(output: written, isRecord: false) }
            if try folder.isRecord(written) { throw OutputInsideInput(output: written, isRecord: true) }
        }

        begin(.readingFiles)
        let inputs = try folder.inputs(asOf: options.day)
        let memory = options.memory(for: inputs.value)
        if let same = options.last?.repeated(memory, inputs) { return same }
        if options.writes { begin(.comparingSources) }
        // A part is no last build: it has not all the files by which the next one could tell what to make again.
        let cache = options.writes && options.part == nil ? BuildCache(for: options, inputs: inputs.value) : nil
        let plan = cache?.plan(threads: options.threads) ?? .everything
        let site = SiteBuilder().build(inputs.value, plan, isChecked: options.isCheck, memory: memory) { begin($0) }
        timer.begin(nil)
        let lost = options.writes ? lostAddresses(site.value, inputs.value, options) : []
        let ofHost = site.diagnostics.hasErrors ? [] : refusals(of: options.host, site.value, inputs.value, options)
        var result = BuildResult(
            Outcome(site.value, site.diagnostics + lost + ofHost),
            of: inputs,
            in: folder,
            changes: cache?.changes ?? memory.changes
        )
        guard !result.diagnostics.hasErrors, !options.isStrict || !result.diagnostics.hasWarnings else { return result }

        do {
            let part = try options.partToWrite.map { PartRecord($0, of: try BuildIdentity(options, inputs.value)) }
            let listed =
                try part?.part.files(of: site.value.files, variants: options.variants, for: options.targetName)
                ?? site.value.files
            let profiler = options.measuresTime ? RenderProfiler(listed, options.variants) : nil
            let work = WritingWork(
                files: profiler?.files ?? listed,
                variants: profiler?.variants ?? options.variants,
                part: part,
                options: options
            )
            if options.rendersFiles { begin(.makingPages, files: listed.count) }
            let (completion, found) = try work.done(site, cache)
            result.finish(completion, found)
            timer.begin(nil)
            result.timings = profiler.map { BuildTimings(stages: timer.stages, kinds: $0.lines) }
        } catch let refusal as WriteRefusal {
            // Texts are named from the site's folder, and the output folder from here.
            let found = refusal.diagnostics.map { finding in
                inputs.value.isAboutContent(finding) ? finding.moved(folder.pathFromHere) : finding
            }
            result.finish(.refused, found)
        }
        return result
    }

    /// The pages of the last build that this one would take away; none where only a part of the site is made.
    private static func lostAddresses(
        _ site: ListedSite,
        _ inputs: Inputs,
        _ options: BuildOptions
    ) -> [Diagnostic] {
        guard case .everything = site.plan, !site.files.isEmpty else { return [] }
        // What cannot be read is told of when the site is written.
        let before = (try? SiteWriter().writtenPaths(in: options.outputPath)) ?? []
        return LostAddresses(before: before, now: site.files.map(\.path), old: site.oldAddresses)
            .diagnostics(settings: inputs.contentRoot + "/site.yml")
    }

    /// What a host would refuse of the whole site; nothing where none is named.
    private static func refusals(
        of host: StaticHost?,
        _ site: ListedSite,
        _ inputs: Inputs,
        _ options: BuildOptions
    ) -> [Diagnostic] {
        host.map {
            HostCheck($0, threads: options.threads).diagnostics(site.files, settings: inputs.contentRoot + "/site.yml")
        } ?? []
    }

    /// Says how the site that was last built into a folder differs from an earlier one, by their manifests alone;
    /// nothing is built.
    ///
    /// - Parameters:
    ///   - output: the folder that the site was built into.
    ///   - manifest: a copy of an earlier `.placard-manifest`.
    /// - Throws: what the disk refused, or why a manifest cannot be used, in words for the person at the keyboard.
    public static func compare(builtInto output: String, since manifest: String) throws -> SiteDifference {
        try SiteComparer().compare(writtenTo: output, since: manifest)
    }
}

/// The output folder lies in the content or the templates, where the next build would read the pages as its input, or
/// in the folder of what Placard keeps for the next build.
public struct OutputInsideInput: Error, CustomStringConvertible {
    /// The output folder as it was named.
    public let output: String

    /// Whether it is the folder of what Placard keeps.
    let isRecord: Bool

    /// The fault in words for the person at the keyboard.
    public var description: String {
        isRecord
            ? "the pages cannot go into \(output): Placard keeps there what it knows of the last build."
            : "the pages cannot go into \(output): the next build would read them as content."
    }
}
