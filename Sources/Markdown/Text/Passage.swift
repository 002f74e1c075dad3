internal import Diagnostics

/// The running text of one block as a reader sees it, with the way back to each byte that was typed.
///
/// Escapes, entities and markup are gone from `text`, and a line that goes on in the next is joined to it with a space.
package struct Passage: Hashable, Sendable {
    /// What kind of block the text stands in.
    package enum Block: Hashable, Sendable {
        case paragraph, heading, columnHead, cell
    }

    /// A part of the text that is more than words.
    package struct Span: Hashable, Sendable {
        /// What a part of a text is.
        package enum Kind: Hashable, Sendable {
            /// Code, and web addresses that are links as they stand.
            case code
            /// A link with words of the author's own; the index of its node.
            case link(Int)
            /// A link without words, for which Placard puts a figure or a name; one character stands for it.
            case filled
        }

        /// Code, a link, or a place that Placard fills.
        package let kind: Kind

        /// In UTF-8 bytes from the start of the text.
        package let range: Range<Int>
    }

    /// A hard line break in `text`.
    package static let lineBreak: Unicode.Scalar = "\n"

    /// What stands in `text` for the words that Placard puts in.
    package static let filler: Unicode.Scalar = "\u{FFFC}"

    /// The position of its block in `Document.nodes`.
    package let node: Int

    /// What it is the text of.
    package let block: Block

    /// Whether it is part of a quotation.
    package let isQuoted: Bool

    /// The text, with a space for each line end within it.
    package internal(set) var text = ""

    /// In the order of their places; they do not overlap.
    package internal(set) var spans: [Span] = []

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
    package struct Sources {
        private let pieces: [Piece]
        private var position = 0

        init(_ passage: Passage) {
            pieces = passage.pieces
        }

        /// Where one byte was typed.
        ///
        /// - Parameter offset: no smaller than the one before.
        package mutating func source(of offset: Int) -> Int {
            while position + 1 < pieces.count, pieces[position + 1].text <= offset { position += 1 }
            guard position < pieces.count else { return 0 }
            return pieces[position].source + offset - pieces[position].text
        }
    }

    /// The way back to what was typed, from the start of the text.
    package var sources: Sources { Sources(self) }

    /// Adds what was typed from one place of the file on, byte by byte.
    mutating func append(_ piece: String, typedAt source: Int) {
        let start = text.utf8.count
        if pieces.last.map({ source - $0.source != start - $0.text }) ?? true {
            pieces.append(Piece(text: start, source: source))
        }
        text += piece
    }
}

extension Document {
    /// The running text of every paragraph, heading and cell of a table, in source order; code blocks and HTML have
    /// none.
    package var passages: [Passage] {
        var reader = PassageReader(self)
        return reader.read()
    }
}

/// Takes the markup off the blocks of a document, and notes where each byte that is left was typed.
private struct PassageReader {
    private let document: Document
    private var entities = EntityDecoder()
    private var passages: [Passage] = []

    init(_ document: Document) {
        self.document = document
    }

    mutating func read() -> [Passage] {
        var quotesEnd = 0
        var headEnd = 0
        var index = 0
        while index < document.nodes.count {
            let node = document.nodes[index]
            var block: Passage.Block?
            switch node.kind {
            case .blockQuote: quotesEnd = max(quotesEnd, node.end)
            case .tableRow(isHeader: true): headEnd = node.end
            case .paragraph: block = .paragraph
            case .heading: block = .heading
            case .tableCell: block = index < headEnd ? .columnHead : .cell
            default: break
            }
            guard let block else {
                index += 1
                continue
            }
            read(Passage(node: index, block: block, isQuoted: index < quotesEnd))
            index = node.end
        }
        return passages
    }

    private mutating func read(_ begun: Passage) {
        var passage = begun
        var index = passage.node + 1
        // Links do not stand in links, so that one is enough.
        var link: (node: Int, start: Int)?
        while index < document.nodes[begun.node].end {
            if let open = link, document.nodes[open.node].end <= index { close(&link, of: &passage) }
            let node = document.nodes[index]
            switch node.kind {
            case .text(let literal): add(literal, typedAt: node.source, to: &passage)
            case .softBreak: passage.append(" ", typedAt: node.source.lowerBound)
            case .lineBreak: passage.append(String(Passage.lineBreak), typedAt: node.source.lowerBound)
            case .code(let literal):
                let start = passage.text.utf8.count
                passage.append(literal.isEmpty ? " " : literal, typedAt: node.source.lowerBound)
                passage.spans.append(Passage.Span(kind: .code, range: start..<passage.text.utf8.count))
            case .link: link = (index, passage.text.utf8.count)
            case .image:
                // What it shows is said by its own words, which are no part of the sentence around it.
                index = node.end
                continue
            default: break
            }
            index += 1
        }
        close(&link, of: &passage)
        passages.append(passage)
    }

    private func close(_ link: inout (node: Int, start: Int)?, of passage: inout Passage) {
        guard let (node, start) = link else { return }
        link = nil
        let source = document.nodes[node].source
        if start == passage.text.utf8.count { passage.append(String(Passage.filler), typedAt: source.lowerBound) }
        let range = start..<passage.text.utf8.count
        let isAddress = document.file.bytes[source].first == ASCII.less
        let isFilled = passage.text.utf8.count - start == 3 && passage.text.hasSuffix(String(Passage.filler))
        passage.spans.append(
            Passage.Span(kind: isAddress ? .code : isFilled ? .filled : .link(node), range: range)
        )
    }

    /// Adds a text, whose escapes and entities may have taken more bytes in the file than they do here.
    private mutating func add(_ literal: String, typedAt source: Range<Int>, to passage: inout Passage) {
        let typed = document.file.bytes
        if literal.utf8.elementsEqual(typed[source]) { return passage.append(literal, typedAt: source.lowerBound) }
        let read = Array(literal.utf8)
        var begin = 0
        var next = 0
        var at = source.lowerBound
        var start = at
        while next < read.count, at < source.upperBound {
            let unit = entities.unit(typed, at: at, before: source.upperBound)
            // In a web address that is a link as it stands, a backslash is no escape.
            guard unit.end > at + 1, typed[at] != ASCII.backslash || typed[at + 1] == read[next] else {
                next += 1
                at += 1
                continue
            }
            // An escaped character begins a piece at its backslash, and what follows one of its own.
            let end = min(read.count, next + unit.length)
            append(read[begin..<next], typedAt: start, to: &passage)
            append(read[next..<end], typedAt: at, to: &passage)
            (next, at) = (end, unit.end)
            (begin, start) = (next, at)
        }
        append(read[begin...], typedAt: start, to: &passage)
    }

    private func append(_ bytes: ArraySlice<UInt8>, typedAt source: Int, to passage: inout Passage) {
        if !bytes.isEmpty { passage.append(String(decoding: bytes, as: UTF8.self), typedAt: source) }
    }
}
