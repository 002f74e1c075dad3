package import Diagnostics

/// The templates and partials of a site, parsed and known by name, ready to be compiled against contexts.
package struct TemplateLibrary: Sendable {
    package init(_ files: [SourceFile]) {
    }

    /// Compiles the template of the given name against a kind of context; nil where it has faults.
    package func compile<C: TemplateContext>(_ name: String, for type: C.Type) -> Outcome<Template<C>?> {
        Outcome(nil)
    }
}
