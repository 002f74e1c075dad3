internal import CommonMark
internal import ReportModel

extension Content {
    /// Every text that may hold live blocks, one a file.
    var documents: [Document] {
        let pages = [home].compactMap { $0?.body } + pages.map(\.body)
        let entries = indicators.map(\.body) + profiles.map(\.body) + briefings.map(\.body)
        return pages + entries + plans.map(\.introduction.document)
    }
}
