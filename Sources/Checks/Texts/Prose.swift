internal import Diagnostics
internal import Markdown

/// One run of words of a text: a paragraph, a heading, a cell of a table, or a sentence of the front matter.
struct Prose {
    enum Block {
        case paragraph, heading, columnHead, cell
        /// Words of front matter or of the glossary, which are no Markdown.
        case value
    }

    let block: Block
    /// Whether it is part of a quotation.
    let isQuoted: Bool
    let tokens: [Token]
    /// Each sentence as a range of tokens.
    let sentences: [Range<Int>]
    private let places: Places

    private enum Places {
        case file(LineMap)
        case fixed(SourceLocation)
    }

    /// A block of Markdown; some of its tokens may have been taken out.
    init(_ passage: Passage, tokens: [Token], in file: LineMap) {
        switch passage.block {
        case .paragraph: block = .paragraph
        case .heading: block = .heading
        case .columnHead: block = .columnHead
        case .cell: block = .cell
        }
        isQuoted = passage.isQuoted
        self.tokens = tokens
        sentences = Sentences.ranges(of: tokens)
        places = .file(file)
    }

    /// A value that was typed into a file exactly as it is read, from an offset on.
    init(value: String, typedAt offset: Int, in file: LineMap) {
        self.init(value: Tokeniser.tokens(of: value) { $0 + offset }, .file(file))
    }

    /// A value of which only the place of its beginning is known.
    init(value: String, at location: SourceLocation) {
        self.init(value: Tokeniser.tokens(of: value), .fixed(location))
    }

    private init(value tokens: [Token], _ places: Places) {
        block = .value
        isQuoted = false
        self.tokens = tokens
        sentences = Sentences.ranges(of: tokens)
        self.places = places
    }

    func location(of token: Token) -> SourceLocation {
        switch places {
        case .file(let file): file.location(of: token.source)
        case .fixed(let location): location
        }
    }

    /// The beginning of some tokens, as a message quotes it.
    func excerpt(_ range: Range<Int>) -> String {
        let most = 8
        var words = ""
        for token in tokens[range].prefix(most) {
            if !words.isEmpty, token.isSpaced { words += " " }
            words += token.text == String(Passage.filler) ? "\u{2026}" : String(token.text.prefix(40))
        }
        return range.count > most ? words + " \u{2026}" : words
    }
}
