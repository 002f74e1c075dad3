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
