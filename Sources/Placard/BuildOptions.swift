public import Model
public import Output

/// What to build, from where, and what to do with it.
public struct BuildOptions: Sendable {
    /// What to do with a site in which there is no error.
    public enum Mode: Sendable {
        /// Make the output folder equal the site, touching only what differs.
        case write
        /// Write the site as one tar archive, and no folder.
        case archive(Archive)
        /// Say how the output folder would change, and write nothing.
        case compareWithOutput
        /// Say how the site differs from the one of which that file is the manifest, and write nothing.
        case compareWithManifest(String)
        /// Look as well for what is hard to read or out of date, and write nothing.
        case check
        /// List the files, which are then rendered at request, and write nothing.
        case list
    }

    /// Where an archive goes.
    public enum Archive: Sendable {
        /// A file, which takes its place when it is complete.
        case file(String)
        /// Standard output, so that the archive can be sent on while it is made.
        case standardOutput
    }

    /// The folder that holds the content.
    public var root: String

    /// A host that the site is to be published on, whose limits a check holds against it; nil for none.
    package var host: StaticHost?

    /// The name of the content folder in it.
    public var content = "Content"

    /// The folder that holds Placard's own `Templates`; nil for those inside the program.
    public var templates: String?

    /// The folder for the pages; nil for `Site` beside the content.
    public var output: String?

    /// The day that the site speaks from: the same files and the same day give the same bytes.
    public var day: CalendarDate

    /// What to do with the site; to write it unless said.
    public var mode = Mode.write

    /// Compressed forms of the text files, to lie beside them.
    public var variants: [PrecompressedVariant] = []

    /// The part of the site's files to write or to archive; nil for all of them.
    ///
    /// A part is rendered anew each time. `Placard.join` puts the parts together.
    public var part: SitePart?

    /// The most threads to render and write files with; nil for as many as there are processors.
    public var threads: Int?

    /// Whether to render every page again, whatever the last build left in `.placard`.
    public var isFresh = false

    /// An earlier build with these options by this process, from which this one takes what has not changed.
    ///
    /// nil for none. It counts with `Mode.list` alone.
    public var last: BuildResult?

    /// Whether a warning stops the build as an error does.
    public var isStrict = false

    /// Whether to measure how long the stages take, and what each kind of page takes of a processor.
    public var measuresTime = false

    /// Is told how far the build is, on any thread.
    public var onProgress: @Sendable (BuildProgress) -> Void = { _ in }

    /// A build that writes into `Site` beside the content.
    ///
    /// - Parameters:
    ///   - root: the folder that holds the content.
    ///   - templates: the folder that holds Placard's own `Templates`; nil for those inside the program.
    ///   - day: the day that the site speaks from.
    public init(root: String, templates: String? = nil, day: CalendarDate) {
        self.root = root
        self.templates = templates
        self.day = day
    }

    /// The output folder as it is found from the current folder.
    public var outputPath: String {
        output ?? folder.pathFromHere("Site")
    }

    /// The content folder as it is found from the current folder.
    public var contentPath: String {
        folder.pathFromHere(content)
    }

    /// The folders whose files the build reads, as they are found from the current folder.
    package var inputFolders: [String] { folder.inputFolders }

    /// Where the files are that the build reads.
    var folder: SiteFolder {
        SiteFolder(root: root, content: content, templates: templates)
    }

    /// What the build does with the stages of earlier ones: only a list is made again and again by one process.
    func memory(for inputs: Inputs) -> StageMemory.Use {
        guard case .list = mode else { return .none }
        guard let memory = last?.memory else { return .kept }
        return .takenOver(memory, SourceChanges(from: memory.inputs, to: inputs))
    }

    /// Whether the site is to be written.
    var writes: Bool {
        if case .write = mode { true } else { false }
    }

    /// The folder or the archive that the files go into, as the person at the keyboard named it.
    var targetName: String {
        switch mode {
        case .archive(.file(let path)): path
        case .archive(.standardOutput): "-"
        case .write, .compareWithOutput, .compareWithManifest, .check, .list: outputPath
        }
    }

    /// The folder that the output is written into; nil where none is.
    var writtenFolder: String? {
        switch mode {
        case .write: outputPath
        case .archive(.file(let path)):
            path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        case .archive(.standardOutput), .compareWithOutput, .compareWithManifest, .check, .list: nil
        }
    }

    /// The part to write; nil where all files are to be, or none.
    var partToWrite: SitePart? {
        switch mode {
        case .write, .archive: part
        case .compareWithOutput, .compareWithManifest, .check, .list: nil
        }
    }

    /// Whether the checks are wanted that no build needs.
    var isCheck: Bool {
        if case .check = mode { true } else { false }
    }

    /// Whether the build itself renders the files.
    var rendersFiles: Bool {
        switch mode {
        case .write, .archive, .compareWithOutput, .compareWithManifest: true
        case .check, .list: false
        }
    }
}
