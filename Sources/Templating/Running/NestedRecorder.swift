/// Records the items of a list or an object: the type of the items is known inside the closure only.
struct NestedRecorder<Context>: Sendable {
    let record: @Sendable (Context, inout Recording) -> Slot
}

/// A list field: how its items are got and what they are made of.
struct ListSource<Context, Item: Sendable>: Sendable {
    let items: ContextFields<Item>
    let get: @Sendable (Context) -> [Item]

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
struct ObjectSource<Context, Item: Sendable>: Sendable {
    let item: ContextFields<Item>
    let get: @Sendable (Context) -> Item?

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
