/// Makes all pages of one kind.
protocol PageMaker: Sendable {
    /// What its files are called where the work of a build is counted: `glossary page`.
    static var kind: String { get }

    /// Compiles the templates of its pages; nil where one has faults, which the compiler has noted.
    ///
    /// Ask for every template before giving up, so that all faults are found in one run.
    init?(_ compiler: inout PageTemplateCompiler)

    /// Whether any of its pages shows the text of a profile.
    var showsTexts: Bool { get }

    /// The pages to make for a site, in an order that depends on the site alone.
    func jobs(for view: RenderContext) -> [PageJob]
}

extension PageMaker {
    var showsTexts: Bool { false }
}
