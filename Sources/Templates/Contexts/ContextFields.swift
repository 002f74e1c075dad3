/// The fields of one kind of context, under the name by which template authors know it.
@usableFromInline
package struct ContextFields<Context>: Sendable {
    /// What template authors see the context called: `IndicatorCard`.
    package let name: String

    /// The fields in the order in which they are shown to template authors.
    @usableFromInline package let fields: [Field<Context>]

    /// Lists the fields of a context; of two fields with one name, the first is the one templates reach.
    @usableFromInline
    package init(_ name: String, _ fields: [Field<Context>]) {
        self.name = name
        self.fields = fields
    }

    /// The same fields without their types and getters, as the compiler and the description of fields see them.
    @usableFromInline
    var shape: ContextShape {
        ContextShape(
            identity: ContextShape.Identity(type: ObjectIdentifier(Context.self), name: name),
            fields: fields.map(\.shape)
        )
    }
}
