/// The running text of one block as a reader sees it, with the way back to each byte that was typed.
///
/// Escapes, entities and markup are gone from `text`, and a line that goes on in the next is joined to it with a space.
public struct Passage: Hashable, Sendable {
    /// What kind of block the text stands in.
    public enum Block: Hashable, Sendable {
        case paragraph, heading, columnHead, cell
    }

    /// A part of the text that is more than words.
    public struct Span: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// Code, and web addresses that are links as they stand.
            case code
            /// A link with words of the author's own; the index of its node.
            case link(Int)
            /// A link without words, for which Placard puts a figure or a name; one character stands for it.
            case filled
        }

        public let kind: Kind

        /// In UTF-8 bytes from the start of the text.
        public let range: Range<Int>
    }

    /// A hard line break in `text`.
    public static let lineBreak: Unicode.Scalar = "\n"

    /// What stands in `text` for the words that Placard puts in.
    public static let filler: Unicode.Scalar = "\u{FFFC}"

    /// The index of its block's node.
    public let node: Int

    public let block: Block

    /// Whether it is part of a quotation.
    public let isQuoted: Bool

    public internal(set) var text = ""

    /// In the order of their places; they do not overlap.
    public internal(set) var spans: [Span] = []

    /// Where each piece begins in `text` and in the file, in order; within a piece both go on byte by byte.
    private var pieces: [Piece] = []

    private struct Piece: Hashable {
        let text: Int
        let source: Int
    }

    init(node: Int, block: Block, isQuoted: Bool) {
        self.node = node
        self.block = block
        self.isQuoted = isQuoted
    }

    /// Where a byte of the text was typed, as an offset into the bytes of the document's file.
    ///
    /// Asked for byte after byte, all answers together take as long as the text is long.
    public struct Sources {
        private let pieces: [Piece]
        private var position = 0

        init(_ passage: Passage) {
            pieces = passage.pieces
        }

        /// - Parameter offset: no smaller than in the question before.
        public mutating func source(of offset: Int) -> Int {
            while position + 1 < pieces.count, pieces[position + 1].text <= offset { position += 1 }
            guard position < pieces.count else { return 0 }
            return pieces[position].source + offset - pieces[position].text
        }
    }

    public var sources: Sources { Sources(self) }

    /// Adds what was typed from one place of the file on, byte by byte.
    mutating func append(_ piece: String, typedAt source: Int) {
        let start = text.utf8.count
        if pieces.last.map({ source - $0.source != start - $0.text }) ?? true {
            pieces.append(Piece(text: start, source: source))
        }
        text += piece
    }
}
