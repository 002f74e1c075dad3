/// One node as cmark gave it, copied out of its memory.
///
/// Only blocks have trustworthy places: cmark counts the lines of inlines wrongly after a link typed over two lines.
struct CMarkNode {
    var kind: Node.Kind
    var startLine: Int
    var startColumn: Int
    var endLine: Int

    /// The index just past its subtree.
    var end: Int
}
