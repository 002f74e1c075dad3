/// One name that a template may use: what it is called, what it is, and how its value is got from a context.
@usableFromInline
package struct Field<Context>: Sendable {
    /// The name as templates write it: `areaName`.
    package let name: String

    /// One line of documentation for template authors.
    package let help: String

    /// What a template may do with it.
    package var kind: FieldKind { schema.kind }

    let schema: ContextSchema.FieldSchema
    @usableFromInline let value: FieldValue<Context>

    @usableFromInline
    init(
        _ name: String,
        _ help: String,
        _ kind: FieldKind,
        item: (@Sendable () -> ContextSchema)? = nil,
        value: FieldValue<Context>
    ) {
        self.name = name
        self.help = help
        self.schema = ContextSchema.FieldSchema(name: name, help: help, kind: kind, item: item)
        self.value = value
    }
}

extension Field {
    /// Plain text; `{{name}}` prints it escaped.
    @inlinable
    package static func text(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> String
    ) -> Field {
        Field(name, help, .text, value: .text(get))
    }

    /// Markup; `{{{name}}}` prints it as it stands.
    @inlinable
    package static func html(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> HTML
    ) -> Field {
        Field(name, help, .html, value: .html(get))
    }

    /// Something that holds or does not; for `{{#name}}` and `{{^name}}`.
    @inlinable
    package static func flag(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> Bool
    ) -> Field {
        Field(name, help, .flag, value: .flag(get))
    }

    /// Any number of contexts; the section `{{#name}}` is written once for each.
    @inlinable
    package static func list<Item: TemplateContext>(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> [Item]
    ) -> Field {
        list(name, help, items: { Item.fields }, get)
    }

    /// A context that may be missing; for `{{#name}}`, `{{^name}}` and dotted names.
    @inlinable
    package static func object<Item: TemplateContext>(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> Item?
    ) -> Field {
        object(name, help, item: { Item.fields }, get)
    }

    /// Plain text that may be missing; `{{#name}}` asks whether it is there, and `{{name}}` prints it.
    @inlinable
    package static func optionalText(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> String?
    ) -> Field {
        Field(name, help, .optionalText, value: .optionalText(get))
    }

    /// Markup that may be missing; `{{#name}}` asks whether it is there, and `{{{name}}}` prints it.
    @inlinable
    package static func optionalHTML(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> HTML?
    ) -> Field {
        Field(name, help, .optionalHTML, value: .optionalHTML(get))
    }

    /// Any number of plain texts; inside the section `{{#name}}`, `{{.}}` prints each.
    @inlinable
    package static func textList(
        _ name: String,
        _ help: String,
        _ get: @escaping @Sendable (Context) -> [String]
    ) -> Field {
        let item = ContextFields<String>("text", [.text(".", "The text itself.") { $0 }])
        return Field(
            name,
            help,
            .textList,
            item: { item.schema },
            value: .nested { ListBinding(items: item, get: get).bind($0) }
        )
    }

    /// A list whose items' fields are given rather than taken from their type.
    @inlinable
    package static func list<Item: Sendable>(
        _ name: String,
        _ help: String,
        items: @escaping @Sendable () -> ContextFields<Item>,
        _ get: @escaping @Sendable (Context) -> [Item]
    ) -> Field {
        Field(
            name,
            help,
            .list,
            item: { items().schema },
            value: .nested { ListBinding(items: items(), get: get).bind($0) }
        )
    }

    /// An object whose fields are given rather than taken from its type.
    @inlinable
    package static func object<Item: Sendable>(
        _ name: String,
        _ help: String,
        item: @escaping @Sendable () -> ContextFields<Item>,
        _ get: @escaping @Sendable (Context) -> Item?
    ) -> Field {
        Field(
            name,
            help,
            .object,
            item: { item().schema },
            value: .nested { ObjectBinding(item: item(), get: get).bind($0) }
        )
    }
}
