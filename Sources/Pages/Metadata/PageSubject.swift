/// What a page is about, for programs that read it.
enum PageSubject {
    /// Nothing that a program could do more with than show it.
    case page
    /// The site as a whole.
    case site
    case figures(DatasetFacts)
    case article(ArticleFacts)

    /// The name for it in the Open Graph protocol.
    var openGraphType: String {
        switch self {
        case .page, .site, .figures: "website"
        case .article: "article"
        }
    }
}
