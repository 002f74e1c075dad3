internal import Templates

/// Places without a figure for one and the same reason.
struct AbsenceGroup {
    let reason: String
    let places: [LinkItem]
}

extension AbsenceGroup: TemplateContext {
    static let fields = ContextFields<AbsenceGroup>(
        "AbsenceGroup",
        [
            .text("reason", "Why they have none, in a sentence.") { $0.reason },
            .list("places", "The places.") { $0.places },
        ]
    )
}
