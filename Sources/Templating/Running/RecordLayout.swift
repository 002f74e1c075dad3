/// Which fields of a context a template uses, in the order of their slots in a record.
struct RecordLayout: Sendable {
    /// One slot of a record.
    struct Entry: Sendable {
        /// The field's place among its context's fields.
        let field: Int

        /// Whether the text is escaped when it is recorded; of no meaning for flags, lists and objects.
        let escapes: Bool

        /// The layout of the items' records; only for lists and objects.
        let items: Int?
    }

    var entries: [Entry] = []
}

/// All the layouts of a template, and the one that is meant.
struct BoundLayout: Sendable {
    let layouts: [RecordLayout]
    let index: Int

    var entries: [RecordLayout.Entry] { layouts[index].entries }

    func nested(_ index: Int) -> BoundLayout {
        BoundLayout(layouts: layouts, index: index)
    }
}
