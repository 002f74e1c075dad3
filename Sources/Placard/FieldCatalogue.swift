private import Foundation
private import Pages
private import Templates

/// What each template may use, for `placard fields`.
public struct FieldCatalogue: Sendable {
    private let descriptions: [TemplateDescription]

    /// The fields of every template that pages are made from.
    public init() {
        descriptions = PageRenderer.contexts()
    }

    /// The names of all templates that pages are made from.
    public var templates: [String] {
        descriptions.map(\.template)
    }

    /// The fields of one template, or of all, as lines of text; nil where there is no such template.
    public func text(of template: String? = nil) -> String? {
        chosen(template).map { chosen in
            chosen.map { description in
                let contexts = description.contexts.map { $0.lines.joined(separator: "\n") }
                return "Templates/\(description.template).mustache\n\n" + contexts.joined(separator: "\n\n") + "\n"
            }.joined(separator: "\n")
        }
    }

    /// The catalogue as JSON: an array of templates with their contexts and fields.
    public func json(of template: String? = nil) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return chosen(template)
            .flatMap { try? encoder.encode($0) }
            .map { String(decoding: $0, as: UTF8.self) + "\n" }
    }

    private func chosen(_ template: String?) -> [TemplateDescription]? {
        guard let template else { return descriptions }
        let found = descriptions.filter { $0.template == template }
        return found.isEmpty ? nil : found
    }
}
