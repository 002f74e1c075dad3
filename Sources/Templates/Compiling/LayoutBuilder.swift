/// Collects which fields a template uses, each once, and gives each its slot.
struct LayoutBuilder {
    private struct Key: Hashable {
        let layout: Int
        let field: Int
        let escapes: Bool
    }

    private(set) var layouts = [RecordLayout()]
    private var slots: [Key: Int] = [:]

    /// The slot of a field in the records of a layout.
    mutating func slot(of field: FieldReference, in layout: Int, escapes: Bool) -> Int {
        let opensContext = field.field.kind.opensContext || field.field.isOfList
        let matters = field.field.kind.isHTML
        let key = Key(layout: layout, field: field.field.source, escapes: matters && escapes)
        if let known = slots[key] { return known }
        let slot = layouts[layout].entries.count
        layouts[layout].entries.append(
            RecordLayout.Entry(field: key.field, escapes: key.escapes, items: opensContext ? layouts.count : nil)
        )
        if opensContext { layouts.append(RecordLayout()) }
        slots[key] = slot
        return slot
    }

    /// The layout of the items that a slot holds.
    func items(of slot: Int, in layout: Int) -> Int {
        layouts[layout].entries[slot].items ?? 0
    }
}
