package import Templates

/// What one template may use, for `placard fields`.
package struct TemplateDescription: Sendable, Encodable {
    /// The template's name: `indicator` for `Templates/indicator.mustache`.
    package let template: String
    /// Its context first, then every context that can be reached from there, each once.
    package let contexts: [ContextDescription]

    init<Context: TemplateContext>(template: String, of type: Context.Type) {
        self.template = template
        contexts = ContextDescription.of(type)
    }
}
