private import Diagnostics
private import Pages
private import Templates

/// What each template may use, for `placard fields`.
package struct FieldCatalogue: Sendable {
    private let descriptions: [TemplateDescription]

    /// The fields of every template that pages are made from.
    package init() {
        descriptions = PageRenderer.contexts()
    }

    /// The names of all templates that pages are made from.
    package var templates: [String] {
        descriptions.map(\.template)
    }

    /// The fields of one template, or of all, as lines of text; nil where there is no such template.
    package func text(of template: String? = nil) -> String? {
        chosen(template).map { chosen in
            chosen.map { description in
                let contexts = description.contexts.map { $0.lines.joined(separator: "\n") }
                return "Templates/\(description.template).mustache\n\n" + contexts.joined(separator: "\n\n") + "\n"
            }.joined(separator: "\n")
        }
    }

    /// The catalogue as JSON: an array of templates with their contexts and fields, one template a line.
    package func json(of template: String? = nil) -> String? {
        chosen(template).map { JSONValue.lines($0.map(Self.json)).text + "\n" }
    }

    private static func json(_ description: TemplateDescription) -> JSONValue {
        let contexts = description.contexts.map(json)
        return .object([("template", .text(description.template)), ("contexts", .list(contexts))])
    }

    private static func json(_ context: ContextDescription) -> JSONValue {
        let fields = context.fields.map { field in
            JSONValue.object([
                ("name", .text(field.name)), ("kind", .text(field.kind)), ("item", .optional(field.item)),
                ("help", .text(field.help)),
            ])
        }
        return .object([("name", .text(context.name)), ("fields", .list(fields))])
    }

    private func chosen(_ template: String?) -> [TemplateDescription]? {
        guard let template else { return descriptions }
        let found = descriptions.filter { $0.template == template }
        return found.isEmpty ? nil : found
    }
}
