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
    private let locator: TokenLocator

    private enum TokenLocator {
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
        locator = .file(file)
    }

    /// A value that was typed into a file exactly as it is read, from an offset on.
    init(value: String, typedAt offset: Int, in file: LineMap) {
        self.init(value: Tokeniser.tokens(of: value) { $0 + offset }, .file(file))
    }

    /// A value of which only the place of its beginning is known.
    init(value: String, at location: SourceLocation) {
        self.init(value: Tokeniser.tokens(of: value), .fixed(location))
    }

    private init(value tokens: [Token], _ locator: TokenLocator) {
        block = .value
        isQuoted = false
        self.tokens = tokens
        sentences = Sentences.ranges(of: tokens)
        self.locator = locator
    }

    func location(of token: Token) -> SourceLocation {
        switch locator {
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

/// Splits the words of a block into sentences.
///
/// A sentence ends with a full stop, a question or exclamation mark or dots before a word that does not begin with a
/// small letter, with a semicolon outside of brackets that name a source, and where the block or a line of its own
/// ends.
enum Sentences {
    /// The tokens of each sentence, in order; none is without a word.
    static func ranges(of tokens: [Token]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var position = 0
        func close(at end: Int) {
            if tokens[start..<end].contains(where: \.isWord) { ranges.append(start..<end) }
            start = end
        }
        while position < tokens.count {
            let token = tokens[position]
            position += 1
            if token.kind == .lineBreak { close(at: position) }
            guard token.kind == .mark else { continue }
            if token.text == ";" {
                if !token.isCitation, position < tokens.count, tokens[position].isSpaced { close(at: position) }
            } else if isStop(token.text) {
                let stop = position - 1
                while position < tokens.count, closes(tokens[position]) { position += 1 }
                if ends(at: stop, before: position, tokens) { close(at: position) }
            }
        }
        close(at: tokens.count)
        return ranges
    }

    private static func isStop(_ mark: String) -> Bool {
        mark == "." || mark == "!" || mark == "?" || mark == "\u{2026}"
    }

    /// Whether a mark after a stop still belongs to the sentence.
    private static func closes(_ token: Token) -> Bool {
        guard token.kind == .mark, !token.isSpaced else { return false }
        return isStop(token.text) || [")", "]", "\"", "'", "\u{201D}", "\u{2019}", "\u{BB}"].contains(token.text)
    }

    private static func ends(at stop: Int, before next: Int, _ tokens: [Token]) -> Bool {
        guard next < tokens.count else { return true }
        guard tokens[next].isSpaced || tokens[next].kind == .lineBreak else { return false }
        let following = tokens[next..<min(next + 4, tokens.count)].first(where: \.isWord)
        if let first = following?.text.unicodeScalars.first, first.properties.isLowercase { return false }
        guard tokens[stop].text == ".", stop > 0, tokens[stop - 1].isWord else { return true }
        return !isShortForm(tokens[stop - 1].folded, before: following)
    }

    /// Whether a full stop after a word only says that the word is a short form.
    private static func isShortForm(_ word: String, before following: Token?) -> Bool {
        if word == "no" || word == "nos" {
            return following?.text.unicodeScalars.first?.properties.numericType != nil
        }
        if shortForms.contains(word) { return true }
        // Initials, and short forms with points of their own: `e.g`, `p.m`.
        return word != "i"
            && word.split(separator: ".").allSatisfy { $0.count == 1 && $0.first?.isLetter ?? false }
    }

    private static let shortForms: Set<String> = [
        "al", "approx", "apr", "aug", "ca", "cf", "cllr", "col", "dec", "dr", "ed", "eds", "feb", "fig", "figs", "gen",
        "hon", "jan", "jul", "jun", "mar", "mr", "mrs", "ms", "mt", "nov", "oct", "para", "paras", "pp", "prof", "rev",
        "sen", "sep", "sept", "sgt", "st", "tel", "viz", "vol", "vols", "vs",
    ]
}
