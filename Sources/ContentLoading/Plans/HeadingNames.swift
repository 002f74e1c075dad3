/// Finds the parts of a plan that fields and cells mean, by the words of their headings or the names of their places on
/// the page; capital letters, quotation marks, dashes and spaces make no difference.
struct HeadingNames {
    private let positions: [String: Int]

    /// - Parameter headings: the words and the place of each part, in the order of the parts.
    init(_ headings: some Sequence<(words: String, anchor: String)>) {
        let numbered = Array(headings.enumerated())
        let words = numbered.map { (TextNormalization.folded($0.element.words), $0.offset) }
        let anchors = numbered.map { (TextNormalization.folded($0.element.anchor), $0.offset) }
        positions = Dictionary(words + anchors) { first, _ in first }
    }

    /// The position of the part that a name means; nil for none.
    subscript(name: String) -> Int? { positions[TextNormalization.folded(name)] }
}
