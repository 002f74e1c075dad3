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

        /// The place, among the fields of the context, of the one whose value is recorded for it.
        var source = 0

        /// Whether it says of a list only whether it has anything in it: the list is what is recorded.
        var isOfList = false

        /// The flag that every list has: `hasPlaces` of `places`.
        var presence: Field {
            let name = "has" + name.prefix(1).uppercased() + name.dropFirst()
            let help = "Whether there is anything in the list \(self.name)."
            return Field(name: name, help: help, kind: .flag, item: nil, source: source, isOfList: true)
        }
    }

    let identity: Identity
    let fields: [Field]

    /// What template authors see the context called.
    var name: String { identity.name }
}
