internal import Diagnostics
internal import Templating

/// Compiles the templates that page makers ask for, and keeps a list of them and of everything wrong with them.
struct TemplateCompiler {
    private let library: TemplateLibrary
    private var known: Set<Diagnostic> = []
    /// In the order found; a fault in a partial is listed once, however many templates use it.
    private(set) var diagnostics: [Diagnostic] = []
    /// Every template that was asked for, with what it may use.
    private(set) var descriptions: [TemplateDescription] = []

    init(_ library: TemplateLibrary) {
        self.library = library
    }

    /// The template of that name, compiled against a kind of context; nil where it has faults.
    mutating func compile<Context: TemplateContext>(_ name: String, for type: Context.Type) -> Template<Context>? {
        descriptions.append(TemplateDescription(template: name, of: type))
        let outcome = library.compile(name, for: type)
        for diagnostic in outcome.diagnostics where known.insert(diagnostic).inserted {
            diagnostics.append(diagnostic)
        }
        return outcome.value
    }
}
