/// A stretch of nodes that is being compiled: a whole template, or what replaces a block.
struct Expansion {
    /// What is put in, and with which blocks replaced; the same twice over the same context would never end.
    struct Identity: Hashable {
        let template: String
        let node: Int
        let blocks: Int
        let context: ContextShape.Identity?
    }

    let identity: Identity
    let template: ParsedTemplate

    /// The node to compile next, and the one to stop at.
    var position: Int
    let end: Int

    /// What is written at the beginning of each line.
    let indentation: [UInt8]

    /// How much white space is taken from the beginning of each line.
    let removed: Int

    /// Whether the next thing written goes on with a line that has begun elsewhere, and so is not indented.
    var continuesLine = false

    /// What the author would call it: `partials/card`, `block title of area`.
    let title: String

    /// The blocks that replace those in these nodes, as an index into all sets of blocks.
    var blocks: Int { identity.blocks }
}

/// What replaces a block: where it is written, and the blocks that were replaced there.
struct BlockReplacement: Hashable {
    let template: String
    let node: Int
    let blocks: Int
}
