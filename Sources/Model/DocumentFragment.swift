public import Markdown

/// A run of prose inside a plan: some of the top-level blocks of the plan's document.
public struct DocumentFragment: Sendable {
    public let document: Document
    /// Indices into `document.nodes` of the blocks to show, in order; empty where nothing was written.
    public let blocks: [Int]

    public init(document: Document, blocks: [Int]) {
        self.document = document
        self.blocks = blocks
    }

    public var isEmpty: Bool { blocks.isEmpty }
}
