import Templates

/// A place as the tests' templates see it.
struct SamplePlace: TemplateContext {
    var name = "Hillside"
    var note: String?
    var body = HTML(trusted: "<p>Body</p>")
    var banner: HTML?
    var isCurrent = false
    var tags: [String] = []
    var figures: [SampleFigure] = []
    var parent: SampleParent?

    static let fields = ContextFields<SamplePlace>(
        "Place",
        [
            .text("name", "The name.") { $0.name },
            .optionalText("note", "A note on the boundary.") { $0.note },
            .html("body", "The profile.") { $0.body },
            .optionalHTML("banner", "A notice above the page.") { $0.banner },
            .flag("isCurrent", "Whether it still exists.") { $0.isCurrent },
            .textList("tags", "Its themes.") { $0.tags },
            .list("figures", "Its figures.") { $0.figures },
            .object("parent", "The place it is part of.") { $0.parent },
        ]
    )
}

/// A figure of a place.
struct SampleFigure: TemplateContext {
    var label: String
    var value: String?
    var notes: [String] = []

    static let fields = ContextFields<SampleFigure>(
        "Figure",
        [
            .text("label", "What is measured.") { $0.label },
            .optionalText("value", "The figure.") { $0.value },
            .textList("notes", "Footnotes.") { $0.notes },
        ]
    )
}

/// The place that a place is part of.
struct SampleParent: TemplateContext {
    var title: String
    var region: SampleRegion?
    var figures: [SampleFigure] = []

    static let fields = ContextFields<SampleParent>(
        "Parent",
        [
            .text("title", "The name.") { $0.title },
            .object("region", "The region.") { $0.region },
            .list("figures", "Its figures.") { $0.figures },
        ]
    )
}

/// A region, which nothing is above.
struct SampleRegion: TemplateContext {
    var title: String
    var isCoastal = false
    var motto: String?

    static let fields = ContextFields<SampleRegion>(
        "Region",
        [
            .text("title", "The name.") { $0.title },
            .flag("isCoastal", "Whether it has a coast.") { $0.isCoastal },
            .optionalText("motto", "Its motto.") { $0.motto },
        ]
    )
}

/// A context that contains itself.
struct SampleTree: TemplateContext {
    var label: String
    var branches: [SampleTree] = []

    static let fields = ContextFields<SampleTree>(
        "Tree",
        [
            .text("label", "The branch.") { $0.label },
            .list("branches", "The branches from here.") { $0.branches },
        ]
    )
}

/// A context that may have another of its kind as an object.
struct SampleChain: TemplateContext {
    private let links: Int

    init(links: Int) { self.links = links }

    static let fields = ContextFields<SampleChain>(
        "Chain",
        [.object("next", "The next link.") { $0.links > 0 ? SampleChain(links: $0.links - 1) : nil }]
    )
}
