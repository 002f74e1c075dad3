internal import Templating

/// What one template may use, for `placard fields`.
package struct TemplateDescription: Sendable {
    /// One name that a template may use.
    package struct Field: Sendable, Hashable {
        package let name: String
        /// What a template may do with it, to follow "is": `a list`.
        package let kind: String
        package let help: String
    }

    /// The template's name: `indicator` for `Templates/indicator.mustache`.
    package let template: String
    /// What the context is called: `IndicatorPage`.
    package let context: String
    package let fields: [Field]

    init<Context: TemplateContext>(template: String, of type: Context.Type) {
        self.template = template
        let known = Context.fields
        context = known.name
        fields = known.fields.map { Field(name: $0.name, kind: $0.kind.phrase, help: $0.help) }
    }
}
