internal import Diagnostics
internal import Model
package import Templates

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
    mutating func compile<Content: Page>(_ name: String, for type: Content.Type) -> CompiledPage<Content>? {
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
            CompiledPage(
                name: name,
                template: template,
                kind: Content.kind(of: name),
                names: library.names(usedBy: [name]).sorted()
            )
        }
    }
}

/// The template of a kind of page, ready to be filled.
struct CompiledPage<Content: Page>: Sendable {
    /// The template's name.
    let name: String
    let template: Template<Content>
    let kind: String
    /// The names of the template and of all that it puts in, sorted.
    let names: [String]

    /// The file of a page, made when it is asked for.
    func file(_ page: Content) -> OutputFile {
        var dependencies = page.dependencies
        dependencies.templates = names
        return OutputFile(
            path: page.path.file,
            kind: kind,
            origin: page.origin,
            isListed: page.isListed,
            dependencies: dependencies
        ) {
            var page = page
            page.prepare()
            return template.render(page)
        }
    }
}

/// What one template may use, for `placard fields`.
package struct TemplateDescription: Sendable {
    /// The template's name: `indicator` for `Templates/indicator.mustache`.
    package let template: String
    private let describe: @Sendable () -> [ContextDescription]

    init<Context: TemplateContext>(template: String, of type: Context.Type) {
        self.template = template
        describe = { ContextDescription.of(type) }
    }

    /// Its context first, then every context that can be reached from there, each once: put together when it is asked
    /// for, as no build asks.
    package var contexts: [ContextDescription] { describe() }
}
