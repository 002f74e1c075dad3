internal import Diagnostics

/// Looks names up in the scopes around a tag, innermost first, when a template is compiled.
struct NameResolver {
    /// What a lookup comes to.
    enum Result {
        case found(FieldPath)

        /// No context has the name.
        case unknown(UnknownField)

        /// A part before the last is not an object.
        case notAnObject(FieldReference)
    }

    private var indices: [ContextSchema.Identity: [String: Int]] = [:]
    private var items: [ContextSchema.Identity: [Int: ContextSchema]] = [:]

    /// Looks up a name, which may have dots.
    mutating func resolve(_ name: String, in scopes: [Scope]) -> Result {
        if name == "." { return resolveCurrent(scopes) }
        let hasDots = name.utf8.contains(UInt8(ascii: "."))
        let parts = hasDots ? name.split(separator: ".").map(String.init) : [name]
        guard let first = parts.first, let (scope, field) = innermost(first, in: scopes) else {
            return unknown(parts.first ?? name, in: scopes)
        }
        var path = FieldPath(frame: scope.frame, layout: scope.layout, field: field)
        for part in parts.dropFirst() {
            guard path.field.field.kind == .object, let schema = item(path.field) else {
                return .notAnObject(path.field)
            }
            guard let next = find(part, in: schema) else {
                return .unknown(
                    UnknownField(
                        part: part,
                        summary: "\"\(part)\" in \"\(name)\" is not a field of \(schema.name)",
                        context: schema.name,
                        candidates: schema.fields.map(\.name)
                    )
                )
            }
            path.objects.append(path.field)
            path.field = next
        }
        return .found(path)
    }

    private mutating func innermost(_ name: String, in scopes: [Scope]) -> (Scope, FieldReference)? {
        for scope in scopes.reversed() {
            if let field = find(name, in: scope.schema) { return (scope, field) }
        }
        return nil
    }

    /// The schema of a list's or an object's items.
    mutating func item(_ reference: FieldReference) -> ContextSchema? {
        let identity = reference.schema.identity
        if let known = items[identity]?[reference.index] { return known }
        let schema = reference.field.item?()
        items[identity, default: [:]][reference.index] = schema
        return schema
    }

    private mutating func find(_ name: String, in schema: ContextSchema?) -> FieldReference? {
        guard let schema else { return nil }
        if let index = indices[schema.identity]?[name] { return FieldReference(schema: schema, index: index) }
        guard indices[schema.identity] == nil else { return nil }
        indices[schema.identity] = Dictionary(
            schema.fields.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        return find(name, in: schema)
    }

    private mutating func resolveCurrent(_ scopes: [Scope]) -> Result {
        guard let scope = scopes.last else { return unknown(".", in: scopes) }
        if let current = scope.current { return .found(current) }
        guard let field = find(".", in: scope.schema) else {
            let name = scope.schema?.name ?? ""
            return .unknown(
                UnknownField(
                    part: ".",
                    summary: "\".\" is \(name) here, which is neither text nor a list",
                    context: name,
                    candidates: []
                )
            )
        }
        return .found(FieldPath(frame: scope.frame, layout: scope.layout, field: field))
    }

    private func unknown(_ name: String, in scopes: [Scope]) -> Result {
        let schemas = scopes.reversed().compactMap(\.schema)
        let context = schemas.first?.name ?? ""
        return .unknown(
            UnknownField(
                part: name,
                summary: "\"\(name)\" is not a field of \(context)",
                context: context,
                candidates: schemas.flatMap { $0.fields.map(\.name) }
            )
        )
    }
}

/// A context that names are looked up in, while its section is being compiled.
struct Scope {
    /// The context's fields; nil where a section over optional text gives nothing but `{{.}}`.
    let schema: ContextSchema?

    /// The frame that its record will be in, and the record's layout.
    let frame: Int
    let layout: Int

    /// The field that `{{.}}` prints, where it is one of another scope.
    var current: FieldPath?
}

/// A field found for a name: the scope it was found in, and the fields to go through, the last being the one meant.
struct FieldPath {
    let frame: Int
    let layout: Int
    var objects: [FieldReference] = []
    var field: FieldReference
}

/// One field of one schema.
struct FieldReference {
    let schema: ContextSchema
    let index: Int

    var field: ContextSchema.FieldSchema { schema.fields[index] }
}

/// A name that no context has.
struct UnknownField {
    /// The part of the name that was not found.
    let part: String

    /// What is said about it.
    let summary: String

    /// The context in which it was looked for first.
    let context: String

    /// The names it could have been.
    let candidates: [String]
}
