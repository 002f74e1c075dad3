import Templates

/// An invented page of about 20 KB: an area with 40 indicators of eleven fields each.
struct BenchmarkPage: TemplateContext {
    let title: String
    let code: String
    let summary: String
    let intro: HTML
    let cards: [BenchmarkCard]

    static let fields = ContextFields<BenchmarkPage>(
        "BenchmarkPage",
        [
            .text("title", "The area's name.") { $0.title },
            .text("code", "The area's code.") { $0.code },
            .text("summary", "The page in a sentence.") { $0.summary },
            .html("intro", "The profile's text.") { $0.intro },
            .list("cards", "The indicators.") { $0.cards },
        ]
    )

    /// A page that differs with its number.
    init(number: Int) {
        title = "Area \(number)"
        code = "E0500\(1000 + number)"
        summary = "People in area \(number) say they belong, & most \"know\" who to ask"
        intro = HTML(trusted: String(repeating: "<p>What was done here, and by whom, over the years.</p>\n", count: 30))
        cards = (0..<40).map { BenchmarkCard(number: number &* 31 &+ $0) }
    }
}
