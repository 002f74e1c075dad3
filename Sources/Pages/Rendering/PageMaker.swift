internal import Diagnostics
internal import Model
internal import Templates

/// Makes all pages of one kind.
protocol PageMaker: FileKind {
    init?(_ compiler: inout PageTemplateCompiler)
    func jobs(for view: RenderContext) -> [PageJob]
}

extension PageMaker {
    static func compile(with compiler: inout PageTemplateCompiler) -> CompiledKind? {
        let before = compiler.descriptions.count
        guard let maker = Self(&compiler) else { return nil }
        let templates = compiler.names(usedBy: compiler.descriptions[before...].map(\.template))
        return CompiledKind(showsProfiles: showsProfiles) { view in
            maker.jobs(for: view).map { $0.file(kind: kind, templates: templates) }
        }
    }
}

/// One file still to be made.
struct PageJob: Sendable {
    let path: PagePath
    let kind: String?
    let origin: SourceLocation?
    let isListed: Bool
    let texts: [String]
    let render: @Sendable () -> [UInt8]

    init(
        _ path: PagePath,
        kind: String? = nil,
        origin: SourceLocation? = nil,
        isListed: Bool = true,
        texts: [String] = [],
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.origin = origin
        self.isListed = isListed
        self.texts = texts
        self.render = render
    }

    func file(kind name: String, templates: [String]) -> OutputFile {
        OutputFile(
            path: path.file,
            kind: kind ?? GeneratedFileKind.name(name, of: path.file),
            origin: origin,
            isListed: isListed,
            dependencies: PageDependencies(profiles: texts, templates: templates),
            render: render
        )
    }
}
