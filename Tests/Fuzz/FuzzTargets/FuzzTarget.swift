/// One reader of what strangers may write, to be given any bytes.
///
/// An input is read as a build would read it. A crash, a hang and the use of too much memory are for the fuzzer to
/// see; what else must hold is checked here and told as a fault.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A ZIP file, and all in it; or a file packed by gzip.
    case archive
    /// A file of outlines.
    case boundaries
    /// A text of the site behind a line with its path: settings, terms, briefings, profiles, plans.
    case content
    /// A table of the site behind a line with its path: areas, figures, postcodes, actions.
    case data
    /// A drawing that a site publishes.
    case drawing
    /// A file of which nothing is known behind a line with its name, as `placard import` looks at it.
    case imported = "import"
    /// A text in Markdown.
    case markdown
    /// A picture of which the metadata are taken off.
    case picture
    /// What a build keeps for the next: the record of its files, of its figures, and the manifest.
    case record
    /// A whole site in which the file named in the first line is another; all its pages are made.
    case site
    /// A template, with a context of every kind of field.
    case template
    /// The words of a language.
    case words
    /// The files of a workbook, each behind a line `=== name`.
    case workbook

    /// Reads an input, and says what is wrong with what came of it: nothing where all is well.
    ///
    /// - Parameter site: the site whose files inputs stand for.
    package func faults(in input: [UInt8], of site: FuzzSite) -> [String] {
        switch self {
        case .archive: ContainerTargets.archive(input)
        case .boundaries: site.data(with: "Content/areas/boundaries/sampleshire.geojson", input)
        case .content: site.content(with: input)
        case .data: site.data(with: input)
        case .drawing: PublishedTargets.drawing(input)
        case .imported: site.imported(input)
        case .markdown: PublishedTargets.markdown(input)
        case .picture: PublishedTargets.picture(input)
        case .record: KeptTargets.record(input)
        case .site: site.pages(with: input)
        case .template: TemplateTarget.template(input)
        case .words: site.words(with: input)
        case .workbook: ContainerTargets.workbook(input)
        }
    }

    /// Inputs to begin with, by name: the files of the site that are of its kind.
    package func seeds(from site: FuzzSite) -> [(name: String, bytes: [UInt8])] {
        switch self {
        case .boundaries: site.files { $0.hasSuffix(".geojson") }
        case .content: site.namedFiles { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
        case .data: site.namedFiles { $0.hasSuffix(".csv") || $0.hasSuffix(".geojson") }
        case .drawing: site.files { $0.hasSuffix(".svg") }
        case .imported: site.namedFiles { $0.hasSuffix(".csv") }
        case .markdown: site.files { $0.hasSuffix(".md") }
        case .picture: site.files { $0.hasSuffix(".png") } + PublishedTargets.pictures
        case .site: site.namedFiles { _ in true }
        case .template: site.templates
        case .words: site.ownWords
        case .record: KeptTargets.seeds
        case .workbook: ContainerTargets.workbooks
        case .archive: ContainerTargets.archives
        }
    }
}
