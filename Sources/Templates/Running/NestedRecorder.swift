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
struct ListSource<Context, Item: Sendable>: Sendable {
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
struct ObjectSource<Context, Item: Sendable>: Sendable {
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
