public import Markdown

extension Content {
    /// Every text, one a file.
    public var documents: [Document] {
        let pages = [home].compactMap { $0?.body } + pages.map(\.body)
        let entries = indicators.map(\.body) + profiles.map(\.body) + briefings.map(\.body)
        return pages + entries + plans.map(\.introduction.document)
    }
}
