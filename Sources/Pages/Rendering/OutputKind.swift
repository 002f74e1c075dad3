internal import Diagnostics
internal import Model

/// A line of the list of everything that a site consists of: a kind of page, or of other files.
protocol OutputKind: Sendable {
    /// Whether any of its files shows the text of a profile.
    static var showsProfiles: Bool { get }

    /// Compiles the templates of its files; nil where one has faults, which the compiler has noted.
    ///
    /// It asks for every template before it gives up, so that all faults are found in one run.
    static func compile(with compiler: inout PageCompiler) -> CompiledKind?
}

extension OutputKind {
    static var showsProfiles: Bool { false }
}

/// A kind of file whose templates are ready.
struct CompiledKind: Sendable {
    let showsProfiles: Bool
    /// The files of a site, in an order that depends on the site alone; each is made when it is asked for.
    let files: @Sendable (RenderContext) -> [OutputFile]
}

/// Files that have no template: downloads, feeds, what the search looks in.
protocol GeneratedFiles: OutputKind {
    /// What its files are called where the work of a build is counted: `figure downloads`.
    static var kind: String { get }

    /// The files of a site, in an order that depends on the site alone.
    static func files(in context: RenderContext) -> [OutputFile]
}

extension GeneratedFiles {
    static func compile(with compiler: inout PageCompiler) -> CompiledKind? {
        CompiledKind(showsProfiles: showsProfiles) { files(in: $0) }
    }

    /// One of the files.
    static func file(
        _ path: PagePath,
        origin: SourceLocation? = nil,
        isListed: Bool = true,
        render: @escaping @Sendable () -> [UInt8]
    ) -> OutputFile {
        OutputFile(
            path: path.file,
            kind: name(of: path.file),
            origin: origin,
            isListed: isListed,
            render: render
        )
    }

    /// The name of the kind with the ending of a file's name, for the files are of several: `figure downloads (csv)`.
    private static func name(of path: String) -> String {
        guard !path.hasSuffix("-metadata.json") else { return kind + " (metadata.json)" }
        // By bytes: a large site has a hundred thousand files.
        let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return kind }
        return "\(kind) (\(file[file.utf8.index(after: dot)...]))"
    }
}
