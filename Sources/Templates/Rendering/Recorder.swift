/// Takes from a context what a template uses of it, into a record.
@usableFromInline
struct Recorder<Context>: Sendable {
    @usableFromInline let evaluators: [Evaluator<Context>]

    /// How many slots a record has.
    @usableFromInline var stride: Int { evaluators.count }

    @inlinable
    init(_ fields: ContextFields<Context>, _ layout: BoundLayout) {
        evaluators = layout.entries.map { Evaluator(fields.fields[$0.field].value, $0, layout) }
    }

    /// Fills the record that starts at the given slot.
    @inlinable
    func record(_ context: Context, at start: Int, in recording: inout Recording) {
        let evaluators = evaluators.span
        for index in evaluators.indices {
            recording.slots[start + index] = evaluators[index].evaluate(context, in: &recording)
        }
    }
}

/// Which fields of a context a template uses, in the order of their slots in a record.
@usableFromInline
struct RecordLayout: Sendable {
    /// One slot of a record.
    @usableFromInline
    struct Entry: Sendable {
        /// The field's place among its context's fields.
        @usableFromInline let field: Int

        /// Whether the text is escaped when it is recorded; of no meaning for flags, lists and objects.
        @usableFromInline let escapes: Bool

        /// The layout of the items' records; only for lists and objects.
        @usableFromInline let items: Int?
    }

    @usableFromInline var entries: [Entry] = []
}

/// All the layouts of a template, and the one that is meant.
@usableFromInline
struct BoundLayout: Sendable {
    @usableFromInline let layouts: [RecordLayout]
    @usableFromInline let index: Int

    @usableFromInline var entries: [RecordLayout.Entry] { layouts[index].entries }

    @usableFromInline
    func nested(_ index: Int) -> BoundLayout {
        BoundLayout(layouts: layouts, index: index)
    }
}

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

/// How a field's value is got from its context.
///
/// The getters are stored as they were given, without a closure around them: a getter that captures nothing then
/// has nothing to count references to, and threads that render at the same time do not slow each other.
@usableFromInline
enum FieldValue<Context>: Sendable {
    case text(@Sendable (Context) -> String)
    case html(@Sendable (Context) -> HTML)
    case flag(@Sendable (Context) -> Bool)
    case optionalText(@Sendable (Context) -> String?)
    case optionalHTML(@Sendable (Context) -> HTML?)

    /// A list or an object, bound to what a template uses of its items.
    case nested(@Sendable (BoundLayout) -> NestedRecorder<Context>)
}

/// Records the items of a list or an object: the type of the items is known inside the closure only.
@usableFromInline
struct NestedRecorder<Context>: Sendable {
    @usableFromInline let record: @Sendable (Context, inout Recording) -> Slot

    @inlinable
    init(record: @escaping @Sendable (Context, inout Recording) -> Slot) {
        self.record = record
    }
}

/// A list field: how its items are got and what they are made of.
@usableFromInline
struct ListBinding<Context, Item: Sendable>: Sendable {
    @usableFromInline let items: ContextFields<Item>
    @usableFromInline let get: @Sendable (Context) -> [Item]

    @inlinable
    init(items: ContextFields<Item>, get: @escaping @Sendable (Context) -> [Item]) {
        self.items = items
        self.get = get
    }

    @inlinable
    func bind(_ layout: BoundLayout) -> NestedRecorder<Context> {
        let recorder = Recorder(items, layout)
        return NestedRecorder { [get] context, recording in
            let items = get(context)
            guard !items.isEmpty else { return .absent }
            let start = recording.reserve(items.count * recorder.stride)
            for index in items.indices {
                recorder.record(items[index], at: start + index * recorder.stride, in: &recording)
            }
            return Slot(start: start, count: items.count)
        }
    }
}

/// An object field: how its value is got and what it is made of.
@usableFromInline
struct ObjectBinding<Context, Item: Sendable>: Sendable {
    @usableFromInline let item: ContextFields<Item>
    @usableFromInline let get: @Sendable (Context) -> Item?

    @inlinable
    init(item: ContextFields<Item>, get: @escaping @Sendable (Context) -> Item?) {
        self.item = item
        self.get = get
    }

    @inlinable
    func bind(_ layout: BoundLayout) -> NestedRecorder<Context> {
        let recorder = Recorder(item, layout)
        return NestedRecorder { [get] context, recording in
            guard let item = get(context) else { return .absent }
            let start = recording.reserve(recorder.stride)
            recorder.record(item, at: start, in: &recording)
            return Slot(start: start, count: 1)
        }
    }
}
