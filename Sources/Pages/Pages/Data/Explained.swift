internal import Templates

/// A name that a file uses, and what it means.
struct Explained: Hashable {
    let name: String
    let meaning: String
}

extension Explained: TemplateContext {
    static let fields = ContextFields<Explained>(
        "Explained",
        [
            .text("name", "The name as the file has it.") { $0.name },
            .text("meaning", "What it means.") { $0.meaning },
        ]
    )
}
