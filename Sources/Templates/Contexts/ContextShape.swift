/// A context as the compiler sees it: names and kinds, without types and getters.
@usableFromInline
struct ContextShape: Sendable {
    /// What makes two shapes the same: the type and the name given to it.
    struct Identity: Hashable, Sendable {
        let type: ObjectIdentifier
        let name: String
    }

    /// One field of a shape.
    struct Field: Sendable {
        let name: String
        let help: String
        let kind: FieldKind

        /// The shape of a list's or an object's items, made only when it is needed, since contexts may be recursive.
        let item: (@Sendable () -> ContextShape)?
    }

    let identity: Identity
    let fields: [Field]

    /// What template authors see the context called.
    var name: String { identity.name }
}
