/// One name that a template may use: what it is called, what it is, and how its value is got from a context.
@usableFromInline
package struct Field<Context>: Sendable {
    /// The name as templates write it: `areaName`.
    package let name: String

    /// One line of documentation for template authors.
    package let help: String

    /// What a template may do with it.
    package var kind: FieldKind { shape.kind }

    let shape: ContextShape.Field
    @usableFromInline let value: FieldValue<Context>

    @usableFromInline
    init(
        _ name: String,
        _ help: String,
        _ kind: FieldKind,
        item: (@Sendable () -> ContextShape)? = nil,
        value: FieldValue<Context>
    ) {
        self.name = name
        self.help = help
        self.shape = ContextShape.Field(name: name, help: help, kind: kind, item: item)
        self.value = value
    }
}
