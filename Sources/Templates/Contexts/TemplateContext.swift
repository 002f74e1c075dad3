/// A value that templates are written against: it lists, once and in code, every name a template may use.
///
/// ```swift
/// extension PlaceCard: TemplateContext {
///     static let fields = ContextFields<PlaceCard>(
///         "PlaceCard",
///         .text("name", "The place's name, as its council writes it.", \.area.name),
///         .flag("isCurrent", "Whether the place still exists.") { $0.area.end == nil },
///         .list("indicators", "What is measured there.", \.indicators)
///     )
/// }
/// ```
///
/// Every list has a flag besides, `hasIndicators`, which says whether there is anything in it.
@usableFromInline
package protocol TemplateContext: Sendable {
    /// The names a template may use with this context; they are asked for once for each compiled template.
    static var fields: ContextFields<Self> { get }
}

/// The fields of one kind of context, under the name by which template authors know it.
@usableFromInline
package struct ContextFields<Context>: Sendable {
    /// What template authors see the context called: `IndicatorCard`.
    package let name: String

    /// The fields in the order in which they are shown to template authors.
    @usableFromInline package let fields: [Field<Context>]

    /// The names and kinds of the fields, without their types and getters, as the compiler and the description of
    /// fields see them.
    ///
    /// Behind each list stands a flag that says whether it has anything in it, `hasPlaces` for `places`, unless the
    /// context has a field of that name. It costs nothing, since the list itself answers it.
    @usableFromInline let schema: ContextSchema

    /// Lists the fields of a context; of two fields with one name, the first is the one templates reach.
    @usableFromInline
    package init(_ name: String, _ fields: [Field<Context>]) {
        self.name = name
        self.fields = fields
        let names = Set(fields.map { $0.name })
        var shown: [ContextSchema.FieldSchema] = []
        for position in fields.indices {
            var field = fields[position].schema
            field.source = position
            shown.append(field)
            guard field.kind == .list || field.kind == .textList else { continue }
            let flag = field.presence
            if !names.contains(flag.name) { shown.append(flag) }
        }
        schema = ContextSchema(
            identity: ContextSchema.Identity(type: ObjectIdentifier(Context.self), name: name),
            fields: shown
        )
    }

    /// Lists the fields of a context one after the other; of two with one name, templates reach the first.
    @usableFromInline
    package init(_ name: String, _ fields: Field<Context>...) {
        self.init(name, fields)
    }
}
