internal import Templates

/// A larger area's figure, and how the area of the card compares with it.
struct ComparatorRow {
    let place: LinkItem
    let figure: String?
    let mark: OutcomeMark
}

extension ComparatorRow: TemplateContext {
    static let fields = ContextFields<ComparatorRow>(
        "ComparatorRow",
        [
            .object("place", "The larger area.") { $0.place },
            .optionalText("figure", "Its figure for the same period with its unit; missing where it cannot be shown.") {
                $0.figure
            },
            .object("mark", "How the area of the card compares with it.") { $0.mark },
        ]
    )
}
