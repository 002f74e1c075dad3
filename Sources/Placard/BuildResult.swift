public import Diagnostics
public import Model
public import Output

/// What a build found, listed and did.
public struct BuildResult: Sendable {
    /// How far the build went.
    public enum Completion: Sendable {
        /// There is an error, or with `isStrict` a warning: nothing was done.
        case stopped
        /// The output folder cannot hold the files, or has somebody else's in their way: nothing was done.
        case refused
        /// The files are listed, and nothing else was asked for.
        case listed
        case written(WriteResult)
        case archived(ArchiveResult)
        case compared(SiteDifference)
    }

    /// How far the build went, with what it did.
    public private(set) var completion = Completion.stopped

    /// Everything that was found wrong, with paths as they are found from the current folder.
    public private(set) var diagnostics: [Diagnostic]

    /// The files that diagnostics may point into, for showing their lines.
    public let sources: [SourceFile]

    /// The files of the site; a build that writes lists only those that may differ from what the last one left.
    public let files: [OutputFile]

    /// How the sources differ from those of the last build into the folder, or of `BuildOptions.last`.
    ///
    /// nil where none is known.
    public private(set) var changes: SourceChanges?

    /// The path of the site on the server that it is published on, such as `/reports/`; empty where `site.yml` names no
    /// address.
    public let pathOnServer: String

    /// What was found when the files were read from the disk.
    private let foundInFolders: [Diagnostic]

    /// What the stages made, for `BuildOptions.last`; nil where the build did more than list the files.
    let memory: StageMemory?

    /// What took how long; nil where it was not asked for.
    public internal(set) var timings: BuildTimings?

    /// Whether a build of these sources would write the site, strictly or not, whatever only a check finds besides.
    ///
    /// - Parameter isStrict: whether a warning stops the build, as `BuildOptions.isStrict` has it.
    public func wouldWrite(isStrict: Bool) -> Bool {
        !diagnostics.contains { finding in
            (finding.severity == .error || isStrict && finding.severity == .warning)
                && !RuleRegistry.isOnlyChecked(finding)
        }
    }

    /// The file at a path inside the output folder, to be rendered at request; nil where none is listed.
    ///
    /// For a build that lists the whole site (`BuildOptions.Mode.list`): one that writes lists only what may differ.
    /// Each call looks through the whole list, so make a dictionary of `files` where many are asked for.
    public func file(at path: String) -> OutputFile? {
        files.first { $0.path == path }
    }

    /// - Parameter site: what was made of the inputs, with what was found wrong in them.
    init(
        _ site: Outcome<ListedSite>,
        of inputs: Outcome<Inputs>,
        in folder: SiteFolder,
        changes: SourceChanges?
    ) {
        files = site.value.files
        diagnostics = (inputs.diagnostics + site.diagnostics).map { $0.moved(folder.pathFromHere) }
        sources = (inputs.value.content + inputs.value.templates).map {
            SourceFile(path: folder.pathFromHere($0.path), bytes: $0.bytes)
        }
        self.changes = changes
        pathOnServer = site.value.pathOnServer
        memory = site.value.memory
        foundInFolders = inputs.diagnostics
    }

    /// This result again, where another build of the same site reads the same; nil where anything differs.
    func repeated(_ use: StageMemory.Use, _ inputs: Outcome<Inputs>) -> BuildResult? {
        guard case .takenOver(_, let changes) = use, changes.isEmpty, foundInFolders == inputs.diagnostics else {
            return nil
        }
        var same = self
        same.changes = changes
        return same
    }

    mutating func finish(_ completion: Completion, _ found: [Diagnostic] = []) {
        self.completion = completion
        diagnostics += found
    }
}

/// What a build took.
public struct BuildTimings: Sendable {
    /// What was counted of one kind of file.
    public struct Kind: Sendable {
        /// The kind: `neighbourhood page`.
        public let name: String
        /// How many were rendered.
        public let files: Int
        /// The time of a processor, in nanoseconds.
        public let nanoseconds: Int
        /// How many bytes they have together.
        public let bytes: Int
    }

    /// How long each stage took by the clock on the wall, in their order.
    public let stages: [(stage: BuildStage, time: Duration)]

    /// What rendering took, the kind first that took longest.
    public let kinds: [Kind]
}

extension Diagnostic {
    /// This finding with every path it points at put another way.
    func moved(_ path: (String) -> String) -> Diagnostic {
        func place(_ location: SourceLocation) -> SourceLocation {
            SourceLocation(
                path: path(location.path),
                sheet: location.sheet,
                line: location.line,
                column: location.column
            )
        }
        var moved = self
        moved.location = location.map(place)
        moved.related = related.map { Related(location: place($0.location), message: $0.message) }
        return moved
    }
}
