internal import Model
internal import Templates

/// What residents asked for, and what came of it.
struct YouSaidItem {
    let said: String
    let did: String?
    let because: String?
    let plan: LinkItem
}

extension YouSaidItem: TemplateContext {
    static let fields = ContextFields<YouSaidItem>(
        "YouSaidItem",
        [
            .text("said", "What residents said.") { $0.said },
            .optionalText("did", "What was done; missing where the answer was no.") { $0.did },
            .optionalText("because", "Why it was not done; missing where it was.") { $0.because },
            .object("plan", "The plan in which it is recorded.") { $0.plan },
        ]
    )

    init(_ item: YouSaidWeDid, plan: LinkItem) {
        said = item.said
        self.plan = plan
        switch item.answer {
        case .did(let text): (did, because) = (text, nil)
        case .no(let reason): (did, because) = (nil, reason)
        }
    }
}
