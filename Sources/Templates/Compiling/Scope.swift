/// A context that names are looked up in, while its section is being compiled.
struct Scope {
    /// The context's fields; nil where a section over optional text gives nothing but `{{.}}`.
    let shape: ContextShape?

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

/// One field of one shape.
struct FieldReference {
    let shape: ContextShape
    let index: Int

    var field: ContextShape.Field { shape.fields[index] }
}
