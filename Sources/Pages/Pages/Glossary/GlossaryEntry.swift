internal import Model
internal import Templates

/// A term with what it means.
struct GlossaryEntry: Hashable {
    let term: String
    let abbreviation: String?
    let definition: String
    let anchor: String
    /// The way to the term on the glossary's page.
    let href: String
    let see: [LinkItem]
}

extension GlossaryEntry: TemplateContext {
    static let fields = ContextFields<GlossaryEntry>(
        "GlossaryEntry",
        [
            .text("term", "The words in full.") { $0.term },
            .optionalText("abbreviation", "The short form.") { $0.abbreviation },
            .text("definition", "What it means.") { $0.definition },
            .text("anchor", "The term's name in the glossary's page.") { $0.anchor },
            .text("href", "The way to it on the glossary's page.") { $0.href },
            .flag("hasSee", "Whether there are terms to read next.") { !$0.see.isEmpty },
            .list("see", "Terms to read next.") { $0.see },
        ]
    )

    init(_ term: GlossaryTerm, in view: RenderContext, from path: PagePath) {
        func address(_ id: GlossaryTerm.ID) -> String {
            path.link(to: SiteAddresses.glossary, fragment: SiteAddresses.anchor(of: id))
        }
        self.term = term.term
        abbreviation = term.abbreviation
        definition = term.definition
        anchor = SiteAddresses.anchor(of: term.id)
        href = address(term.id)
        see = term.see.compactMap { other in
            view.site.links.terms[other.value].map {
                LinkItem(text: view.site.glossary[$0].term, href: address(other.value))
            }
        }
    }
}
