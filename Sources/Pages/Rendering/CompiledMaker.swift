internal import Templates

/// A maker of pages with the templates that it has compiled.
struct CompiledMaker: Sendable {
    let maker: any PageMaker
    /// The names of its templates and of all that these put in, sorted.
    private let templates: [String]

    /// nil where a template has faults, which the compiler has noted.
    init?(_ kind: any PageMaker.Type, _ library: TemplateLibrary, _ compiler: inout PageTemplateCompiler) {
        let before = compiler.descriptions.count
        guard let maker = kind.init(&compiler) else { return nil }
        self.maker = maker
        templates = library.names(usedBy: compiler.descriptions[before...].map(\.template)).sorted()
    }

    /// The pages to make for a site, each with its kind and what it uses.
    ///
    /// - Parameter isWanted: which of them are; all unless said.
    func jobs(for view: RenderContext, where isWanted: (PageJob) -> Bool = { _ in true }) -> [PageJob] {
        let jobs = maker.jobs(for: view).filter(isWanted).map { $0.ofKind(type(of: maker).kind) }
        return templates.isEmpty ? jobs : jobs.map { $0.with(templates: templates) }
    }
}
