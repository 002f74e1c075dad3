internal import Templates

/// How many of something the site has.
struct LevelCount {
    let count: String
    let name: String
}

extension LevelCount: TemplateContext {
    static let fields = ContextFields<LevelCount>(
        "LevelCount",
        [
            .text("count", "The number.") { $0.count },
            .text("name", "What is counted: council areas.") { $0.name },
        ]
    )
}
