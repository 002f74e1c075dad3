/// Finished HTML to be put into a text of a document where it is rendered: the start of a link before a word, say.
public struct TextInsertion: Hashable, Sendable {
    /// Where in the node's text, in UTF-8 bytes from its start, at the start of a character.
    public let offset: Int
    public let html: String

    public init(at offset: Int, _ html: String) {
        self.offset = offset
        self.html = html
    }
}
