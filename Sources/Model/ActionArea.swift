package import Diagnostics

/// A field of work that a plan sorts its actions by, across its commitments.
package struct ActionArea: Sendable {
    /// The words of its heading, which no other action area of the plan has.
    package let name: String
    /// The fragment of its address on the plan's page.
    package let anchor: String
    /// The prose below its heading.
    package let text: DocumentFragment
    /// The place of its heading.
    package let declaredAt: SourceLocation

    /// Puts an action area together from its part of a plan.
    package init(name: String, anchor: String, text: DocumentFragment, declaredAt: SourceLocation) {
        self.name = name
        self.anchor = anchor
        self.text = text
        self.declaredAt = declaredAt
    }
}

extension ActionPlan {
    /// The name, in a plan's page, of the section that shows its actions by action area.
    package static let areasAnchor = "by-area"

    /// The action area that one of its actions belongs to; nil where the action names none.
    package func area(of action: Action) -> ActionArea? {
        action.area.flatMap { actionAreas.indices.contains($0) ? actionAreas[$0] : nil }
    }
}
