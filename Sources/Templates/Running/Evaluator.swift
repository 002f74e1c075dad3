/// Takes one field's value from a context into a slot.
@usableFromInline
enum Evaluator<Context>: Sendable {
    case text(@Sendable (Context) -> String)
    case html(@Sendable (Context) -> HTML, escapes: Bool)
    case flag(@Sendable (Context) -> Bool)
    case optionalText(@Sendable (Context) -> String?)
    case optionalHTML(@Sendable (Context) -> HTML?, escapes: Bool)
    case nested(NestedRecorder<Context>)

    @inlinable
    init(_ value: FieldValue<Context>, _ entry: RecordLayout.Entry, _ layout: BoundLayout) {
        switch value {
        case .text(let get): self = .text(get)
        case .html(let get): self = .html(get, escapes: entry.escapes)
        case .flag(let get): self = .flag(get)
        case .optionalText(let get): self = .optionalText(get)
        case .optionalHTML(let get): self = .optionalHTML(get, escapes: entry.escapes)
        case .nested(let bind): self = .nested(bind(layout.nested(entry.items ?? 0)))
        }
    }

    @inlinable
    @inline(__always)
    func evaluate(_ context: Context, in recording: inout Recording) -> Slot {
        switch self {
        case .text(let get):
            recording.text(get(context))
        case .html(let get, let escapes):
            recording.markup(get(context), escapes: escapes)
        case .flag(let get):
            get(context) ? .present : .absent
        case .optionalText(let get):
            get(context).map { recording.text($0) } ?? .absent
        case .optionalHTML(let get, let escapes):
            get(context).map { recording.markup($0, escapes: escapes) } ?? .absent
        case .nested(let nested):
            nested.record(context, &recording)
        }
    }
}
