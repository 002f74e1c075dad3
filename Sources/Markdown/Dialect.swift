/// Which Markdown a document is read as.
public enum Dialect: Hashable, Sendable {
    /// CommonMark with what a report needs: pipe tables, footnotes, task markers, the reference schemes and Placard's blocks.
    case placard

    /// CommonMark as cmark reads it and nothing else.
    case commonMark
}
