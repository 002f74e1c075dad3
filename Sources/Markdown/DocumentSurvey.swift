internal import Diagnostics

/// Collects what others ask a document for: its headings, references and Placard's blocks.
struct DocumentSurvey {
    private let nodes: [Node]
    private let file: SourceFile
    private let dialect: Dialect
    private let text: MarkdownText
    private var anchors: Anchors = Anchors()
    private var entities = Entities()

    private(set) var headings: [Heading] = []
    private(set) var references: [Reference] = []
    private(set) var fences: [Fence] = []

    init(_ nodes: [Node], _ file: SourceFile, _ dialect: Dialect, _ text: MarkdownText) {
        self.nodes = nodes
        self.file = file
        self.dialect = dialect
        self.text = text
    }

    mutating func run(addresses: [Int: Range<Int>]) {
        for index in nodes.indices {
            switch nodes[index].kind {
            case .heading(let level): addHeading(index, level)
            case .link(let url, _) where dialect == .placard:
                addReference(index, url, typed: addresses[index])
            case .codeBlock(let info, let literal) where dialect == .placard && !info.isEmpty:
                addFence(index, info, literal)
            default: break
            }
        }
    }

    private mutating func addHeading(_ index: Int, _ level: Int) {
        let text = PlainText.of(index, in: nodes)
        headings.append(
            Heading(
                level: level,
                text: text,
                anchor: anchors.next(for: text),
                range: nodes[index].range,
                node: index
            )
        )
    }

    private mutating func addReference(_ index: Int, _ url: String, typed: Range<Int>?) {
        guard let address = ReferenceAddress(url) else { return }
        let start = location(line: nodes[index].range.startLine, column: nodes[index].range.startColumn)
        references.append(
            Reference(
                scheme: address.scheme,
                target: address.target,
                parameters: address.parameters,
                text: PlainText.of(index, in: nodes),
                location: start,
                targetLocation: typed.map { targetLocation($0, address.scheme) } ?? start,
                node: index
            )
        )
    }

    /// Where the target begins in a typed address: after as many typed bytes as make up the scheme and its colon.
    private mutating func targetLocation(_ typed: Range<Int>, _ scheme: Reference.Scheme) -> SourceLocation {
        var left = scheme.rawValue.utf8.count + 1
        var at = typed.lowerBound
        while left > 0, at < typed.upperBound {
            let byte = file.bytes[at]
            if byte == Byte.backslash, at + 1 < typed.upperBound, file.bytes[at + 1].isASCIIPunctuation {
                at += 2
                left -= 1
            } else if byte == Byte.ampersand, let entity = entities.decode(file.bytes, at: at) {
                at = entity.end
                left -= entity.bytes.count
            } else {
                at += 1
                left -= 1
            }
        }
        let place = text.placeOfOriginal(at, in: file.bytes)
        return location(line: place.line, column: place.column)
    }

    private mutating func addFence(_ index: Int, _ info: String, _ literal: String) {
        let words = info.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
        guard let kind = words.first, Fence.kinds.contains(String(kind)) else { return }
        let range = nodes[index].range
        fences.append(
            Fence(
                kind: String(kind),
                arguments: words.count > 1 ? trimmed(words[1]) : "",
                body: SourceFile(path: file.path, text: literal),
                bodyFirstLine: range.startLine + 1,
                bodyIndentation: bodyIndentation(of: index, literal),
                location: location(line: range.startLine, column: range.startColumn),
                node: index
            )
        )
    }

    private func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        let length = start.reversed().drop { $0.isWhitespace }.count
        return String(start.prefix(length))
    }

    /// What stands before the first line of a body, found as the rest of the source line that ends with it.
    private func bodyIndentation(of index: Int, _ literal: String) -> Int {
        let source = file.bytes[nodes[index].source]
        guard !literal.isEmpty, let info = source.firstIndex(where: \.isLineEnd) else { return 0 }
        let isPair = source[info] == Byte.carriageReturn && info + 1 < source.endIndex && source[info + 1] == 10
        let start = info + (isPair ? 2 : 1)
        guard start <= source.endIndex else { return 0 }
        let lineLength = source[start...].prefix { !$0.isLineEnd }.count
        return max(0, lineLength - literal.utf8.prefix { !$0.isLineEnd }.count)
    }

    private func location(line: Int, column: Int) -> SourceLocation {
        SourceLocation(path: file.path, line: line, column: column)
    }
}
