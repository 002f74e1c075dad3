/// What a stencil leaves out, to be filled in for each page.
enum SVGGap {
    /// The name of the drawing.
    case title
    /// What is to be seen, in words.
    case description
    /// A length: where the mark stands.
    case place
    /// The mark itself, and the words beside it.
    case mark
}
