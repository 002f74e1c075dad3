internal import Diagnostics
internal import Model
internal import Output

/// The last stage of a build: what is done with the files of a site in which there is no error.
struct WritingWork: Sendable {
    let files: [OutputFile]
    let variants: [PrecompressedVariant]
    /// Which part of the site the files are; nil where they are all of it.
    let part: PartRecord?
    let options: BuildOptions

    /// Does what the options ask for.
    ///
    /// - Parameters:
    ///   - site: what was made of the inputs, with what was found wrong in them.
    ///   - cache: what the last build into the folder left; nil where none counts.
    /// - Returns: how far the build went, and warnings about the last stage alone.
    /// - Throws: what the disk refused, or `WriteRefusal`.
    func done(
        _ site: Outcome<ListedSite>,
        _ cache: BuildCache?
    ) throws -> (BuildResult.Completion, [Diagnostic]) {
        switch options.mode {
        case .write:
            let written = try written(site, cache)
            return (.written(written), written.diagnostics)
        case .archive(let archive): return (.archived(try archived(archive)), [])
        case .compareWithOutput:
            let difference = try comparer.compare(
                files,
                variants: variants,
                with: options.outputPath,
                onFile: onFile
            )
            return (.compared(difference), difference.diagnostics)
        case .compareWithManifest(let path):
            let difference = try comparer.compare(files, variants: variants, since: path, onFile: onFile)
            return (.compared(difference), difference.diagnostics)
        case .check:
            try SiteWriter.requireFit(of: files, variants: variants, in: options.outputPath)
            return (.listed, [])
        case .list: return (.listed, [])
        }
    }

    private var comparer: SiteComparer { SiteComparer(threads: options.threads) }

    private var onFile: @Sendable () -> Void {
        { [options] in options.onProgress(.file) }
    }

    private func written(_ site: Outcome<ListedSite>, _ cache: BuildCache?) throws -> WriteResult {
        guard let cache else {
            return try SiteWriter(threads: options.threads).write(
                files,
                variants: variants,
                part: part,
                to: options.outputPath,
                onFile: onFile
            )
        }
        return try cache.write(
            site.value.with(files),
            variants: variants,
            found: site.diagnostics,
            threads: options.threads,
            onFile: onFile
        )
    }

    private func archived(_ archive: BuildOptions.Archive) throws -> ArchiveResult {
        let file =
            switch archive {
            case .file(let path): try StreamedFile(at: path)
            case .standardOutput: StreamedFile()
            }
        let result = try ArchiveWriter(threads: options.threads).write(
            files,
            variants: variants,
            part: part,
            on: options.day,
            named: options.targetName,
            onFile: onFile
        ) { bytes throws(FileError) in try file.write(bytes) }
        try file.finish()
        return result
    }
}

extension BuildIdentity {
    /// What a build is made of.
    ///
    /// - Throws: where the program that is running cannot be read.
    init(_ options: BuildOptions, _ inputs: Inputs) throws {
        self.init(
            sources: CacheKeys.digest(of: inputs),
            program: try RunningProgram.contentDigest(),
            day: options.day,
            options: options.variants.map(\.name)
        )
    }
}
