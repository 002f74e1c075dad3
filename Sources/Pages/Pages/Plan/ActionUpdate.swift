internal import Model
internal import Templates

/// What was reported about an action on a day.
struct ActionUpdate: Hashable {
    let date: HTML
    let text: String
}

extension ActionUpdate: TemplateContext {
    static let fields = ContextFields<ActionUpdate>(
        "ActionUpdate",
        [
            .html("date", "The day.") { $0.date },
            .text("text", "What was reported.") { $0.text },
        ]
    )

    init(_ update: Action.Update, in view: RenderContext) {
        date = view.times.day(update.date)
        text = update.text
    }
}
