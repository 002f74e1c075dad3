/// An editor's own words inside a message.
enum EditorQuote {
    /// The words in quotation marks, on one line, cut where they are long.
    static func text(_ text: some StringProtocol) -> String {
        let longest = 60
        let shown = text.prefix(longest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.count(upTo: longest + 1) > longest ? "\"\(shown)…\"" : "\"\(shown)\""
    }
}

extension StringProtocol {
    /// The number of characters, counted no further than a limit.
    fileprivate func count(upTo limit: Int) -> Int {
        prefix(limit).count
    }
}
