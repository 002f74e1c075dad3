internal import Diagnostics
internal import Model
package import Templates

/// A line of the list of everything that a site consists of: a kind of page, or of other files.
protocol OutputKind: Sendable {
    /// What its files are called where the work of a build is counted: `glossary page`.
    static var kind: String { get }

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

/// Compiles the templates of pages, and keeps a list of them and of everything wrong with them.
struct PageCompiler {
    private let library: TemplateLibrary
    private var known: Set<Fault> = []
    /// In the order found; a fault in a partial is listed once, however many templates use it.
    private(set) var diagnostics: [Diagnostic] = []
    /// Every template that was asked for, with what it may use.
    private(set) var descriptions: [TemplateDescription] = []

    /// What makes two findings the same fault: its place, for the words may name the page it was met on.
    private struct Fault: Hashable {
        let rule: Rule
        let location: SourceLocation?
        /// Only for a fault without a place.
        let summary: String?
    }

    init(_ library: TemplateLibrary) {
        self.library = library
    }

    /// The template of that name, compiled for a kind of page; nil where it has faults.
    mutating func compile<Content: Page>(_ name: String, kind: String, for type: Content.Type) -> CompiledPage<Content>?
    {
        descriptions.append(TemplateDescription(template: name, of: type))
        let outcome = library.compile(name, for: type)
        for finding in outcome.diagnostics {
            let fault = Fault(
                rule: finding.rule,
                location: finding.location,
                summary: finding.location == nil ? finding.summary : nil
            )
            if known.insert(fault).inserted { diagnostics.append(finding) }
        }
        return outcome.value.map { template in
            CompiledPage(template: template, kind: kind, names: library.names(usedBy: [name]).sorted())
        }
    }
}

/// What one template may use, for `placard fields`.
package struct TemplateDescription: Sendable {
    /// The template's name: `indicator` for `Templates/indicator.mustache`.
    package let template: String
    /// Its context first, then every context that can be reached from there, each once.
    package let contexts: [ContextDescription]

    init<Context: TemplateContext>(template: String, of type: Context.Type) {
        self.template = template
        contexts = ContextDescription.of(type)
    }
}
