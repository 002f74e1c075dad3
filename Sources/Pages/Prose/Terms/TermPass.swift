internal import Markdown
internal import Model

/// One reading of a text for terms, from its first word to its last.
///
/// The first use of a term in full becomes a link to the glossary. The first use of an abbreviation becomes one too,
/// and is written out in brackets after it: what `<abbr title>` says can neither be read on a phone nor reached with
/// the keyboard, and few screen readers say it. Where the text itself has the words in full before, or the abbreviation
/// stands in brackets or in the plural, the title has to do.
struct TermPass {
    private(set) var marks = TermMarks()
    private let document: Document
    private let glossary: [GlossaryTerm]
    private let path: PagePath
    /// Links to terms that the editor wrote, by their nodes.
    private let links: [Int: (term: Int, text: String)]

    private var linked: Set<Int> = []
    private var seenInFull: Set<Int> = []
    private var seenInShort: Set<Int> = []

    init(_ document: Document, glossary: [GlossaryTerm], positions: [GlossaryTerm.ID: Int], path: PagePath) {
        self.document = document
        self.glossary = glossary
        self.path = path
        let references = document.references.filter { $0.scheme == .term }
        links = Dictionary(
            references.compactMap { reference in
                positions[GlossaryTerm.ID(reference.target)].map { (reference.node, ($0, reference.text)) }
            }
        ) { first, _ in first }
    }

    /// Reads a node with all it holds.
    mutating func read(_ root: Int, short: TermTrie, full: TermTrie) {
        var index = root
        while index < document.nodes[root].end {
            switch document.nodes[index].kind {
            case .text:
                let run = TextRun(at: index, in: document)
                read(run, short: short, full: full)
                index = run.end
            case .heading, .blockQuote, .link, .image, .codeBlock, .htmlBlock, .tableRow(isHeader: true):
                noteLinks(in: index..<document.nodes[index].end)
                index = document.nodes[index].end
            default: index += 1
            }
        }
    }

    // MARK: Links that the editor wrote

    private mutating func noteLinks(in nodes: Range<Int>) {
        for node in nodes {
            guard let link = links[node] else { continue }
            let isShort = link.text.isEmpty || link.text == glossary[link.term].abbreviation
            let isFirst = !seenInShort.contains(link.term) && !seenInFull.contains(link.term)
            if isShort, isFirst, isProse(node), glossary[link.term].abbreviation != nil { marks.expand(linkAt: node) }
            linked.insert(link.term)
            if isShort { seenInShort.insert(link.term) } else { seenInFull.insert(link.term) }
        }
    }

    /// Whether brackets after a link would stand in running text, and not in brackets themselves.
    private func isProse(_ link: Int) -> Bool {
        if case .link = document.nodes[link].kind, link > 0 {
            if case .text(let before) = document.nodes[link - 1].kind, before.hasSuffix("(") { return false }
            var outer = document.nodes[link].parent
            while let node = outer {
                switch document.nodes[node].kind {
                case .heading, .blockQuote, .tableRow(isHeader: true): return false
                default: outer = document.nodes[node].parent
                }
            }
        }
        return true
    }

    // MARK: Running text

    private mutating func read(_ run: TextRun, short: TermTrie, full: TermTrie) {
        let tokens = TextToken.all(of: run.text)
        var position = 0
        while position < tokens.count {
            guard tokens[position].isWord, !Self.isJoined(tokens, before: position) else {
                position += 1
                continue
            }
            let whole = full.longest(in: tokens, at: position)
                .flatMap { Self.isJoined(tokens, after: position + $0.count) ? nil : $0 }
            let brief = short.longest(in: tokens, at: position)
                .flatMap { Self.isJoined(tokens, after: position + $0.count) ? nil : $0 }
            if let brief, brief.count >= whole?.count ?? 0 {
                let repeated = Self.repeats(brief.value, tokens, at: position + brief.count, full: full)
                let isBare = !brief.isPlural && !repeated && !Self.isBracketed(tokens, at: position)
                useShort(brief.value, Self.range(of: tokens, position, brief.count), of: run, mayExpand: isBare)
                position += brief.count
            } else if let whole {
                useFull(whole.value, Self.range(of: tokens, position, whole.count), of: run)
                position += whole.count
            } else {
                position += 1
            }
        }
    }

    private mutating func useFull(_ term: Int, _ range: Range<Int>, of run: TextRun) {
        seenInFull.insert(term)
        guard linked.insert(term).inserted else { return }
        marks.use(term)
        marks.wrap(range, of: run, in: anchor(term), "</a>")
    }

    private mutating func useShort(_ term: Int, _ range: Range<Int>, of run: TextRun, mayExpand: Bool) {
        guard seenInShort.insert(term).inserted else { return }
        let words = Markup.escaped(glossary[term].term)
        let isNew = linked.insert(term).inserted
        if isNew { marks.use(term) }
        let start = isNew ? anchor(term) : ""
        let end = "</abbr>" + (isNew ? "</a>" : "")
        if mayExpand, !seenInFull.contains(term), isNew {
            marks.wrap(range, of: run, in: start + "<abbr>", "\(end) (\(words))")
        } else {
            marks.wrap(range, of: run, in: "\(start)<abbr title=\"\(words)\">", end)
        }
    }

    private func anchor(_ term: Int) -> String {
        let fragment = SiteAddresses.anchor(of: glossary[term].id)
        return
            "<a class=\"term\" href=\"\(Markup.escaped(path.link(to: SiteAddresses.glossary, fragment: fragment)))\">"
    }

    // MARK: Around a use

    private static func range(of tokens: [TextToken], _ position: Int, _ count: Int) -> Range<Int> {
        tokens[position].range.lowerBound..<tokens[position + count - 1].range.upperBound
    }

    /// Characters that make one word or one address of what stands on both sides of them.
    private static let joints: Set<Substring> = ["-", "\u{2010}", "\u{2011}", "_", "@", ".", "/", ":"]

    private static func isJoined(_ tokens: [TextToken], before position: Int) -> Bool {
        guard position >= 2, !tokens[position].isSpaced, !tokens[position - 1].isSpaced else { return false }
        return joints.contains(tokens[position - 1].text) && tokens[position - 2].isWord
    }

    private static func isJoined(_ tokens: [TextToken], after position: Int) -> Bool {
        guard position + 1 < tokens.count, !tokens[position].isSpaced, !tokens[position + 1].isSpaced else {
            return false
        }
        return joints.contains(tokens[position].text) && tokens[position + 1].isWord
    }

    private static func isBracketed(_ tokens: [TextToken], at position: Int) -> Bool {
        position > 0 && tokens[position - 1].text == "("
    }

    /// Whether the text itself goes on with the words in full in brackets.
    private static func repeats(_ term: Int, _ tokens: [TextToken], at position: Int, full: TermTrie) -> Bool {
        guard position < tokens.count, tokens[position].text == "(" else { return false }
        return full.longest(in: tokens, at: position + 1)?.value == term
    }
}

/// Text that stands together in a document: neighbouring texts and the line ends between them.
struct TextRun {
    private(set) var text = ""
    /// Where each node's text begins in the run, in UTF-8 bytes.
    private var pieces: [(node: Int, start: Int)] = []
    /// The index of the first node after it.
    let end: Int

    /// The run that begins with a node, which is a text.
    init(at first: Int, in document: Document) {
        var index = first
        walk: while index < document.nodes.count, document.nodes[index].parent == document.nodes[first].parent {
            switch document.nodes[index].kind {
            case .text(let literal):
                pieces.append((index, text.utf8.count))
                text += literal
            case .softBreak: text += " "
            default: break walk
            }
            index += 1
        }
        end = index
    }

    /// The node in which a character stands, and where its text begins in the run.
    ///
    /// - Parameter offset: in UTF-8 bytes from the start of the run.
    func piece(at offset: Int) -> (node: Int, start: Int)? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : nil
    }
}
